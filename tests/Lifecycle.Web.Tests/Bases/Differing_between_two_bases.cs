using System.Net;
using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Bases;

/// <summary>What differs between two bases, for a force and for a judgment.</summary>
public sealed class Differing_between_two_bases(WebTemplate api)
{
    private const string Force = "/api/forces/northamptonshire/diff";
    private const string Prevention = "/api/inspections/peel-2017-effectiveness.northamptonshire/judgments/preventing-crime/diff";

    [Fact]
    public async Task of_a_force_by_what_was_published_names_all_of_the_report_of_2014()
    {
        var diff = await api.Get($"{Force}?fromPublishedAt=2014-10-31&publishedAt=2015-03-01");

        Assert.Equal(
            [
                "action plan 6", "caveat 6", "document 1", "evidence 11", "finding 46", "inspection 1", "judgment 4", "link 6", "measure 20", "monitoring intention 1", "publication 1",
                "recommendation 5", "remark 16", "unrecorded moderation 1",
            ],
            Kinds(diff["added"]!));
        Assert.All(diff["added"]!.AsArray(), one => Assert.Equal("crime-2014.northamptonshire", (string?)one!["inspection"]));
        Assert.All(diff["added"]!.AsArray(), one => Assert.Equal("published later", (string?)one!["because"]![0]!["cause"]));
        Assert.Empty(diff["removed"]!.AsArray());
        Assert.Equal(("2014-10-31", "2015-03-01"), ((string?)diff["from"]!["publishedAt"], (string?)diff["to"]!["publishedAt"]));
    }

    [Fact]
    public async Task of_a_force_by_what_had_happened_names_the_deadlines_that_fell_due() => Assert.Equal(
        [
            "The deadline \u201cWithin three months\u201d of recommendation R1 of crime-2014.northamptonshire changed from \u201cnot due\u201d to \u201cpast due without closure on record\u201d: its last day came later, 28 February 2015.",
            "The deadline \u201cWithin three months\u201d of recommendation R2 of crime-2014.northamptonshire changed from \u201cnot due\u201d to \u201cpast due without closure on record\u201d: its last day came later, 28 February 2015.",
            "The deadline \u201cBy March 2015\u201d of recommendation R3(plan) of crime-2014.northamptonshire changed from \u201cnot due\u201d to \u201cpast due without closure on record\u201d: its last day came later, 31 March 2015.",
            "The deadline \u201cWithin three months\u201d of recommendation R3(review) of crime-2014.northamptonshire changed from \u201cnot due\u201d to \u201cpast due without closure on record\u201d: its last day came later, 28 February 2015.",
            "The deadline \u201cWithin six months\u201d of recommendation R4 of crime-2014.northamptonshire changed from \u201cnot due\u201d to \u201cpast due without closure on record\u201d: its last day came later, 30 May 2015.",
            "The deadline \u201cby March 2015\u201d of recommendation R5(plan) of crime-2014.northamptonshire changed from \u201cnot due\u201d to \u201cpast due without closure on record\u201d: its last day came later, 31 March 2015.",
            "The deadline \u201cWithin 3 months\u201d of recommendation R5(review) of crime-2014.northamptonshire changed from \u201cnot due\u201d to \u201cpast due without closure on record\u201d: its last day came later, 28 February 2015.",
        ],
        (await api.Get($"{Force}?fromValidAt=2015-01-01&validAt=2015-06-01"))["changed"]!.AsArray().Select(one => (string)one!["sentence"]!));

    [Fact]
    public async Task of_a_judgment_by_what_was_recorded_names_the_events()
    {
        var last = (long)(await api.Get("/api/forces/northamptonshire/timeline?limit=1000"))["items"]!.AsArray()[^1]!["event"]!["position"]!;
        var diff = await api.Get($"{Prevention}?fromKnownAt=1&knownAt={last}");

        Assert.Equal("peel-2017-effectiveness.northamptonshire/preventing-crime", (string?)diff["of"]);
        var judgment = diff["added"]!.AsArray().Single(one => (string?)one!["kind"] == "judgment")!;
        Assert.Equal(
            ["recorded later", "published later"],
            judgment["because"]!.AsArray().Select(because => (string)because!["cause"]!));
        Assert.Equal(["judgment_given", "report_published"], judgment["because"]!.AsArray().Select(because => (string)because!["event"]!["type"]!));
        Assert.All(diff["added"]!.AsArray().Where(one => (string?)one!["kind"] == "finding"), one => Assert.Equal("peel-2017-effectiveness.northamptonshire", (string?)one!["inspection"]));
        Assert.Equal("{\"validAt\":", diff["from"]!.ToJsonString()[..11]);
        Assert.Equal(("1", $"{last}", true), ((string?)diff["from"]!["knownAt"], (string?)diff["to"]!["knownAt"], (bool)diff["from"]!["closed"]!));
    }

