using System.Text;

namespace Lifecycle.EventStore.Tests;

public sealed class Moving_a_log(StoreTemplate template) : LogTest(template)
{
    [Fact]
    public async Task keeps_every_column_of_every_row()
    {
        await Appended();
        await using var empty = await Empty();

        Assert.Equal(new BulkResult.Imported(12, 12, 12), await LogFiles.Import(empty, await Export(), Stop));

        Assert.Equal(await Everything(Database), await Everything(empty));
    }

    [Fact]
    public async Task gives_the_same_file_again_byte_for_byte()
    {
        await Appended();
        await using var empty = await Empty();
        var file = await Export();
        await LogFiles.Import(empty, file, Stop);

        Assert.Equal(file, await LogFiles.Export(empty, Stop));
    }

    [Fact]
    public async Task takes_in_a_file_that_was_written_by_hand()
    {
        Assert.Equal(new BulkResult.Imported(3, 3, 3), await LogFiles.Import(Database, Encoding.UTF8.GetBytes(LogFiles.ThreeNotes), Stop));

        Assert.Equal(LogFiles.ThreeNotes, Encoding.UTF8.GetString(await Export()));
    }

    [Fact]
    public async Task lets_the_log_go_on_at_the_next_position()
    {
        await Appended();
        await using var empty = await Empty();
        await LogFiles.Import(empty, await Export(), Stop);

        var appended = await new EventStore(empty.ServeSource).Append(Sample.Append("file/a", ExpectedVersion.Exactly(2), Sample.Note("after")), Stop);

        Answers.Appended(appended, 13, 13, ("file/a", 3));
    }

    [Fact]
    public async Task lets_a_command_be_repeated_that_was_sent_before()
    {
        var request = Sample.Append("file/k", ExpectedVersion.NoStream, Sample.Note("one"), Sample.Note("two")) with { Command = Sample.Key("k") };
        await Store.Append(request, Stop);
        await using var empty = await Empty();
        await LogFiles.Import(empty, await Export(), Stop);

        Answers.Repeated(await new EventStore(empty.ServeSource).Append(request, Stop), 1, 2, ("file/k", 2));
    }

    [Fact]
    public async Task moves_more_than_a_page()
    {
        await Store.Append(new([new("file/long", ExpectedVersion.NoStream, [.. Enumerable.Range(1, 5000).Select(n => Sample.Note($"note {n}"))])]), Stop);
        await using var empty = await Empty();

        Assert.Equal(new BulkResult.Imported(5000, 5000, 5000), await LogFiles.Import(empty, await Export(), Stop));

        Assert.Equal(await Everything(Database), await Everything(empty));
    }

    [Fact]
    public async Task moves_an_empty_log()
    {
        await using var empty = await Empty();

        Assert.StartsWith("{\"format\":\"lifecycle-log\",\"version\":1,\"lastPosition\":0,\"events\":0}\n{\"events\":0,\"sha256\":", Encoding.UTF8.GetString(await Export()), StringComparison.Ordinal);
        Assert.Equal(new BulkResult.Imported(0, 0, 0), await LogFiles.Import(empty, await Export(), Stop));
    }

    [Fact]
    public async Task writes_a_line_with_all_columns_for_each_event()
    {
        await Note("file/a", "one", "two");
        await Execute("""
            alter table lifecycle.mt_events disable trigger refuse_rewriting;
            update lifecycle.mt_events set
              id = ('00000000-0000-0000-0000-00000000000' || seq_id)::uuid, timestamp = timestamptz '2026-03-01 10:30:00.000120+01' + seq_id * interval '1 microsecond',
              headers = '{"open":{"salt":"x"},"closed":{}}', mt_dotnet_type = null, user_name = 'clerk é';
            """);

        var lines = Encoding.UTF8.GetString(await Export()).Split('\n');

        Assert.Equal(
            [
                """{"format":"lifecycle-log","version":1,"lastPosition":2,"events":2}""",
                """{"seq_id":1,"id":"00000000-0000-0000-0000-000000000001","stream_id":"file/a","stream_type":null,"version":1,"type":"noted","timestamp":"2026-03-01T09:30:00.000121Z","data":{"text": "one"},"headers":{"open": {"salt": "x"}, "closed": {}},"mt_dotnet_type":null,"correlation_id":null,"causation_id":null,"user_name":"clerk é","tenant_id":"*DEFAULT*","bdata":null,"is_archived":false}""",
                """{"seq_id":2,"id":"00000000-0000-0000-0000-000000000002","stream_id":"file/a","version":2,"type":"noted","timestamp":"2026-03-01T09:30:00.000122Z","data":{"text": "two"},"headers":{"open": {"salt": "x"}, "closed": {}},"mt_dotnet_type":null,"correlation_id":null,"causation_id":null,"user_name":"clerk é","tenant_id":"*DEFAULT*","bdata":null,"is_archived":false}""",
            ],
            lines[..3]);
        Assert.Equal(LogFiles.Sealed(string.Join('\n', lines)), string.Join('\n', lines));
    }

