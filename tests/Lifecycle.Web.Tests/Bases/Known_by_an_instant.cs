using System.Net;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Bases;

/// <summary>The report of 2014 was recorded on 28 November 2014, that of 2017 in March 2018: what was known between.</summary>
public sealed class Known_by_an_instant(WebTemplate template)
{
    private const string Between = "knownAt=2015-03-01T00:00:00Z";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task on_1_March_2015_was_all_of_2014_and_nothing_of_2017()
    {
        await using var served = await Written();

        Assert.Equal(["crime-2014.northamptonshire"], await Ids(served, $"/api/inspections?{Between}", "inspection"));
        Assert.Equal(["R1", "R2", "R3", "R4", "R5"], await Ids(served, $"/api/recommendations?{Between}", "label"));
        Assert.Equal(
            ["anti-social-behaviour: good", "investigating-offending: requires improvement", "overall: ", "reducing-crime: good"],
            (await served.Get($"/api/forces/northamptonshire?{Between}"))["judgments"]!.AsArray().Select(judged => $"{judged!["question"]}: {judged["grade"]}").Order(StringComparer.Ordinal));
        using var later = await served.Ask($"/api/inspections/peel-2017-effectiveness.northamptonshire?{Between}");
        Assert.Equal(HttpStatusCode.NotFound, later.StatusCode);
        using var before = await served.Ask("/api/forces/northamptonshire?knownAt=2014-11-27T23:59:59Z");
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
    }

    [Theory]
    [InlineData("2014-11-28T00:00:00Z", "1")]
    [InlineData("2014-11-28T00:00:00.000001Z", "2")]
    [InlineData("2014-11-28T01:00:00.000001+01:00", "2")]
    [InlineData("2014-11-27T23:59:59.999999Z", "0")]
    [InlineData("2015-03-01T00:00:00Z", "242")]
    [InlineData("2018-03-21T23:59:59Z", "242")]
    public async Task is_the_last_position_recorded_at_or_before_it(string instant, string position)
    {
        await using var served = await Written();

        using var answer = await served.Ask($"/api/forces?knownAt={Uri.EscapeDataString(instant)}");

        Assert.Equal(position, answer.Said("Basis-Position"));
        Assert.Equal(instant, (string?)(await answer.Json())["asOf"]!["knownAt"]);
    }

    [Fact]
    public async Task is_closed_only_before_the_time_at_which_the_last_event_was_recorded()
    {
        await using var served = await Written();
        var last = (await served.Get("/api/forces/northamptonshire/timeline?limit=1000"))["items"]!.AsArray()[^1]!["event"]!["recordedAt"]!;

        Assert.True(await Closed(served, Between));
        Assert.False(await Closed(served, $"knownAt={Uri.EscapeDataString((string)last!)}"));
        Assert.False(await Closed(served, "knownAt=2020-01-01T00:00:00Z"));
        Assert.False(await Closed(served, ""));
        Assert.True(await Closed(served, "knownAt=357"));
    }

    [Fact]
    public async Task has_another_etag_once_it_is_closed()
    {
        await using var served = await Written();
        const string open = "/api/forces/northamptonshire?knownAt=2020-01-01T00:00:00Z&validAt=2020-01-01";
        var before = await served.Tag(open);

        await Served.Import(served.Database, Seeds.Folder, Stop);
        Assert.Equal(before, await served.Tag(open));
        await Seeds.Changed(Seeds.Crime2014, root => root["title"] = "Another title", folder => Served.Import(served.Database, folder, Stop, "It was misspelt"));

        Assert.True(await Closed(served, "knownAt=2020-01-01T00:00:00Z"));
        Assert.NotEqual(before, await served.Tag(open));
    }

    private Task<Served> Written() => WrittenThen.Serve(
        template,
        (position, _) => (position <= 242 ? new DateTimeOffset(2014, 11, 28, 0, 0, 0, TimeSpan.Zero) : new(2018, 3, 22, 0, 0, 0, TimeSpan.Zero)).AddMicroseconds(position - 1),
        Stop);

    private static async Task<bool> Closed(Served served, string query) => (bool)(await served.Get($"/api/forces?{query}"))["asOf"]!["closed"]!;

    private static async Task<string[]> Ids(Served served, string address, string name) => [.. (await served.Get(address))["items"]!.AsArray().Select(item => (string)item![name]!)];
}
