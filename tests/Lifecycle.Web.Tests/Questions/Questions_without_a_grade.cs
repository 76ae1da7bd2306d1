using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>D16: which questions are ungraded, and why?</summary>
public sealed class Questions_without_a_grade(WebTemplate api)
{
    private const string Address = "/api/forces/northamptonshire/grades";

    [Fact]
    public async Task are_both_headlines_and_specialist_capabilities_for_reasons_not_recorded() => Ungraded(await api.Get(Address)).Is("""
        [
          {
            "judgment": "crime-2014.northamptonshire/overall", "framework": "crime-2014", "question": "overall", "title": "How effective is the force at cutting crime?", "role": "headline",
            "state": "not graded", "grade": null, "reason": "not recorded", "carriedForwardFrom": null, "inspection": "crime-2014.northamptonshire",
            "occurred": { "stated": "2014-11", "earliest": "2014-11-01", "latest": "2014-11-30" }, "sources": ["000_664bc22c19484112.txt:36"], "event": "judgment_left_ungraded"
          },
          {
            "judgment": "peel-2017-effectiveness.northamptonshire/overall", "framework": "peel-2017-effectiveness", "question": "overall",
            "title": "How effective is the force at keeping people safe and reducing crime?", "role": "headline", "state": "not graded", "grade": null, "reason": "not recorded",
            "carriedForwardFrom": null, "inspection": "peel-2017-effectiveness.northamptonshire", "occurred": { "stated": "2017", "earliest": "2017-01-01", "latest": "2017-12-31" },
            "sources": ["003_be2a4a03d244ac37.txt:3"], "event": "judgment_left_ungraded"
          },
          {
            "judgment": "peel-2017-effectiveness.northamptonshire/specialist-capabilities", "framework": "peel-2017-effectiveness", "question": "specialist-capabilities",
            "title": "How effective are the force’s specialist capabilities?", "role": "core", "state": "not graded", "grade": null, "reason": "not recorded", "carriedForwardFrom": null,
            "inspection": "peel-2017-effectiveness.northamptonshire", "occurred": { "stated": "2017", "earliest": "2017-01-01", "latest": "2017-12-31" },
            "sources": ["003_be2a4a03d244ac37.txt:76-82"], "event": "judgment_left_ungraded"
          }
        ]
        """);

    [Fact]
    public async Task stand_among_the_graded_ones() => Lines.Equal(
        """
        crime-2014.northamptonshire/overall: not graded, reason not recorded; no predecessor; no descent [000_664bc22c19484112.txt:36]
        peel-2017-effectiveness.northamptonshire/overall: not graded, reason not recorded; no grade; renamed and widened [003_be2a4a03d244ac37.txt:3]
        crime-2014.northamptonshire/reducing-crime: good; no predecessor; no descent [000_664bc22c19484112.txt:50,52,74,76,114,208,210]
        crime-2014.northamptonshire/anti-social-behaviour: good; no predecessor; no descent [000_664bc22c19484112.txt:66,68,86,88,287,315,317]
        peel-2017-effectiveness.northamptonshire/preventing-crime: requires improvement; worse; merged [003_be2a4a03d244ac37.txt:4-5]
        crime-2014.northamptonshire/investigating-offending: requires improvement; no predecessor; no descent [000_664bc22c19484112.txt:58,60,80,82,216,279,281]
        peel-2017-effectiveness.northamptonshire/investigating-crime: requires improvement; same; renamed and widened [003_be2a4a03d244ac37.txt:18-19]
        peel-2017-effectiveness.northamptonshire/protecting-vulnerable-people: requires improvement; no predecessor; split out [003_be2a4a03d244ac37.txt:35-36]
        peel-2017-effectiveness.northamptonshire/serious-organised-crime: requires improvement; no predecessor; promoted [003_be2a4a03d244ac37.txt:54-55]
        peel-2017-effectiveness.northamptonshire/specialist-capabilities: not graded, reason not recorded; no predecessor; new [003_be2a4a03d244ac37.txt:76-82]
        """,
        Said(await api.Get(Address)));

    [Fact]
    public async Task have_a_reason_where_the_report_gives_one()
    {
        var twin = await api.GetWith(Seeds.Peel2017, root => root.Item("judgments", "question", "specialist-capabilities")["reason"] = "Not part of the programme", Address);

        twin.DiffersFrom(await api.Get(Address), """
            lines[5].steps[0].judgment.reason: "not recorded" -> "Not part of the programme"
            """);
    }

    private static IEnumerable<JsonNode> Steps(JsonNode grades) => grades["lines"]!.AsArray().SelectMany(line => line!["steps"]!.AsArray()).Select(step => step!);

    private static JsonArray Ungraded(JsonNode grades) =>
        new([.. Steps(grades).Select(step => step["judgment"]!).Where(judgment => judgment["grade"] is null).Select(judgment => judgment.DeepClone())]);

    private static string Said(JsonNode grades) => string.Join('\n', Steps(grades).Select(step => (Judgment: step["judgment"]!, Step: step)).Select(found =>
        $"{found.Judgment["judgment"]}: {found.Judgment["grade"] ?? found.Judgment["state"]}{(found.Judgment["reason"] is null ? "" : $", reason {found.Judgment["reason"]}")}; "
        + $"{found.Step["movement"]}; {found.Step["descent"]?["relation"] ?? "no descent"} [{string.Join("; ", found.Judgment["sources"]!.AsArray())}]"));
}
