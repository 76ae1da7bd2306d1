using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>D7: which recommendations of 2014 were never met before 2017 repeated them? Nobody can tell, so nobody is told.</summary>
public sealed class What_became_of_the_recommendations_of_2014(WebTemplate api)
{
    private const string Address = "/api/recommendations?inspection=crime-2014.northamptonshire";

    [Fact]
    public async Task is_not_recorded_and_later_items_on_the_same_subject_are_named() => Lines.Equal(
        """
        R1 (no closure recorded)
          t7 changed scope: peel-2017-effectiveness.northamptonshire/victim-care-inconsistent [003_be2a4a03d244ac37.txt:22]
          t7 changed scope: peel-2017-effectiveness.northamptonshire/charge-summons-low [003_be2a4a03d244ac37.txt:26]
        R2 (no closure recorded)
          (b) t2 same: peel-2017-effectiveness.northamptonshire.AFI-10 [003_be2a4a03d244ac37.txt:51]
          (b) t2 same: peel-2017-effectiveness.northamptonshire.AFI-5 [003_be2a4a03d244ac37.txt:31]
          (c) t2 same: peel-2017-effectiveness.northamptonshire.AFI-10 [003_be2a4a03d244ac37.txt:51]
          (c) t2 same: peel-2017-effectiveness.northamptonshire.AFI-5 [003_be2a4a03d244ac37.txt:31]
          (a) t3 changed scope: peel-2017-effectiveness.northamptonshire.AFI-4 [003_be2a4a03d244ac37.txt:30]
          (c) t5 changed scope: peel-2017-effectiveness.northamptonshire/investigator-shortage [003_be2a4a03d244ac37.txt:25]
          (c) t5 changed scope: peel-2017-effectiveness.northamptonshire.AFI-4 [003_be2a4a03d244ac37.txt:30]
        R3 (no closure recorded)
          t1 same: peel-2017-effectiveness.northamptonshire.AFI-7 [003_be2a4a03d244ac37.txt:33]
          t5 changed scope: peel-2017-effectiveness.northamptonshire/digital-device-backlog [003_be2a4a03d244ac37.txt:21]
          t5 changed scope: peel-2017-effectiveness.northamptonshire.AFI-7 [003_be2a4a03d244ac37.txt:33]
        R4 (no closure recorded)
          t6 same: peel-2017-effectiveness.northamptonshire.AFI-3 [003_be2a4a03d244ac37.txt:17]
        R5 (no closure recorded)
          t8 thematic: peel-2017-effectiveness.northamptonshire/low-partner-involvement [003_be2a4a03d244ac37.txt:8]
          t8 thematic: peel-2017-effectiveness.northamptonshire.AFI-2 [003_be2a4a03d244ac37.txt:16]
          t8 thematic: peel-2017-effectiveness.northamptonshire.AFI-3 [003_be2a4a03d244ac37.txt:17]
        """,
        Related.Of(await api.Get(Address), "state", "later"));

