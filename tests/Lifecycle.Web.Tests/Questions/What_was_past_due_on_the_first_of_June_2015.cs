using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>What the report of 2014 asked for and had become past due, by what was published by then; the report of 2017 was not there yet.</summary>
public sealed class What_was_past_due_on_the_first_of_June_2015(WebTemplate api)
{
    private const string Address = "/api/recommendations?force=northamptonshire&validAt=2015-06-01&publishedAt=2015-06-01";

    [Fact]
    public async Task is_all_of_2014_and_nothing_of_2017_and_nothing_is_called_unmet() => Assert.Equal(
        [
            "R1 past due without closure on record: past due since 1 March 2015, and no closure is on record",
            "R2 past due without closure on record: past due since 1 March 2015, and no closure is on record",
            "R3 past due without closure on record: past due since 1 March 2015, and no closure is on record",
            "R4 past due without closure on record: past due since 31 May 2015, and no closure is on record",
            "R5 past due without closure on record: past due since 1 March 2015, and no closure is on record",
        ],
        (await api.Get($"{Address}&standing=past%20due%20without%20closure%20on%20record"))["items"]!.AsArray()
            .Select(item => $"{item!["label"]} {item["standing"]!["standing"]}: {item["standing"]!["said"]}"));

    [Fact]
    public async Task is_told_of_each_part_and_deadline() => (await api.Get(Address.Replace("validAt=2015-06-01", "validAt=2015-03-15", StringComparison.Ordinal)))
        ["items"]!.AsArray().Single(item => (string?)item!["label"] == "R3")!.Only("standing", "age", "response").Is("""
        {
          "standing": {
            "standing": "past due without closure on record", "said": "past due since 1 March 2015, and no closure is on record", "words": "Within three months", "rule": "within P3M of publication",
            "earliest": "2015-02-01", "latest": "2015-02-28", "ambiguousFrom": null, "ambiguousTo": null, "punctuality": null, "steps": []
          },
          "age": {
            "sincePublication": { "earliest": 134, "latest": 105, "why": null }, "sinceDeadline": { "earliest": 42, "latest": 15, "why": null }, "band": "past due up to ninety days"
          },
          "response": {
            "standing": "no such duty", "said": "no duty to answer within 56 days: the report was published before 2 May 2017, when that duty came into force",
            "earliest": null, "latest": null, "answer": "no published answer on record"
          }
        }
        """);

    [Theory]
    [InlineData("2015-02-28", "R4", "not due", "not due: it falls due on 1 May 2015 at the earliest and 30 May 2015 at the latest")]
    [InlineData("2015-05-01", "R4", "not due", "not due: it falls due on 1 May 2015 at the earliest and 30 May 2015 at the latest")]
    [InlineData("2015-05-02", "R4", "ambiguous", "ambiguous from 2 May 2015 to 30 May 2015: past due by the strictest reading (1 May 2015), not by the most lenient (30 May 2015)")]
    [InlineData("2015-05-30", "R4", "ambiguous", "ambiguous from 2 May 2015 to 30 May 2015: past due by the strictest reading (1 May 2015), not by the most lenient (30 May 2015)")]
    [InlineData("2015-02-28", "R1", "ambiguous", "ambiguous from 2 February 2015 to 28 February 2015: past due by the strictest reading (1 February 2015), not by the most lenient (28 February 2015)")]
    public async Task was_not_yet_so_while_the_sources_leave_it_open(string day, string label, string standing, string said)
    {
        var item = (await api.Get($"/api/recommendations/crime-2014.northamptonshire.{label}?validAt={day}"))["standing"]!;

        Assert.Equal((standing, said), ((string?)item["standing"], (string?)item["said"]));
    }

    [Fact]
    public async Task leaves_a_step_ambiguous_beside_one_that_is_past_due() => Assert.Equal(
        [
            "review: past due since 1 March 2015, and no closure is on record",
            "plan: ambiguous from 1 March 2015 to 31 March 2015: past due by the strictest reading (28 February 2015), not by the most lenient (31 March 2015)",
        ],
        (await api.Get("/api/recommendations/crime-2014.northamptonshire.R5?validAt=2015-03-31"))["parts"]!.AsArray().Select(part => $"{part!["label"]}: {part["standing"]!["said"]}"));

    [Fact]
    public async Task goes_by_the_later_deadline_where_one_was_extended()
    {
        var extended = (await api.GetWith(Seeds.Crime2014, root => root.Item("recommendations", "label", "R3")["life"] = Extended(), Address))["items"]!.AsArray()
            .Single(item => (string?)item!["label"] == "R3")!;

        Assert.Equal(
            [
                "review: past due since 1 March 2015, and no closure is on record",
                "plan: extended on 20 March 2015 from “By March 2015” to “by the end of 2015” (New equipment came late); it falls due on 31 December 2015",
            ],
            extended["parts"]!.AsArray().Select(part => $"{part!["label"]}: {part["standing"]!["said"]}"));
        Assert.Equal("By March 2015: extended", $"{extended["deadlines"]![1]!["words"]}: {extended["deadlines"]![1]!["standing"]}");
    }

    [Fact]
    public async Task is_summed_up_by_age() => (await api.Get("/api/recommendations/ageing?force=northamptonshire&validAt=2015-06-01")).Only("open", "closed", "counts").Is("""
        {
          "open": 5, "closed": 0,
          "counts": [
            { "kind": "recommendation", "standing": "past due without closure on record", "band": "past due up to ninety days", "count": 1 },
            { "kind": "recommendation", "standing": "past due without closure on record", "band": "past due up to a year", "count": 4 }
          ]
        }
        """);

    [Fact]
    public async Task is_summed_up_by_age_as_csv_too()
    {
        using var response = await (await api.Seeded()).Ask("/api/recommendations/ageing?force=northamptonshire&validAt=2018-01-01", Asking.Csv);

        Assert.Equal(
            [
                "kind,standing,age,count",
                "recommendation,past due without closure on record,past due up to three years,5",
                "recommendation,not determinable,not determinable,6",
                "area for improvement,not determinable,not determinable,1",
                "area for improvement,no deadline stated,no deadline stated,11",
                "cause of concern,no deadline stated,no deadline stated,1",
            ],
            await response.Rows());
    }

    private static JsonArray Extended() =>
    [
        new JsonObject
        {
            ["step"] = "deadline extended",
            ["occurred"] = "2015-03-20",
            ["actor"] = "not recorded",
            ["voice"] = "inspectorate",
            ["reason"] = "New equipment came late",
            ["revised"] = new JsonObject { ["words"] = "by the end of 2015", ["rule"] = "by 2015-12-31", ["covers"] = new JsonArray("plan"), ["source"] = new JsonArray("000_664bc22c19484112.txt:274") },
            ["source"] = new JsonArray("000_664bc22c19484112.txt:274"),
        },
    ];
}
