using Npgsql;

namespace Lifecycle.EventStore.Tests;

/// <summary>Holds transactions open, so it runs while no other class does.</summary>
[Collection(nameof(OpenTransactions))]
public sealed class Importing_again(StoreTemplate template) : BulkTest(template)
{
    private const string Waiting = """
        select count(*) from pg_locks l join pg_database d on d.oid = l.database
        where l.locktype = 'advisory' and not l.granted and d.datname = current_database()
        """;

    private const string SomebodyWaits = $"select ({Waiting}) = 1";
    private const string TwoWait = $"select ({Waiting}) = 2";

    [Fact]
    public async Task changes_nothing_where_it_was_finished()
    {
        await Import(History.Of(Several));

        Assert.Equal(new BulkResult.Imported(Several, 0, 0), await Import(History.Of(Several)));

        Assert.Equal(Several, await Store.LastPosition(Stop));
    }

    [Fact]
    public async Task goes_on_after_the_last_batch_where_the_source_broke()
    {
        async IAsyncEnumerable<HistoricEvent> Breaking()
        {
            await foreach (var historic in History.Of(800).AsItComes()) yield return historic;
            throw new IOException("the disk is gone");
        }

        await Assert.ThrowsAsync<IOException>(() => Import(Breaking()));
        var done = await Store.LastPosition(Stop);
        Assert.InRange(done, 1, 800);

        Assert.Equal(new BulkResult.Imported(Several, Several - done, Several), await Import(History.Of(Several)));
        Assert.Equal(History.Of(Several).Select(h => h.Id), await Ids());
    }

    [Fact]
    public async Task goes_on_where_its_connections_were_cut_while_a_batch_waited()
    {
        await Import(History.Of(10));
        await using var connection = await Database.ServeSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await ByHand.Append(connection, "file/other", Stop);
        var cut = Import(History.Of(Several));
        await Until(SomebodyWaits);

        await Execute($"""
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid not in (pg_backend_pid(), {connection.ProcessID})
            """);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => cut);
        await transaction.RollbackAsync(Stop);

        Assert.Equal(new BulkResult.Imported(Several, Several - 10, Several), await Import(History.Of(Several)));
        Assert.Equal(History.Of(Several).Select(h => h.Id), await Ids());
    }

    [Fact]
    public async Task takes_in_what_the_source_has_gained_at_its_end()
    {
        await Import(History.Of(5));

        Assert.Equal(new BulkResult.Imported(8, 3, 8), await Import(History.Of(8)));
    }

    [Fact]
    public async Task is_refused_with_another_source()
    {
        await Import(History.Of(5));

        Assert.Equal(
            new BulkResult.Refused($"The import \"history\" has taken in 5 events, the last with the id {History.Id(5)}; this source has {History.Id(5, seed: 2)} there: it is another one."),
            await Import(History.Of(8, seed: 2)));
        Assert.Equal(
            new BulkResult.Refused("The import \"history\" has taken in 5 events, and this source ends after 4: it is another one."),
            await Import(History.Of(4)));
        Assert.Equal(5, await Store.LastPosition(Stop));
    }

    [Fact]
    public async Task writes_each_event_once_where_two_run_at_once()
    {
        await using var connection = await Database.ServeSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await ByHand.Append(connection, "file/other", Stop);
        Task<BulkResult>[] both = [Import(History.Of(Several)), Import(History.Of(Several))];
        await Until(TwoWait);

        await transaction.CommitAsync(Stop);

        var results = await Task.WhenAll(both);
        Assert.Single(results, new BulkResult.Imported(Several, Several, Several + 1));
        Assert.Single(results, result => result is BulkResult.Refused { Detail: var detail } && detail.EndsWith("it is running elsewhere too.", StringComparison.Ordinal));
        Assert.Equal(History.Of(Several).Select(h => h.Id), (await Ids()).Skip(1));
    }

    [Fact]
    public async Task is_told_to_come_back_where_the_lock_is_not_had_in_time()
    {
        await Execute("alter function lifecycle.import_batch set lock_timeout = '5ms'");
        await using var connection = await Database.ServeSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await ByHand.Append(connection, "file/other", Stop);

        Assert.Equal(new BulkResult.Busy(0), await Import(History.Of(5)));

        await transaction.RollbackAsync(Stop);
        Assert.Equal(0, await Store.LastPosition(Stop));
    }
}