    [Fact]
    public async Task leaves_out_what_is_appended_while_it_is_written()
    {
        await MoreThanAPage();
        var before = await Export();

        // The first page reports before the second is read.
        var written = await Export(new Meanwhile(() => Note("file/late", "too late").Wait(Stop)));

        Assert.Equal(before, written);
        Assert.Equal(2101, await Store.LastPosition(Stop));
    }

    [Fact]
    public async Task holds_no_transaction_from_page_to_page()
    {
        await MoreThanAPage();
        var held = new List<string>();

        await Export(new Meanwhile(() => held.AddRange(
            Rows("select count(*) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'").Result)));

        Assert.Equal(["0"], held);
    }

    [Fact]
    public async Task fails_where_somebody_appends_without_the_lock_while_it_is_written()
    {
        const string Added = "insert into lifecycle.mt_events (seq_id, id, stream_id, version, data, type) select n, gen_random_uuid(), 'file/m', n, '{}', 'noted'";
        await Execute($"""
            insert into lifecycle.mt_streams (id, version) values ('file/m', 2100);
            {Added} from generate_series(1, 2100) as n where n <> 2050;
            """);
        using var file = new MemoryStream();
        var late = new Meanwhile(() => Execute($"{Added} from generate_series(2050, 2050) as n").Wait(Stop));

        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => new LogExport(Database.ServeSource).Write(file, late, Stop));

        Assert.Equal(
            "2099 events up to position 2100 were counted, and 2100 were found: somebody appends who does not take the append lock. Stop them, and export again.",
            failure.Message);
        Assert.DoesNotContain("sha256", Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task goes_on_with_the_same_file_where_it_was_stopped()
    {
        await Store.Append(new([new("file/long", ExpectedVersion.NoStream, [.. Enumerable.Range(1, 3000).Select(n => Sample.Note($"note {n}"))])]), Stop);
        var file = await Export();
        await using var empty = await Empty();
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            LogFiles.Import(empty, file, stopped.Token, progress: new Meanwhile(stopped.Cancel, stage: "Import")));
        var done = await new EventStore(empty.ServeSource).LastPosition(Stop);
        Assert.InRange(done, 1, 2999);

        Assert.Equal(new BulkResult.Imported(3000, 3000 - done, 3000), await LogFiles.Import(empty, file, Stop));
        Assert.Equal(await Everything(Database), await Everything(empty));
        Assert.Equal(new BulkResult.Imported(3000, 0, 0), await LogFiles.Import(empty, file, Stop));
    }

    [Fact]
    public async Task is_refused_where_the_log_is_not_empty()
    {
        await Appended();
        var file = await Export();

        Assert.Equal(new BulkResult.Refused("The log is not empty: it has 12 events. Positions can be kept only in an empty one."), await LogFiles.Import(Database, file, Stop));
        Assert.Equal(12, await Store.LastPosition(Stop));
    }

    [Fact]
    public async Task is_refused_where_somebody_has_appended_since_it_was_finished()
    {
        await Appended();
        await using var empty = await Empty();
        var file = await Export();
        await LogFiles.Import(empty, file, Stop);
        await new EventStore(empty.ServeSource).Append(Sample.Append("file/x", ExpectedVersion.Any, Sample.Note("x")), Stop);

        Assert.Equal(
            new BulkResult.Refused("The log has 13 events, and 12 of them are this import's. Positions can be kept only where nobody else appends."),
            await LogFiles.Import(empty, file, Stop));
    }

    /// <summary>Twelve events: over several streams, with metadata and odd bodies.</summary>
    private async Task Appended()
    {
        NewEvent[] odd =
        [
            Sample.Event("numbers", """{"a":1e300,"b":1.50,"c":-0,"d":5e-324}"""),
            Sample.Event("texts", """{"a":"\u2028\u0001\"\\ é 🚔","b":"</script>","é":[{"x":null}],"":true}"""),
            Sample.Event("empty", "{}"),
            Sample.Event("scalar", "\"text\""),
            Sample.Event("array", "[1, [2, [3]]]"),
            Sample.Event("large", $$"""{"n":[{{string.Join(',', Enumerable.Repeat("1e308", 20_000))}}]}"""),
        ];
        await Store.Append(new([new("file/a", ExpectedVersion.NoStream, [Sample.Note("one")], "file"), new("inspection/é \"b\"", ExpectedVersion.NoStream, odd, "inspection")]), Stop);
        await Store.Append(new([new("file/a", ExpectedVersion.Exactly(1), [Sample.Note("two")]), new("file/c", ExpectedVersion.NoStream, [Sample.Note("three"), Sample.Note("four")])], Sample.Key("k"), "correlation", "causation", "clerk-7"), Stop);
        await Note("file/d", "five", "six");
    }

    private Task MoreThanAPage() =>
        Store.Append(Sample.Append("file/long", ExpectedVersion.NoStream, [.. Enumerable.Range(1, 2100).Select(n => Sample.Note($"note {n}"))]), Stop);
}
