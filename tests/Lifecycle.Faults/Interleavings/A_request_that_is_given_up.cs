using System.Text;
using Lifecycle.EventStore;

namespace Lifecycle.Faults.Interleavings;

public sealed class A_request_that_is_given_up(FaultsTemplate template) : InterleavingTest(template)
{
    private static readonly CommandKey Key = new("clerk", "note", "file/b", "key", Encoding.UTF8.GetBytes("request"));

    [Fact]
    public async Task while_it_waits_is_not_written()
    {
        await using var held = await HeldAppend.Open(Database.ServeSource, "file/held", Stop);
        var before = Store.Append(Request("file/a", "before"), Stop);
        await UntilWaiting(1);
        using var patience = new CancellationTokenSource();
        var givenUp = Store.Append(Request("file/b", "given up"), patience.Token);
        var after = Store.Append(Request("file/c", "after"), Stop);
        await patience.CancelAsync();
        await held.Commit(Stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        Assert.Equal([(2, 2), (3, 3)], new[] { Appended(await before), Appended(await after) });
        Assert.Equal(["held", "before", "after"], await Rows("select data->>'tag' from lifecycle.mt_events order by seq_id"));
    }

    [Fact]
    public async Task once_it_is_under_way_is_written_and_told()
    {
        await using var held = await HeldAppend.Open(Database.ServeSource, "file/held", Stop);
        using var patience = new CancellationTokenSource();
        var underWay = Store.Append(Request("file/a", "under way"), patience.Token);
        await UntilWaiting(1);
        await patience.CancelAsync();
        await held.Commit(Stop);

        Assert.Equal((2, 2), Appended(await underWay));
    }

    // The second is not held up behind the first, which is no longer there.
    [Fact]
    public async Task and_sent_again_under_its_key_is_written_once()
    {
        await using var held = await HeldAppend.Open(Database.ServeSource, "file/held", Stop);
        var before = Store.Append(Request("file/a", "before"), Stop);
        await UntilWaiting(1);
        using var patience = new CancellationTokenSource();
        var givenUp = Store.Append(Request("file/b", "command", ExpectedVersion.NoStream, Key), patience.Token);
        var again = Store.Append(Request("file/b", "command", ExpectedVersion.NoStream, Key), Stop);
        await patience.CancelAsync();
        await held.Commit(Stop);
        await before;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        Assert.Equal((3, 3), Appended(await again.WaitAsync(TimeSpan.FromSeconds(30), Stop)));
        Assert.Equal(["held", "before", "command"], await Rows("select data->>'tag' from lifecycle.mt_events order by seq_id"));
    }
}
