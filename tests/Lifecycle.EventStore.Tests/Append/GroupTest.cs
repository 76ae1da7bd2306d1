namespace Lifecycle.EventStore.Tests;

/// <summary>
/// Lets requests gather: one append by hand is held open, a first request of the store waits for it as a group of its own, and all
/// that come meanwhile are the next group.
/// </summary>
public abstract class GroupTest(StoreTemplate template) : StoreTest(template)
{
    private const string SomebodyWaits = """
        select exists (
          select from pg_locks l join pg_database d on d.oid = l.database
          where l.locktype = 'advisory' and not l.granted and d.datname = current_database())
        """;

    /// <summary>Sends these while the first request holds up the queue, and answers with their results. In an empty log their positions begin at 3.</summary>
    protected Task<AppendResult[]> Together(params AppendRequest[] requests) =>
        Together(() => [.. requests.Select(request => Store.Append(request, Stop))]);

    protected async Task<AppendResult[]> Together(Func<Task<AppendResult>[]> send)
    {
        await using var connection = await Database.ServeSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await ByHand.Append(connection, "held/open", Stop);
        var first = Store.Append(Sample.Append("held/up", ExpectedVersion.NoStream, Sample.Note("first")), Stop);
        await Until(SomebodyWaits);

        var sent = send();

        await transaction.CommitAsync(Stop);
        Assert.IsType<AppendResult.Appended>(await first);
        return await Task.WhenAll(sent);
    }

    /// <summary>Each event from position 3 with the transaction that wrote it, transactions counted from 1.</summary>
    protected Task<string[]> Transactions() => Rows("""
        select seq_id, dense_rank() over (order by first_of), stream_id, version
        from (select seq_id, stream_id, version, min(seq_id) over (partition by xmin::text) as first_of from lifecycle.mt_events where seq_id > 2) e
        order by seq_id
        """);
}
