using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>D15: was there a cause of concern in 2014?</summary>
public sealed class A_cause_of_concern_in_2014(WebTemplate api)
{
    private const string Address = "/api/recommendations?inspection=crime-2014.northamptonshire&kind=cause%20of%20concern";

    [Fact]
    public async Task was_not_made() => (await api.Get(Address)).Is("""{ "items": [], "next": null }""");

    [Fact]
    public async Task is_only_a_wording_in_running_text() => (await api.Get("/api/inspections/crime-2014.northamptonshire"))["remarks"]!.AsArray().Single(remark => (string?)remark!["fact"]!["id"] == "cause-for-concern-is-prose")!.Is("""
        {
          "fact": {
            "id": "cause-for-concern-is-prose", "about": "wording",
            "statement": "The words cause for concern describe attitudes of some staff in running text. They are not a formal cause of concern."
          },
          "sources": ["000_664bc22c19484112.txt:224"], "event": "remark_recorded"
        }
        """);

    [Fact]
    public async Task was_made_in_2017() => (await api.Get("/api/recommendations?force=northamptonshire&kind=cause%20of%20concern"))["items"]!
        .Each("recommendation", "kind", "question", "statement", "state", "leafObligations", "sources").Is("""
        [
          {
            "recommendation": "peel-2017-effectiveness.northamptonshire.CC-1", "kind": "cause of concern", "question": "serious-organised-crime",
            "statement": "The response to serious and organised crime has to become stronger if the public are to be protected as well as they can be.",
            "state": "no closure recorded", "leafObligations": 0, "sources": ["003_be2a4a03d244ac37.txt:66-67"]
          }
        ]
        """);

    [Fact]
    public async Task was_made_where_the_report_makes_one_that_owns_a_recommendation()
    {
        var twin = await api.GetWith(Seeds.Crime2014, MakeR1OneThatOwnsR2, Address);

        twin["items"]!.Each("recommendation", "kind", "under", "leafObligations", "sources").Is("""
            [{ "recommendation": "crime-2014.northamptonshire.R1", "kind": "cause of concern", "under": null, "leafObligations": 0, "sources": ["000_664bc22c19484112.txt:262-266"] }]
            """);
    }

    private static void MakeR1OneThatOwnsR2(JsonNode root)
    {
        root.Item("recommendations", "label", "R1")["kind"] = "cause of concern";
        root.Item("recommendations", "label", "R2")["under"] = "R1";
    }
}
