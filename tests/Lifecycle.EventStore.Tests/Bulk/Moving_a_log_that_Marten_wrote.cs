namespace Lifecycle.EventStore.Tests;

/// <summary>Marten burns numbers where an append fails, and gives the events of one append one time.</summary>
public sealed class Moving_a_log_that_Marten_wrote(StoreTemplate template) : LogTest(template)
{
    [Fact]
    public async Task closes_the_gaps_and_keeps_the_order_when_asked_to()
    {
        await Written();
        await using var empty = await Empty();
        var file = await Export();

        Assert.Equal(
            ["line 2: \"seq_id\" is 3, after 0; positions have no gaps (--renumber closes those of a log that Marten wrote)"],
            Assert.IsType<BulkResult.Malformed>(await LogFiles.Import(empty, file, Stop)).Faults);
        Assert.Equal(new BulkResult.Imported(4, 4, 4), await LogFiles.Import(empty, file, Stop, renumber: true));

        Assert.Equal(
            [
                "1|file/a|1|00000000-0000-0000-0000-000000000003|2026-03-01 09:30:00.000001",
                "2|file/a|2|00000000-0000-0000-0000-000000000004|2026-03-01 09:30:00.000002",
                "3|file/b|1|00000000-0000-0000-0000-000000000009|2026-03-01 09:30:00.000003",
                "4|file/a|3|00000000-0000-0000-0000-000000000011|2026-03-01 09:31:00",
            ],
            await Rows(empty.OwnerSource, "select seq_id, stream_id, version, id, timestamp at time zone 'utc' || '' from lifecycle.mt_events order by seq_id"));
        Assert.Equal(["4|True"], await Rows(empty.OwnerSource, "select last_value, is_called from lifecycle.mt_events_sequence"));
        Assert.Equal(new BulkResult.Imported(4, 0, 0), await LogFiles.Import(empty, file, Stop, renumber: true));
    }

    [Fact]
    public async Task leaves_out_what_stands_in_the_place_of_failed_appends()
    {
        await Written();
        await Execute("""
            insert into lifecycle.mt_streams (id, version) values ('mt_tombstone', 0);
            insert into lifecycle.mt_events (seq_id, id, stream_id, version, data, type, timestamp)
            select n, gen_random_uuid(), 'mt_tombstone', n, '{}', 'tombstone', '2026-03-01 09:29:30+00' from unnest(array[1, 2, 10]) as n;
            """);
        await using var empty = await Empty();

        Assert.Equal(new BulkResult.Imported(4, 4, 4), await LogFiles.Import(empty, await Export(), Stop, renumber: true));

        Assert.Equal(
            ["1|file/a", "2|file/a", "3|file/b", "4|file/a"],
            await Rows(empty.OwnerSource, "select seq_id, stream_id from lifecycle.mt_events order by seq_id"));
        Assert.Equal(["file/a", "file/b"], await Rows(empty.OwnerSource, "select id from lifecycle.mt_streams order by id"));
    }

    /// <summary>Four events with gaps between them; the first two of one time, the third of an earlier one.</summary>
    private Task Written() => Execute("""
        insert into lifecycle.mt_streams (id, type, version) values ('file/a', 'file', 3), ('file/b', null, 1);
        insert into lifecycle.mt_events (seq_id, id, stream_id, version, data, type, timestamp) values
          (3, '00000000-0000-0000-0000-000000000003', 'file/a', 1, '{}', 'noted', '2026-03-01 09:30:00.000001+00'),
          (4, '00000000-0000-0000-0000-000000000004', 'file/a', 2, '{}', 'noted', '2026-03-01 09:30:00.000001+00'),
          (9, '00000000-0000-0000-0000-000000000009', 'file/b', 1, '{}', 'noted', '2026-03-01 09:29:00+00'),
          (11, '00000000-0000-0000-0000-000000000011', 'file/a', 3, '{}', 'noted', '2026-03-01 09:31:00+00');
        select setval('lifecycle.mt_events_sequence', 12);
        """);
}