    [Fact]
    public async Task is_there_as_csv_with_the_same_sentences()
    {
        var address = $"{Force}?fromPublishedAt=2014-10-31&publishedAt=2015-03-01";
        using var csv = await (await api.Seeded()).Ask(address, Asking.Csv);
        var rows = await csv.Rows();

        Assert.Equal("change,kind,what,inspection,before,beforeReserve,after,afterReserve,causes,why,positions,sentence,sources", rows[0]);
        Assert.Equal((await api.Get(address))["added"]!.AsArray().Count, rows.Count(row => row.StartsWith("added,", StringComparison.Ordinal)));
        Assert.Contains(rows, row => row.StartsWith("added,judgment,\"the judgment on \"\"reducing-crime\"\"\",crime-2014.northamptonshire,,,good,,published later,,,", StringComparison.Ordinal));
        Assert.Contains("publishedAt=2014-10-31", csv.Said("From-As-Of"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_kept_until_something_of_either_changes()
    {
        var served = await api.Seeded();
        var address = $"{Force}?fromKnownAt=100&validAt=2020-01-01";
        using var first = await served.Ask(address);
        using var again = await served.Ask(address, ifNoneMatch: first.Headers.ETag!.ToString());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, again.StatusCode));
        Assert.NotNull(first.Said("Basis-Position"));
    }

    [Theory]
    [InlineData("", "fromValidAt", "missing; expected an earlier basis: one of fromValidAt, fromPublishedAt, fromKnownAt, or several")]
    [InlineData("?fromValidAt=2016-01-02&validAt=2016-01-01", "fromValidAt", "2016-01-02 lies after validAt, 2016-01-01; expected the earlier basis here")]
    [InlineData("?fromPublishedAt=2016-01-02&publishedAt=2016-01-01", "fromPublishedAt", "2016-01-02 lies after publishedAt, 2016-01-01; expected the earlier basis here")]
    [InlineData("?fromKnownAt=9&knownAt=8", "fromKnownAt", "position 9 lies after knownAt, position 8; expected the earlier basis here")]
    [InlineData("?fromKnownAt=yesterday", "fromKnownAt", "\"yesterday\" is neither a position of the log, nor a day, nor an instant; expected a whole number, a day such as 2015-03-01, or a time with its offset such as 2015-03-01T09:30:00Z")]
    public async Task needs_an_earlier_basis(string query, string parameter, string detail)
    {
        using var response = await (await api.Seeded()).Ask($"{Force}{query}");

        await Problem.Is(response, HttpStatusCode.BadRequest, "bad-parameter", "Bad parameter", $"{parameter}: {detail}");
    }

    [Theory]
    [InlineData("/api/forces/nowhere/diff?fromKnownAt=1", "force \"nowhere\"")]
    [InlineData("/api/inspections/crime-2014.northamptonshire/judgments/stop-and-search/diff?fromKnownAt=1", "judgment \"crime-2014.northamptonshire/stop-and-search\"")]
    [InlineData("/api/inspections/nothing/judgments/overall/diff?fromKnownAt=1", "judgment \"nothing/overall\"")]
    public async Task says_what_is_not_on_record(string address, string what)
    {
        using var response = await (await api.Seeded()).Ask(address);

        await Problem.Is(response, HttpStatusCode.NotFound, "not-on-record", "Not on record", $"There is no {what} on record at either basis.");
    }

    private static IEnumerable<string> Kinds(JsonNode list) => list.AsArray().GroupBy(one => (string)one!["kind"]!).Select(group => $"{group.Key} {group.Count()}").Order(StringComparer.Ordinal);
}
