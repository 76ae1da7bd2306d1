using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Time;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Following;

/// <summary>One append is held open and another waits behind it: a reader sees neither, then both in their order, and nothing is skipped.</summary>
public sealed class While_an_append_is_open(WebTemplate api)
{
    private static readonly ForceNamed First = new(new ForceName("First", new Term(Occasion.NotRecorded, null)));
    private static readonly ForceNamed Second = new(new ForceName("Second", new Term(Occasion.NotRecorded, null)));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task sees_neither_until_the_first_commits_and_then_both()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        await using var listener = await Listener.Open(served.Http);
        await listener.Take(357);
        await using var open = await HeldOpen.Append(served.Database, "force/first", First);

        var waiting = served.Append("force/second", [Second], Stop);
        await HeldOpen.SomebodyWaits(served.Database);
        Assert.Empty((await served.Get("/api/events?after=357-357")).AsArray());
        await open.Commit();
        await waiting;

        Assert.Equal(["force/first force_named 358", "force/second force_named 359"], (await listener.Take(2)).Select(message => Public.Told(message.Event)));
    }

    [Fact]
    public async Task sees_the_second_at_the_same_position_where_the_first_is_rolled_back()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        await using var listener = await Listener.Open(served.Http);
        await listener.Take(357);
        await using var open = await HeldOpen.Append(served.Database, "force/first", First);

        var waiting = served.Append("force/second", [Second], Stop);
        await HeldOpen.SomebodyWaits(served.Database);
        await open.RollBack();
        await waiting;

        Assert.Equal("force/second force_named 358", Public.Told((await listener.Next())!.Event));
        Assert.Single((await served.Get("/api/events?after=357-357")).AsArray());
    }
}
