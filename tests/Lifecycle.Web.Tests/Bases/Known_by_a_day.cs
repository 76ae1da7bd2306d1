using System.Net;
using Lifecycle.Domain.Time;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Bases;

/// <summary>The report of 2014 was recorded in the last microseconds of 30 June 2015 in the United Kingdom, that of 2017 in the first of the day after.</summary>
public sealed class Known_by_a_day(WebTemplate template)
{
    private static readonly DateTimeOffset Midnight = new(2015, 6, 30, 23, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2015-06-29", "0", true)]
    [InlineData("2015-06-30", "242", true)]
    [InlineData("2015-07-01", "357", false)]
    [InlineData("0001-01-01", "0", true)]
    public async Task is_what_was_recorded_by_its_end_in_the_United_Kingdom(string day, string position, bool closed)
    {
        await using var served = await Written();

        using var answer = await served.Ask($"/api/forces?knownAt={day}");
        var asOf = (await answer.Json())["asOf"]!;

        Assert.Equal((position, day, closed), (answer.Said("Basis-Position"), (string?)asOf["knownAt"], (bool)asOf["closed"]!));
    }

    [Fact]
    public async Task may_be_today_and_is_still_open_then()
    {
        await using var served = await Written();

        var asOf = (await served.Get($"/api/forces?knownAt={UnitedKingdom.DayOf(DateTimeOffset.UtcNow):yyyy-MM-dd}"))["asOf"]!;

        Assert.False((bool)asOf["closed"]!);
    }

    [Fact]
    public async Task is_said_in_words_on_every_page()
    {
        await using var served = await Written();

        using var answer = await served.Ask("/forces/northamptonshire?knownAt=2015-06-30&validAt=2016-01-01");

        Assert.Contains("As it stood on 1 January 2016, whenever it was published, as known here at the end of 30 June 2015.", await answer.Body(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=2015-06-30&to=2015-06-30", 129)]
    [InlineData("from=2015-07-01", 115)]
    [InlineData("to=2015-06-29", 0)]
    public async Task is_replayed_from_its_beginning_to_its_end(string days, int events)
    {
        await using var served = await Written();

        using var answer = await served.Ask($"/api/forces/northamptonshire/replay?{days}");

        Assert.Equal((HttpStatusCode.OK, events), (answer.StatusCode, (await answer.Body()).Count(letter => letter == '\n')));
    }

    [Fact]
    public async Task is_compared_with_another_day()
    {
        await using var served = await Written();

        var difference = await served.Get("/api/forces/northamptonshire/diff?fromKnownAt=2015-06-30&knownAt=2015-07-01");

        Assert.Equal(("2015-06-30", "2015-07-01"), ((string?)difference["from"]!["knownAt"], (string?)difference["to"]!["knownAt"]));
        Assert.NotEmpty(difference["added"]!.AsArray());
    }

    private Task<Served> Written() => WrittenThen.Serve(template, (position, _) => Midnight.AddMicroseconds(position - 243), Stop);
}
