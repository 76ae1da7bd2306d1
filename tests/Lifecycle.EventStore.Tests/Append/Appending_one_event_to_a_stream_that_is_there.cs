namespace Lifecycle.EventStore.Tests;

/// <summary>What goes through a function of its own, and is answered as any other append is.</summary>
public sealed class Appending_one_event_to_a_stream_that_is_there(StoreTemplate template) : StoreTest(template)
{
    [Fact]
    public async Task keeps_all_of_the_event_and_moves_the_stream()
    {
        await Note("file/a", "one");

        var request = After(1, "two") with { CorrelationId = "c", CausationId = "because", UserName = "inspector-1" };
        Answers.Appended(await Store.Append(request, Stop), 2, 2, ("file/a", 2));

        Assert.Equal(
            ["2|file/a|2|noted|two|c|because|inspector-1|True|True"],
            await Rows("""
                select e.seq_id, e.stream_id, s.version, e.type, e.data ->> 'text', e.correlation_id, e.causation_id, e.user_name,
                  e.timestamp = s.timestamp, e.seq_id = (select last_value from lifecycle.mt_events_sequence)
                from lifecycle.mt_events e join lifecycle.mt_streams s on s.id = e.stream_id
                where e.seq_id = 2
                """));
    }

    [Fact]
    public async Task is_refused_with_the_version_that_the_stream_has()
    {
        await Note("file/a", "one", "two");

        Answers.Stale(await Store.Append(After(1, "three"), Stop), ("file/a", 2));
        Answers.Stale(await Store.Append(After(3, "three"), Stop), ("file/a", 2));
        Assert.Equal(2, await Store.LastPosition(Stop));
    }

    [Fact]
    public async Task is_refused_where_the_stream_is_not_there_after_all()
    {
        await Note("file/b", "one");

        Answers.Stale(await Store.Append(After(1, "two"), Stop), ("file/a", 0));
    }

    [Fact]
    public async Task is_answered_as_the_first_time_when_the_command_is_repeated()
    {
        await Note("file/a", "one");
        var request = After(1, "two") with { Command = Sample.Key("k") };

        Answers.Appended(await Store.Append(request, Stop), 2, 2, ("file/a", 2));
        await Note("file/a", "three");
        Answers.Repeated(await Store.Append(request, Stop), 2, 2, ("file/a", 2));
        Assert.Equal(new AppendResult.KeyReused(2), await Store.Append(request with { Command = Sample.Key("k", request: "another") }, Stop));
        Assert.Equal(3, await Store.LastPosition(Stop));
    }

    [Fact]
    public async Task says_what_the_clock_read_where_it_is_behind()
    {
        await Execute("""
            insert into lifecycle.mt_streams (id, version) values ('file/a', 1);
            insert into lifecycle.mt_events (seq_id, id, stream_id, version, data, type, timestamp, headers)
            values (1, gen_random_uuid(), 'file/a', 1, '{}', 'noted', '2200-01-01T00:00:00Z', '{"open":{},"closed":{}}');
            """);

        await Store.Append(After(1, "two"), Stop);

        Assert.Equal(
            ["2200-01-01 00:00:00.000001|True"],
            await Rows("""
                select to_char(timestamp at time zone 'utc', 'YYYY-MM-DD HH24:MI:SS.US'),
                  (headers -> 'closed' ->> 'clock')::timestamptz between clock_timestamp() - interval '1 hour' and clock_timestamp()
                from lifecycle.mt_events where seq_id = 2
                """));
    }

    [Fact]
    public async Task is_told_to_come_back_when_the_lock_is_not_had_in_time()
    {
        await Note("file/a", "one");
        await using var connection = await Database.ServeSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await ByHand.Append(connection, "file/b", Stop);
        await Execute("alter function lifecycle.append_event set lock_timeout = '20ms'");

        Assert.Equal(new AppendResult.Busy(TimeSpan.FromSeconds(1)), await Store.Append(After(1, "two"), Stop));
    }

    private static AppendRequest After(long version, string text) =>
        Sample.Append("file/a", ExpectedVersion.Exactly(version), Sample.Note(text));
}
