using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Bases;

/// <summary>An event without a date of its own is no older than what it is about: of an inspection nothing is told before it, and of a thread nothing before what it joins.</summary>
public sealed class The_timeline_at_a_basis(WebTemplate api)
{
    private const string Northamptonshire = "/api/forces/northamptonshire";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("validAt=2010-01-01")]
    [InlineData("publishedAt=2010-01-01")]
    public async Task holds_of_no_inspection_what_has_no_date(string basis) => Assert.Equal(
        ["force_listed", "force_named", "local_policing_body_named", "local_policing_body_named"],
        (await Items(basis)).Select(item => (string)item["event"]!["type"]!));

    [Theory]
    [InlineData("validAt=2014-12-01")]
    [InlineData("publishedAt=2015-03-01")]
    public async Task holds_of_one_report_nothing_of_the_next(string basis)
    {
        var items = await Items(basis);

        Assert.Equal(["crime-2014.northamptonshire"], items.Select(item => (string?)item["inspection"]).OfType<string>().Distinct());
        Assert.Equal(1, items.Count(item => (string)item["event"]!["type"]! == "report_published"));
    }

    [Theory]
    [InlineData("validAt=2010-01-01", 0)]
    [InlineData("validAt=2014-12-01", 0)]
    [InlineData("publishedAt=2015-03-01", 0)]
    [InlineData("validAt=2017-06-30", 20)]
    public async Task holds_the_threads_that_are_there(string basis, int count)
    {
        Assert.Equal(count, (await Items(basis)).Count(item => (string)item["event"]!["type"]! == "thread_asserted"));
        Assert.Equal(count, (await api.Get($"/api/threads?force=northamptonshire&limit=1000&{basis}"))["items"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("validAt=2014-11-15", "from 1 November 2014 at the earliest, 30 November 2014 at the latest")]
    [InlineData("publishedAt=2014-11-15", "published from 1 November 2014 at the earliest, 30 November 2014 at the latest")]
    [InlineData("validAt=2014-11-30", null)]
    public async Task says_of_an_event_that_it_is_neither_certain_nor_denied(string basis, string? reserve) =>
        Assert.Equal([reserve], (await Items($"type=report_published&{basis}")).Select(item => (string?)item["reserve"]));

    [Fact]
    public async Task is_what_the_replay_shows()
    {
        using var replay = await (await api.Seeded()).Ask($"{Northamptonshire}/replay?validAt=2010-01-01");

        Assert.Equal(4, (await replay.Content.ReadAsStringAsync(Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private async Task<List<JsonNode>> Items(string basis) => [.. (await api.Get($"{Northamptonshire}/timeline?limit=1000&{basis}"))["items"]!.AsArray().OfType<JsonNode>()];
}
