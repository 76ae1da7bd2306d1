namespace Lifecycle.EventStore.Tests;

/// <summary>
/// Lets requests gather: one append by hand is held open, a first request of the store waits for it as a group of its own, and all
/// that come meanwhile are the next group.
/// </summary>
public abstract class GroupTest(StoreTemplate template) : StoreTest(template)
{
    /// <summary>Sends these while the first request holds up the queue, and answers with their results. In an empty log their positions begin at 3.</summary>
    protected Task<AppendResult[]> Together(params AppendRequest[] requests) =>
        Together(() => [.. requests.Select(request => Store.Append(request, Stop))]);

    protected Task<AppendResult[]> Together(Func<Task<AppendResult>[]> send) => Gather(() => Task.FromResult(send()));

    /// <summary>The same where a second group is under way behind the first, so that no other leaves before. Positions begin at 67.</summary>
    protected Task<AppendResult[]> BehindTwo(Func<Task<AppendResult>[]> send) => Gather(async () =>
    {
        var second = Store.Append(Sample.Append("held/second", ExpectedVersion.NoStream, Notes(AppendLimits.SecondGroupEvents)), Stop);
        await UntilWaiting(2);
        return [.. send(), second];
    });

    protected static NewEvent[] Notes(int count) => [.. Enumerable.Range(1, count).Select(i => Sample.Note($"{i}"))];

    private async Task<AppendResult[]> Gather(Func<Task<Task<AppendResult>[]>> send)
    {
        await using var connection = await Database.ServeSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await ByHand.Append(connection, "held/open", Stop);
        var first = Store.Append(Sample.Append("held/up", ExpectedVersion.NoStream, Sample.Note("first")), Stop);
        await UntilWaiting(1);

        var sent = await send();

        await transaction.CommitAsync(Stop);
        Assert.IsType<AppendResult.Appended>(await first);
        return await Task.WhenAll(sent);
    }

    /// <summary>Until so many groups wait for the append lock.</summary>
    protected Task UntilWaiting(int groups) => Until($"""
        select count(*) = {groups}
        from pg_locks l join pg_database d on d.oid = l.database
        where l.locktype = 'advisory' and not l.granted and d.datname = current_database()
        """);

    /// <summary>Each event from position 3 with the transaction that wrote it, transactions counted from 1.</summary>
    protected Task<string[]> Transactions() => Rows("""
        select seq_id, dense_rank() over (order by first_of), stream_id, version
        from (select seq_id, stream_id, version, min(seq_id) over (partition by xmin::text) as first_of from lifecycle.mt_events where seq_id > 2) e
        order by seq_id
        """);
}
