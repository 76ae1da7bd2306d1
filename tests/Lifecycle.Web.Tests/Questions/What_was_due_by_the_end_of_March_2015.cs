using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>D10: everything due by 31 March 2015.</summary>
public sealed class What_was_due_by_the_end_of_March_2015(WebTemplate api)
{
    private const string Address = "/api/recommendations?force=northamptonshire&dueTo=2015-03-31";

    [Fact]
    public async Task is_six_of_the_seven_deadlines_and_not_the_one_of_six_months() => (await api.Get(Address))["items"]!.Each("label", "state", "deadlines", "sources").Is("""
        [
          {
            "label": "R1", "state": "no closure recorded",
            "deadlines": [{ "words": "Within three months", "rule": "within P3M of publication", "covers": [], "due": "due 1 February 2015 at the earliest, 28 February 2015 at the latest", "earliest": "2015-02-01", "latest": "2015-02-28", "standing": "past due without closure on record", "said": "past due since 1 March 2015, and no closure is on record", "inWindow": "yes", "sources": ["000_664bc22c19484112.txt:262"] }],
            "sources": ["000_664bc22c19484112.txt:262-266"]
          },
          {
            "label": "R2", "state": "no closure recorded",
            "deadlines": [{ "words": "Within three months", "rule": "within P3M of publication", "covers": [], "due": "due 1 February 2015 at the earliest, 28 February 2015 at the latest", "earliest": "2015-02-01", "latest": "2015-02-28", "standing": "past due without closure on record", "said": "past due since 1 March 2015, and no closure is on record", "inWindow": "yes", "sources": ["000_664bc22c19484112.txt:270"] }],
            "sources": ["000_664bc22c19484112.txt:270-273"]
          },
          {
            "label": "R3", "state": "no closure recorded",
            "deadlines": [
              { "words": "Within three months", "rule": "within P3M of publication", "covers": ["review"], "due": "due 1 February 2015 at the earliest, 28 February 2015 at the latest", "earliest": "2015-02-01", "latest": "2015-02-28", "standing": "past due without closure on record", "said": "past due since 1 March 2015, and no closure is on record", "inWindow": "yes", "sources": ["000_664bc22c19484112.txt:274"] },
              { "words": "By March 2015", "rule": "by 2015-03", "covers": ["plan"], "due": "due 28 February 2015 at the earliest, 31 March 2015 at the latest", "earliest": "2015-02-28", "latest": "2015-03-31", "standing": "past due without closure on record", "said": "past due since 1 April 2015, and no closure is on record", "inWindow": "yes", "sources": ["000_664bc22c19484112.txt:274"] }
            ],
            "sources": ["000_664bc22c19484112.txt:274"]
          },
          {
            "label": "R5", "state": "no closure recorded",
            "deadlines": [
              { "words": "Within 3 months", "rule": "within P3M of publication", "covers": ["review"], "due": "due 1 February 2015 at the earliest, 28 February 2015 at the latest", "earliest": "2015-02-01", "latest": "2015-02-28", "standing": "past due without closure on record", "said": "past due since 1 March 2015, and no closure is on record", "inWindow": "yes", "sources": ["000_664bc22c19484112.txt:313"] },
              { "words": "by March 2015", "rule": "by 2015-03", "covers": ["plan"], "due": "due 28 February 2015 at the earliest, 31 March 2015 at the latest", "earliest": "2015-02-28", "latest": "2015-03-31", "standing": "past due without closure on record", "said": "past due since 1 April 2015, and no closure is on record", "inWindow": "yes", "sources": ["000_664bc22c19484112.txt:313"] }
            ],
            "sources": ["000_664bc22c19484112.txt:313"]
          }
        ]
        """);

    [Fact]
    public async Task says_so_where_a_deadline_falls_there_by_one_reading_only() => (await api.Get("/api/recommendations?force=northamptonshire&dueTo=2015-02-28"))
        ["items"]!.AsArray().Single(item => (string?)item!["label"] == "R5")!["deadlines"]!.Each("words", "earliest", "latest", "inWindow").Is("""
        [
          { "words": "Within 3 months", "earliest": "2015-02-01", "latest": "2015-02-28", "inWindow": "yes" },
          { "words": "by March 2015", "earliest": "2015-02-28", "latest": "2015-03-31", "inWindow": "by one reading" }
        ]
        """);

    [Fact]
    public async Task has_one_reading_each_where_the_day_of_publication_is_known()
    {
        var twin = await api.GetWith(Seeds.Crime2014, root => root["publication"]!["date"] = "2014-11-27", Address);

        twin["items"]!.Each("label", "deadlines").DiffersFrom((await api.Get(Address))["items"]!.Each("label", "deadlines"), """
            [0].deadlines[0].due: "due 1 February 2015 at the earliest, 28 February 2015 at the latest" -> "due 27 February 2015"
            [0].deadlines[0].earliest: "2015-02-01" -> "2015-02-27"
            [0].deadlines[0].latest: "2015-02-28" -> "2015-02-27"
            [0].deadlines[0].said: "past due since 1 March 2015, and no closure is on record" -> "past due since 28 February 2015, and no closure is on record"
            [1].deadlines[0].due: "due 1 February 2015 at the earliest, 28 February 2015 at the latest" -> "due 27 February 2015"
            [1].deadlines[0].earliest: "2015-02-01" -> "2015-02-27"
            [1].deadlines[0].latest: "2015-02-28" -> "2015-02-27"
            [1].deadlines[0].said: "past due since 1 March 2015, and no closure is on record" -> "past due since 28 February 2015, and no closure is on record"
            [2].deadlines[0].due: "due 1 February 2015 at the earliest, 28 February 2015 at the latest" -> "due 27 February 2015"
            [2].deadlines[0].earliest: "2015-02-01" -> "2015-02-27"
            [2].deadlines[0].latest: "2015-02-28" -> "2015-02-27"
            [2].deadlines[0].said: "past due since 1 March 2015, and no closure is on record" -> "past due since 28 February 2015, and no closure is on record"
            [3].deadlines[0].due: "due 1 February 2015 at the earliest, 28 February 2015 at the latest" -> "due 27 February 2015"
            [3].deadlines[0].earliest: "2015-02-01" -> "2015-02-27"
            [3].deadlines[0].latest: "2015-02-28" -> "2015-02-27"
            [3].deadlines[0].said: "past due since 1 March 2015, and no closure is on record" -> "past due since 28 February 2015, and no closure is on record"
            """);
    }
}
