using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Questions;

public sealed class All_forces_since_an_earlier_basis(WebTemplate api)
{
    private const string Prevention = "/api/compare?question=peel-2017-effectiveness/preventing-crime&validAt=2018-01-01";

    [Theory]
    [InlineData("&fromValidAt=2014-12-31")]
    [InlineData("&fromPublishedAt=2015-03-01")]
    [InlineData("&fromValidAt=2015-03-01&fromPublishedAt=2015-03-01")]
    public async Task have_moved_from_the_questions_that_were_merged(string from)
    {
        var moved = (await Force(Prevention + from))["movement"]!;

        Assert.Equal(("worse", "with caution"), ((string?)moved["movement"], (string?)moved["comparable"]));
        Assert.Equal(
            ["crime-2014.northamptonshire/anti-social-behaviour: good", "crime-2014.northamptonshire/reducing-crime: good"],
            moved["from"]!.AsArray().Select(judgment => $"{judgment!["judgment"]}: {judgment["grade"]}"));
        Assert.Equal(["peel-2017-effectiveness.northamptonshire/preventing-crime: requires improvement"], moved["to"]!.AsArray().Select(judgment => $"{judgment!["judgment"]}: {judgment["grade"]}"));
    }

    [Theory]
    [InlineData("peel-2017-effectiveness/preventing-crime&validAt=2018-01-01&fromValidAt=2018-01-01", "no change")]
    [InlineData("peel-2017-effectiveness/preventing-crime&validAt=2018-01-01&fromValidAt=2013-01-01", "new")]
    [InlineData("peel-2017-effectiveness/investigating-crime&validAt=2018-01-01&fromValidAt=2014-12-31", "same")]
    [InlineData("peel-2017-effectiveness/serious-organised-crime&validAt=2018-01-01&fromValidAt=2014-12-31", "new")]
    [InlineData("peel-2017-effectiveness/overall&validAt=2018-01-01&fromValidAt=2014-12-31", "not comparable")]
    [InlineData("crime-2014/reducing-crime&validAt=2016-01-01&fromValidAt=2014-12-31", "no change")]
    public async Task have_moved_in_one_of_several_ways(string question, string movement) =>
        Assert.Equal(movement, (string?)(await Force($"/api/compare?question={question}"))["movement"]!["movement"]);

    [Fact]
    public async Task say_nothing_of_movement_where_no_earlier_basis_is_named() => Assert.Null((await Force(Prevention))["movement"]);

    [Fact]
    public async Task state_the_earlier_basis_and_refuse_one_that_cannot_be()
    {
        var served = await api.Seeded();
        using var moved = await served.Ask(Prevention + "&fromPublishedAt=2015-03-01");
        using var unreadable = await served.Ask(Prevention + "&fromValidAt=2015");
        using var beyond = await served.Ask(Prevention + "&fromKnownAt=99999999");

        Assert.Equal("validAt=2018-01-01, publishedAt=2015-03-01, knownAt=latest, open", moved.Said("From-As-Of"));
        Assert.Equal("fromValidAt: \"2015\" is not a day; expected YYYY-MM-DD", (string?)(await unreadable.Json())["detail"]);
        Assert.StartsWith("fromKnownAt: position 99999999 lies beyond the end of the log", (string?)(await beyond.Json())["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task are_new_where_nothing_was_known_before() =>
        Assert.Equal("new", (string?)(await Force(Prevention + "&fromKnownAt=1"))["movement"]!["movement"]);

    private async Task<System.Text.Json.Nodes.JsonNode> Force(string address) =>
        (await api.Get(address))["items"]!.AsArray().Single(item => (string?)item!["force"] == "northamptonshire")!;
}
