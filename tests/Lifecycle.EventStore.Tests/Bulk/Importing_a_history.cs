using System.Text.Json;

namespace Lifecycle.EventStore.Tests;

public sealed class Importing_a_history(StoreTemplate template) : BulkTest(template)
{
    [Fact]
    public async Task stands_in_the_log_as_if_it_had_been_appended()
    {
        Assert.Equal(new BulkResult.Imported(Several, Several, Several), await Import(History.Of(Several)));

        var log = await Store.ReadFeed(0, 2 * Several, Stop);
        Assert.Equal(Enumerable.Range(1, Several).Select(n => (long)n), log.Select(stored => stored.Position));
        Assert.Equal(History.Of(Several).Select(h => (h.Stream, h.Id)), log.Select(stored => (stored.Stream, stored.Id)));
        Assert.Equal(Enumerable.Range(0, Several).Select(n => (n / 3) + 1L), log.Select(stored => stored.Version));
        Assert.Equal(Enumerable.Range(1, Several).Select(n => $"note {n}"), log.Select(Sample.Text));
        Assert.All(log.Zip(log.Skip(1)), pair => Assert.True(pair.First.RecordedAt < pair.Second.RecordedAt));
        Assert.All(log, stored =>
        {
            Assert.Equal(("noted", 1), (stored.Type, stored.Schema));
            Assert.Equal(JsonSerializer.Serialize(Sample.Envelope), JsonSerializer.Serialize(stored.Envelope));
            Assert.Equal(("move 7", "decision 3", "clerk-9"), (stored.CorrelationId, stored.CausationId, stored.UserName));
            Assert.Null(stored.Clock);
        });
        Assert.Equal(["Tests.Noted, Tests|*DEFAULT*|False|"], await Rows("select distinct mt_dotnet_type, tenant_id, is_archived, bdata from lifecycle.mt_events"));
        Assert.Equal(
            ["file/a|file|334|True|True", "file/b|file|333|True|True", "file/c|file|333|True|True"],
            await Rows("""
                select s.id, s.type, s.version, s.created = min(e.timestamp), s.timestamp = max(e.timestamp)
                from lifecycle.mt_streams s join lifecycle.mt_events e on e.stream_id = s.id group by s.id order by s.id
                """));
        Assert.Equal([$"{Several}|True"], await Rows("select last_value, is_called from lifecycle.mt_events_sequence"));
    }

    [Fact]
    public async Task goes_on_with_streams_that_are_there()
    {
        await Note("file/b", "one", "two");

        Assert.Equal(new BulkResult.Imported(4, 4, 6), await Import(History.Of(4)));

        Assert.Equal(
            ["1|file/b|1", "2|file/b|2", "3|file/a|1", "4|file/b|3", "5|file/c|1", "6|file/a|2"],
            await Rows("select seq_id, stream_id, version from lifecycle.mt_events order by seq_id"));
        Answers.Appended(await Store.Append(Sample.Append("file/b", ExpectedVersion.Exactly(3), Sample.Note("after")), Stop), 7, 7, ("file/b", 4));
    }

    [Fact]
    public async Task keeps_the_clock_where_the_recorded_time_runs_ahead()
    {
        await Note("file/z", "one");
        await Execute("""
            alter table lifecycle.mt_events disable trigger refuse_rewriting;
            update lifecycle.mt_events set timestamp = timestamp + interval '1 hour';
            """);

        await Import(History.Of(2));

        var log = await Store.ReadFeed(0, 10, Stop);
        Assert.Equal(log[0].RecordedAt.AddMicroseconds(1), log[1].RecordedAt);
        Assert.Equal(log[0].RecordedAt.AddMicroseconds(2), log[2].RecordedAt);
        Assert.All(log.Skip(1), stored => Assert.True(stored.Clock < stored.RecordedAt.AddSeconds(-1)));
    }

    [Fact]
    public async Task lets_others_append_between_its_batches()
    {
        TaskCompletionSource reached = new(), letOn = new();
        var first = new TaskCompletionSource<long>();
        var import = Import(History.Of(Several).HeldAfter(900, reached, letOn.Task), progress: new Told(done => first.TrySetResult(done)));
        await reached.Task;
        var moved = await first.Task;

        var appended = await Note("file/other", "meanwhile");
        letOn.SetResult();

        Assert.Equal(new BulkResult.Imported(Several, Several, Several + 1), await import);
        Assert.InRange(appended, moved + 1, 901);
        Assert.Equal(History.Of(Several).Select(h => h.Id), (await Store.ReadFeed(0, 2 * Several, Stop)).Where(e => e.Position != appended).Select(e => e.Id));
    }

    [Fact]
    public async Task takes_in_nothing_of_an_empty_history()
    {
        Assert.Equal(new BulkResult.Imported(0, 0, 0), await Import());
        Assert.Equal(0, await Store.LastPosition(Stop));
    }

    [Fact]
    public async Task tells_how_far_it_is()
    {
        var told = new List<long>();

        await Import(History.Of(Several).AsItComes(), progress: new Told(told.Add));

        Assert.Equal(told.Order(), told);
        Assert.True(told.Count > 1);
        Assert.Equal(Several, told[^1]);
    }

    /// <summary>A session's plans are made at its beginning and kept, that of the foreign key's check too.</summary>
    [Fact]
    public async Task never_reads_a_table_whole_however_small_it_was_known_to_be_at_first()
    {
        await Execute("vacuum analyze lifecycle.mt_streams");
        await Execute("vacuum analyze lifecycle.mt_events");

        await Import(History.Of(Several));

        const string Reads = "from pg_stat_user_tables where relname in ('mt_streams', 'mt_events')";
        await Until($"select sum(seq_scan + idx_scan) >= {Several} {Reads}");
        Assert.Equal(["mt_events|0", "mt_streams|0"], await Rows($"select relname, seq_scan {Reads} order by relname"));
    }

    [Fact]
    public async Task is_not_for_the_role_that_serves()
    {
        await using var command = Database.ServeSource.CreateCommand("select lifecycle.import_batch('x', 0, 0, '{}', '{}', false, '1s')");

        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => command.ExecuteNonQueryAsync(Stop));

        Assert.Equal(Npgsql.PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task is_for_a_role_of_its_own_that_may_do_nothing_else()
    {
        await using var role = await Role.With(Database, "select lifecycle.grant_import('someone')");

        Assert.Equal(new BulkResult.Imported(5, 5, 5), await new BulkImport(role.ConnectionString).Run("history", History.Of(5).AsItComes(), null, Stop));

        foreach (var beyond in new[] { "update lifecycle.mt_events set data = '{}'", "delete from lifecycle.imports", "create table lifecycle.x ()", "select lifecycle.grant_import('x')" })
            Assert.Equal(Npgsql.PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Execute(role.Source, beyond))).SqlState);
    }
}