    [Fact]
    public async Task is_told_of_each_as_of_the_first() => (await api.Get($"{Address}&validAt=2018-01-01"))["items"]![0]!.Is("""
        {
          "recommendation": "crime-2014.northamptonshire.R1", "inspection": "crime-2014.northamptonshire", "force": "northamptonshire", "label": "R1", "kind": "recommendation", "under": null, "question": "investigating-offending",
          "questionTitle": "How effective is the force at investigating offending?", "statement": "Draw up an action plan for better service to victims and better contact with them, and start on it.",
          "subjects": ["skills", "supervision", "victim-care"], "addressee": "force", "closure": "not recorded", "state": "no closure recorded",
          "standing": {
            "standing": "past due without closure on record", "said": "past due since 1 March 2015, and no closure is on record", "words": "Within three months", "rule": "within P3M of publication",
            "earliest": "2015-02-01", "latest": "2015-02-28", "ambiguousFrom": null, "ambiguousTo": null, "punctuality": null, "steps": []
          },
          "age": {
            "sincePublication": { "earliest": 1157, "latest": 1128, "why": null }, "sinceDeadline": { "earliest": 1065, "latest": 1038, "why": null }, "band": "past due up to three years"
          },
          "inWindow": null,
          "deadlines": [
            {
              "words": "Within three months", "rule": "within P3M of publication", "covers": [], "due": "due 1 February 2015 at the earliest, 28 February 2015 at the latest", "earliest": "2015-02-01", "latest": "2015-02-28",
              "standing": "past due without closure on record", "said": "past due since 1 March 2015, and no closure is on record", "inWindow": null, "sources": ["000_664bc22c19484112.txt:262"]
            }
          ],
          "parts": [
            {
              "label": "a", "form": "lettered", "statement": "Investigators and other staff know the standards of the victims' code and have the skills to keep to them.", "state": "no closure recorded",
              "standing": {
                "standing": "past due without closure on record", "said": "past due since 1 March 2015, and no closure is on record", "words": "Within three months", "rule": "within P3M of publication",
                "earliest": "2015-02-01", "latest": "2015-02-28", "ambiguousFrom": null, "ambiguousTo": null, "punctuality": null, "steps": []
              },
              "sources": ["000_664bc22c19484112.txt:263"]
            },
            { "label": "b", "form": "lettered", "statement": "Supervisors know their part in raising standards.", "state": "no closure recorded",
              "standing": {
                "standing": "past due without closure on record", "said": "past due since 1 March 2015, and no closure is on record", "words": "Within three months", "rule": "within P3M of publication",
                "earliest": "2015-02-01", "latest": "2015-02-28", "ambiguousFrom": null, "ambiguousTo": null, "punctuality": null, "steps": []
              },
              "sources": ["000_664bc22c19484112.txt:264"] },
            { "label": "c", "form": "lettered", "statement": "Somebody watches over how well victims are served and contacted.", "state": "no closure recorded",
              "standing": {
                "standing": "past due without closure on record", "said": "past due since 1 March 2015, and no closure is on record", "words": "Within three months", "rule": "within P3M of publication",
                "earliest": "2015-02-01", "latest": "2015-02-28", "ambiguousFrom": null, "ambiguousTo": null, "punctuality": null, "steps": []
              },
              "sources": ["000_664bc22c19484112.txt:265"] },
            { "label": "d", "form": "lettered", "statement": "What victims say is used to make the service better.", "state": "no closure recorded",
              "standing": {
                "standing": "past due without closure on record", "said": "past due since 1 March 2015, and no closure is on record", "words": "Within three months", "rule": "within P3M of publication",
                "earliest": "2015-02-01", "latest": "2015-02-28", "ambiguousFrom": null, "ambiguousTo": null, "punctuality": null, "steps": []
              },
              "sources": ["000_664bc22c19484112.txt:266"] }
          ],
          "leafObligations": 4,
          "response": {
            "standing": "no such duty", "said": "no duty to answer within 56 days: the report was published before 2 May 2017, when that duty came into force",
            "earliest": null, "latest": null, "answer": "no published answer on record"
          },
          "rootedIn": "nothing on record", "earlier": [],
          "later": [
            {
              "thread": "t7", "strength": "changed scope", "assertedBy": "Lifecycle editors, from a reading of both reports", "ownPart": null,
              "item": {
                "kind": "finding", "id": "peel-2017-effectiveness.northamptonshire/victim-care-inconsistent", "part": null, "inspection": "peel-2017-effectiveness.northamptonshire", "question": "investigating-crime",
                "polarity": "weakness", "statement": "weakness: How victims are cared for varies.", "sources": ["003_be2a4a03d244ac37.txt:22"], "event": "finding_recorded"
              }
            },
            {
              "thread": "t7", "strength": "changed scope", "assertedBy": "Lifecycle editors, from a reading of both reports", "ownPart": null,
              "item": {
                "kind": "finding", "id": "peel-2017-effectiveness.northamptonshire/charge-summons-low", "part": null, "inspection": "peel-2017-effectiveness.northamptonshire", "question": "investigating-crime", "polarity": "weakness",
                "statement": "weakness: A low share of cases ends with a charge or a summons, lower than in 2016; some offenders may escape justice and victims may miss the outcome that they could expect.",
                "sources": ["003_be2a4a03d244ac37.txt:26"], "event": "finding_recorded"
              }
            }
          ],
          "life": [], "sources": ["000_664bc22c19484112.txt:262-266"], "event": "recommendation_made"
        }
        """);

    [Theory]
    [InlineData("not met")]
    [InlineData("unmet")]
    [InlineData("\"met\"")]
    [InlineData("overdue")]
    public async Task is_never_put_as(string words) => Assert.DoesNotContain(words, (await api.Get(Address)).ToJsonString(), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task is_that_one_was_met_where_somebody_found_so()
    {
        const string at = $"{Address}&validAt=2016-12-31";
        var original = await api.Get(at);
        var twin = await api.GetWith(Seeds.Crime2014, root => root.Item("recommendations", "label", "R3")["life"] = Met(), at);

        twin["items"]!.Each("label", "state", "standing", "deadlines", "life").DiffersFrom(original["items"]!.Each("label", "state", "standing", "deadlines", "life"), """
            [2].state: "no closure recorded" -> "met"
            [2].standing.standing: "past due without closure on record" -> "met"
            [2].standing.said: "past due since 1 March 2015, and no closure is on record" -> "met in 2016, after it fell due (28 February 2015)"
            [2].standing.punctuality: null -> "after it fell due"
            [2].standing.steps + {"fact":{"step":"met","part":null,"occurred":"2016","actor":null,"voice":"inspectorate","why":null,"revised":null},"sources":["000_664bc22c19484112.txt:274"],"event":"recommendation_met"}
            [2].deadlines[0].standing: "past due without closure on record" -> "met"
            [2].deadlines[0].said: "past due since 1 March 2015, and no closure is on record" -> "met in 2016, after it fell due (28 February 2015)"
            [2].deadlines[1].standing: "past due without closure on record" -> "met"
            [2].deadlines[1].said: "past due since 1 April 2015, and no closure is on record" -> "met in 2016, after it fell due (31 March 2015)"
            [2].life + {"fact":{"step":"met","part":null,"occurred":"2016","actor":null,"voice":"inspectorate","why":null,"revised":null},"sources":["000_664bc22c19484112.txt:274"],"event":"recommendation_met"}
            """);
    }

    private static JsonArray Met() =>
    [
        new JsonObject
        {
            ["step"] = "met",
            ["occurred"] = "2016",
            ["actor"] = "not recorded",
            ["voice"] = "inspectorate",
            ["source"] = new JsonArray("000_664bc22c19484112.txt:274"),
        },
    ];
}
