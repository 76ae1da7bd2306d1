using System.Text;

namespace Lifecycle.EventStore.Tests;

/// <summary>
/// A file that somebody writes to after it was checked. What is changed lies behind what has been read when the first batch is in the log.
/// </summary>
public sealed class A_log_file_that_changes(StoreTemplate template) : LogTest(template)
{
    private const int Events = 6000;

    private static readonly BulkResult Refused = new BulkResult.Refused(
        "The file is not what it was when it was checked, and events of it may be in the log. Drop this database, fetch the file again, and import it into a new one.");

    [Fact]
    public async Task is_refused_where_a_letter_is_another()
    {
        await Written();
        var bytes = await Export();
        await using var empty = await Empty();

        var result = await Import(empty, bytes, file => Write(file, bytes, "note 5990", "note 9995"));

        Assert.Equal(Refused, result);
        await LacksItsEnd(empty);
    }

    [Fact]
    public async Task is_refused_where_it_ends_early()
    {
        await Written();
        var bytes = await Export();
        await using var empty = await Empty();

        var result = await Import(empty, bytes, file => file.SetLength(Encoding.UTF8.GetString(bytes).IndexOf("{\"seq_id\":5990", StringComparison.Ordinal)));

        Assert.Equal(Refused, result);
        await LacksItsEnd(empty);
    }

    [Fact]
    public async Task is_refused_where_it_has_grown()
    {
        await Written();
        var bytes = await Export();
        await using var empty = await Empty();

        var result = await Import(empty, bytes, file =>
        {
            file.Position = file.Length;
            file.Write("{}\n"u8);
        });

        Assert.Equal(Refused, result);
        await LacksItsEnd(empty);
    }

    [Fact]
    public async Task is_refused_where_what_was_left_out_is_another()
    {
        await Written();
        await Tombstones(Events + 1, Events + 2);
        var bytes = await Export();
        await using var empty = await Empty();

        var result = await Import(empty, bytes, file => Write(file, bytes, "\"tombstone\",\"timestamp\":\"2026", "\"tombstone\",\"timestamp\":\"2025"), renumber: true);

        Assert.Equal(Refused, result);
        await LacksItsEnd(empty);
    }

    [Fact]
    public async Task has_the_line_of_a_fault_told_that_counts_what_is_left_out()
    {
        await Written(after: 3);
        await Tombstones(1, 3);
        var bytes = await Export();
        await using var empty = await Empty();

        // Three lines are left out before it, and the header is one.
        var result = await Import(empty, bytes, file => Write(file, bytes, "\"version\":5990", "\"version\":x990"), renumber: true);

        var faulty = Assert.IsType<BulkResult.Faulty>(result);
        Assert.Equal((5990L, (long?)5994, "is not one JSON object"), (faulty.Ordinal, faulty.Line, faulty.Detail));
    }

    [Fact]
    public async Task is_moved_where_it_is_written_to_and_stays_the_same()
    {
        await Written();
        var bytes = await Export();
        await using var empty = await Empty();

        Assert.Equal(new BulkResult.Imported(Events, Events, Events), await Import(empty, bytes, file => Write(file, bytes, "note 5990", "note 5990")));
        Assert.Equal(bytes, await LogFiles.Export(empty, Stop));
    }

    private static Task<BulkResult> Import(Testing.TestDatabase to, byte[] bytes, Action<FileStream> change, bool renumber = false) =>
        LogFiles.Import(to, bytes, renumber, file => new Meanwhile(() => change(file), stage: "Import"), Stop);

    private static void Write(FileStream file, byte[] bytes, string old, string changed)
    {
        Assert.Equal(old.Length, changed.Length);
        file.Position = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(old));
        file.Write(Encoding.UTF8.GetBytes(changed));
    }

    private static async Task LacksItsEnd(Testing.TestDatabase database) =>
        Assert.InRange(await new EventStore(database.ServeSource).LastPosition(Stop), 1, Events - 1);

    private Task Written(int after = 0) => Execute($$$"""
        insert into lifecycle.mt_streams (id, version) values ('file/long', {{{Events}}});
        insert into lifecycle.mt_events (seq_id, id, stream_id, version, data, type, timestamp, headers)
        select n + {{{after}}}, ('00000000-0000-0000-0000-' || lpad(n::text, 12, '0'))::uuid, 'file/long', n, jsonb_build_object('text', 'note ' || n), 'noted',
          '2026-03-01 09:30:00+00'::timestamptz + n * interval '1 second', '{"open":{},"closed":{}}'
        from generate_series(1, {{{Events}}}) as n;
        select setval('lifecycle.mt_events_sequence', {{{Events}}});
        """);

    private Task Tombstones(int from, int to) => Execute($$"""
        insert into lifecycle.mt_streams (id, version) values ('mt_tombstone', 0);
        insert into lifecycle.mt_events (seq_id, id, stream_id, version, data, type, timestamp)
        select n, gen_random_uuid(), 'mt_tombstone', n, '{}', 'tombstone', '2026-03-01 09:29:30+00' from generate_series({{from}}, {{to}}) as n;
        """);
}
