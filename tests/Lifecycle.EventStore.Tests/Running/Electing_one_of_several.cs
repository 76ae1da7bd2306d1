using Lifecycle.Testing;

namespace Lifecycle.EventStore.Tests;

public sealed class Electing_one_of_several(StoreTemplate template) : StoreTest(template)
{
    private const string Sessions = "select distinct pid from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())";

    [Fact]
    public async Task lets_one_hold_a_name_and_the_next_when_it_is_released()
    {
        await using var own = Connecting.Own(Database.Serve);
        await using var one = new Election(own);
        await using var other = new Election(own);

        Assert.True(await one.TryTake("a", Stop));
        Assert.False(await other.TryTake("a", Stop));
        Assert.Equal((true, false), (one.Holds("a"), other.Holds("a")));

        await one.Release("a");
        Assert.False(one.Holds("a"));
        Assert.True(await other.TryTake("a", Stop));
        Assert.False(await one.TryTake("a", Stop));
    }

    [Fact]
    public async Task takes_what_is_free_of_several_names_over_one_connection()
    {
        await using var own = Connecting.Own(Database.Serve);
        await using var one = new Election(own);
        await using var other = new Election(own);
        await other.TryTake("b", Stop);

        Assert.Equal(["a", "c"], (await one.TryTake(["a", "b", "c"], Stop)).Order());
        Assert.Equal(["a", "c", "d"], (await one.TryTake(["d", "d", "b"], Stop)).Order());

        Assert.Equal(2, (await Rows(Sessions)).Length);
    }

    [Fact]
    public async Task frees_a_name_by_one_release_however_often_it_was_taken()
    {
        await using var own = Connecting.Own(Database.Serve);
        await using var one = new Election(own);
        await using var other = new Election(own);
        await one.TryTake("a", Stop);
        Assert.True(await one.TryTake("a", Stop));

        await one.Release("a");
        await one.Release("a");

        Assert.True(await other.TryTake("a", Stop));
    }

    [Fact]
    public async Task releases_nothing_that_somebody_else_holds()
    {
        await using var own = Connecting.Own(Database.Serve);
        await using var one = new Election(own);
        await using var other = new Election(own);
        await one.TryTake("a", Stop);
        await other.TryTake("b", Stop);

        await other.Release("a");

        Assert.False(await other.TryTake("a", Stop));
        Assert.True(one.Holds("a"));
    }

    [Fact]
    public async Task frees_everything_when_its_holder_ends()
    {
        await using var own = Connecting.Own(Database.Serve);
        await using var other = new Election(own);
        await using (var one = new Election(own)) await one.TryTake(["a", "b"], Stop);

        // The server ends the session a moment after the client has left.
        await Until($"select not exists ({Sessions})");
        Assert.Equal(["a", "b"], (await other.TryTake(["a", "b"], Stop)).Order());
    }

    [Fact]
    public async Task holds_nothing_after_its_connection_was_lost()
    {
        await using var own = Connecting.Own(Database.Serve);
        await using var one = new Election(own);
        await one.TryTake(["a", "b"], Stop);
        var session = Assert.Single(await Rows(Sessions));

        await Execute($"select pg_terminate_backend({session})");
        await Until($"select not exists ({Sessions})");
        await Assert.ThrowsAnyAsync<Npgsql.NpgsqlException>(() => one.TryTake("b", Stop));

        Assert.Equal((false, false), (one.Holds("a"), one.Holds("b")));
        Assert.Equal(["b"], await one.TryTake(["b"], Stop));
    }

    [Fact]
    public async Task releases_over_a_connection_that_was_lost()
    {
        await using var own = Connecting.Own(Database.Serve);
        await using var one = new Election(own);
        await one.TryTake("a", Stop);

        await Execute($"select pg_terminate_backend({Assert.Single(await Rows(Sessions))})");
        await one.Release("a");

        Assert.False(one.Holds("a"));
    }

    [Fact]
    public async Task holds_nothing_that_a_cancelled_wait_may_have_taken()
    {
        await using var wire = Wire.To(Database.Serve);
        await using var own = Connecting.Own($"{wire.Connection};Cancellation Timeout=-1");
        await using var one = new Election(own);
        await one.TryTake("a", Stop);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        // The database has given the lock, and nobody has heard of it yet.
        wire.FallSilent();
        var waiting = one.TryTake("b", cancel.Token);
        await Until($"select count(*) = 2 from pg_locks where locktype = 'advisory' and granted and pid in ({Sessions})");
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        Assert.Equal((false, false), (one.Holds("a"), one.Holds("b")));
        await Until($"select not exists ({Sessions})");
        await using var straight = Connecting.Own(Database.Serve);
        await using var other = new Election(straight);
        Assert.Equal(["a", "b"], (await other.TryTake(["a", "b"], Stop)).Order());
    }
}
