namespace Lifecycle.EventStore.Tests;

public sealed class Recorded_time(StoreTemplate template) : StoreTest(template)
{
    [Fact]
    public async Task rises_by_a_microsecond_within_an_append()
    {
        await Note("file/a", "one", "two", "three");

        Assert.Equal(
            ["00:00:00", "00:00:00.0000010", "00:00:00.0000020"],
            await Rows("select timestamp - min(timestamp) over () from lifecycle.mt_events order by seq_id"));
    }

    [Fact]
    public async Task is_the_clock_in_utc()
    {
        var before = await Clock();
        await Note("file/a", "one");

        var recorded = (await Store.ReadFeed(0, 1, Stop))[0].RecordedAt;
        Assert.InRange(recorded, before, await Clock());
        Assert.Equal(TimeSpan.Zero, recorded.Offset);
    }

    [Fact]
    public async Task goes_on_rising_when_the_clock_is_behind_and_says_what_the_clock_read()
    {
        await RecordAt("2200-01-01T00:00:00.000000Z");

        var before = await Clock();
        await Note("file/a", "two", "three");
        var after = await Clock();

        Assert.Equal(
            ["2200-01-01 00:00:00.000000", "2200-01-01 00:00:00.000001", "2200-01-01 00:00:00.000002"],
            await Rows("""
                select to_char(timestamp at time zone 'utc', 'YYYY-MM-DD HH24:MI:SS.US') from lifecycle.mt_events order by seq_id
                """));
        var later = await Store.ReadFeed(1, 10, Stop);
        Assert.All(later, e => Assert.InRange(e.Clock!.Value, before, after));
        Assert.Equal(later[0].Clock, later[1].Clock);
        Assert.Equal(
            ["True", "True"],
            await Rows("""
                select headers->'closed'->>'clock' ~ '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$' from lifecycle.mt_events where seq_id > 1
                """));
    }

    [Fact]
    public async Task does_not_name_the_clock_while_it_runs_less_than_a_second_ahead()
    {
        await RecordAt((await Clock()).AddSeconds(0.9).ToString("O"));
        await Note("file/a", "two");

        Assert.Equal(
            ["True|False"],
            await Rows("""
                select timestamp > (select timestamp from lifecycle.mt_events where seq_id = 1), headers->'closed' ? 'clock'
                from lifecycle.mt_events where seq_id = 2
                """));
    }

    private async Task<DateTimeOffset> Clock()
    {
        await using var command = Database.OwnerSource.CreateCommand("select clock_timestamp()");
        await using var rows = await command.ExecuteReaderAsync(Stop);
        await rows.ReadAsync(Stop);
        return await rows.GetFieldValueAsync<DateTimeOffset>(0, Stop);
    }

    /// <summary>Writes the first event past the store, as if the clock had been wrong then.</summary>
    private Task RecordAt(string instant) => Execute($$$"""
        insert into lifecycle.mt_streams (id, version) values ('clock', 1);
        insert into lifecycle.mt_events (seq_id, id, stream_id, version, data, type, timestamp, headers)
        values (1, gen_random_uuid(), 'clock', 1, '{}', 'noted', '{{{instant}}}',
          '{"open":{"occurred":"2014","voice":"system","source":[],"reason":null,"schema":1,"salt":""},"closed":{"actor":null,"salt":""}}');
        """);
}
