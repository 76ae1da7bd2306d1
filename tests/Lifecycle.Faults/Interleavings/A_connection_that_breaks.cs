using System.Text;
using Lifecycle.EventStore;
using Lifecycle.Testing;

namespace Lifecycle.Faults.Interleavings;

/// <summary>The connection breaks while an append is under way. The caller gets the true answer, never a guess and never a duplicate.</summary>
public sealed class A_connection_that_breaks(FaultsTemplate template) : InterleavingTest(template)
{
    private static readonly CommandKey Key = new("clerk", "note", "file/b", "key", Encoding.UTF8.GetBytes("request"));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task after_the_commit_and_before_the_answer_leaves_one_append(bool withKey)
    {
        await Note(2);
        await using var wire = Wire.To(Serving());
        var store = new EventStore.EventStore(Keep(Connecting.Pooled(wire.Connection)));
        await store.LastPosition(Stop);
        wire.FallSilent();

        var append = store.Append(Request("file/b", "one", ExpectedVersion.NoStream, withKey ? Key : null), Stop);
        await Until("select count(*) = 3 from lifecycle.mt_events");
        Assert.False(append.IsCompleted);
        wire.Cut();

        Assert.Equal((3, 3), Appended(await append));
        Assert.Equal(["file/a|2", "file/b|1"], await Rows("select id, version from lifecycle.mt_streams order by id"));
        Assert.Equal(["1|3"], await Rows("select min(seq_id), max(seq_id) from lifecycle.mt_events"));
    }

    [Fact]
    public async Task after_the_commit_leaves_what_others_appended_since_in_its_place()
    {
        await Note(1);
        await using var wire = Wire.To(Serving());
        var store = new EventStore.EventStore(Keep(Connecting.Pooled(wire.Connection)));
        await store.LastPosition(Stop);
        wire.FallSilent();
        var append = store.Append(Request("file/b", "one", ExpectedVersion.NoStream), Stop);
        await Until("select count(*) = 2 from lifecycle.mt_events");

        // Its own version is gone by the time that it is sent again: the answer is that of the first time.
        Assert.Equal((3, 3), Appended(await Store.Append(Request("file/b", "two", ExpectedVersion.Exactly(1)), Stop)));
        wire.Cut();

        var appended = Assert.IsType<AppendResult.Appended>(await append);
        Assert.Equal((2, 2, 1), (appended.First, appended.Last, Assert.Single(appended.Versions).Value));
        Assert.Equal(["1|note 1", "2|one", "3|two"], await Rows("select seq_id, data->>'tag' from lifecycle.mt_events order by seq_id"));
    }

    [Fact]
    public async Task before_the_commit_leaves_one_append()
    {
        await Note(2);
        await using var first = await HeldAppend.Open(Database.ServeSource, "file/held", Stop);
        var append = Store.Append(Request("file/b", "one", ExpectedVersion.NoStream), Stop);
        await UntilWaiting(1);

        const string waiter = "select l.pid from pg_locks l join pg_database d on d.oid = l.database where l.locktype = 'advisory' and not l.granted and d.datname = current_database()";
        var cut = Assert.Single(await Rows(waiter));
        await Rows($"select pg_terminate_backend({cut})");
        await Until($"select exists ({waiter} and l.pid <> {cut})");
        Assert.False(append.IsCompleted);
        await first.Commit(Stop);

        Assert.Equal((4, 4), Appended(await append));
        Assert.Equal("1 2 3 4", await Feed(after: 0));
    }

    [Fact]
    public async Task under_a_group_leaves_each_of_its_requests_with_its_own_answer()
    {
        await Note(1);
        await using var wire = Wire.To(Serving());
        var store = new EventStore.EventStore(Keep(Connecting.Pooled(wire.Connection)));
        await store.LastPosition(Stop);

        // While the first waits for the lock, the others gather into one group, for which another held append is waiting then.
        await using var held = await HeldAppend.Open(Database.ServeSource, "file/held", Stop);
        var alone = store.Append(Request("file/b", "alone"), Stop);
        await UntilWaiting(1);
        var nextHeld = HeldAppend.Open(Database.ServeSource, "file/held", Stop);
        await UntilWaiting(2);
        Task<AppendResult>[] group =
        [
            store.Append(Request("file/b", "sound", ExpectedVersion.Exactly(1)), Stop),
            store.Append(Request("file/b", "stale", ExpectedVersion.Exactly(1)), Stop),
            store.Append(Request("file/c", "keyed", ExpectedVersion.NoStream, Key), Stop),
            store.Append(new([new("file/b", ExpectedVersion.Exactly(2), [])]), Stop),
        ];
        await held.RollBack(Stop);
        Assert.Equal((2, 2), Appended(await alone));
        await using var next = await nextHeld;
        await UntilWaiting(1);
        wire.FallSilent();
        await next.RollBack(Stop);
        await Until("select count(*) = 4 from lifecycle.mt_events");
        Assert.DoesNotContain(group, answer => answer.IsCompleted);
        wire.Cut();

        Assert.Equal((3, 3), Appended(await group[0]));
        Assert.Equal([new("file/b", 2)], Assert.IsType<AppendResult.Stale>(await group[1]).Actual);
        Assert.Equal((4, 4), Appended(await group[2]));
        Assert.Equal((0L, 2L), (Appended(await group[3]).First, ((AppendResult.Appended)await group[3]).Versions["file/b"]));
        Assert.Equal(
            ["1|note 1", "2|alone", "3|sound", "4|keyed"], await Rows("select seq_id, data->>'tag' from lifecycle.mt_events order by seq_id"));
    }
}
