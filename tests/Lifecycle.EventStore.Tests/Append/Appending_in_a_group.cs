namespace Lifecycle.EventStore.Tests;

[Collection(nameof(OpenTransactions))]
public sealed class Appending_in_a_group(StoreTemplate template) : GroupTest(template)
{
    [Fact]
    public async Task commits_all_that_waits_at_once_in_the_order_of_coming()
    {
        var results = await Together(
            Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("a1"), Sample.Note("a2")),
            new([new("file/b", ExpectedVersion.NoStream, [Sample.Note("b1")]), new("file/c", ExpectedVersion.NoStream, [Sample.Note("c1")])]),
            Sample.Append("file/d", ExpectedVersion.NoStream));

        Answers.Appended(results[0], 3, 4, ("file/a", 2));
        Answers.Appended(results[1], 5, 6, ("file/b", 1), ("file/c", 1));
        Answers.Appended(results[2], 0, 6, ("file/d", 0));
        Assert.Equal(["3|1|file/a|1", "4|1|file/a|2", "5|1|file/b|1", "6|1|file/c|1"], await Transactions());
    }

    [Fact]
    public async Task lets_a_request_stand_on_what_an_earlier_one_of_the_group_wrote()
    {
        var results = await Together(
            Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("1")),
            Sample.Append("file/a", ExpectedVersion.Exactly(1), Sample.Note("2"), Sample.Note("3")),
            Sample.Append("file/a", ExpectedVersion.Any, Sample.Note("4")));

        Answers.Appended(results[0], 3, 3, ("file/a", 1));
        Answers.Appended(results[1], 4, 5, ("file/a", 3));
        Answers.Appended(results[2], 6, 6, ("file/a", 4));
        Assert.Equal(["3|1|file/a|1", "4|1|file/a|2", "5|1|file/a|3", "6|1|file/a|4"], await Transactions());
    }

    [Fact]
    public async Task refuses_the_stale_one_alone_and_tells_it_what_the_group_made_of_the_stream()
    {
        var results = await Together(
            Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("first")),
            new([new("file/b", ExpectedVersion.NoStream, [Sample.Note("not this")]), new("file/a", ExpectedVersion.NoStream, [Sample.Note("nor this")])]),
            Sample.Append("file/b", ExpectedVersion.NoStream, Sample.Note("second")));

        Answers.Appended(results[0], 3, 3, ("file/a", 1));
        Answers.Stale(results[1], ("file/a", 1), ("file/b", 0));
        Answers.Appended(results[2], 4, 4, ("file/b", 1));
        Assert.Equal(["3|1|file/a|1", "4|1|file/b|1"], await Transactions());
    }

    [Fact]
    public async Task holds_a_guard_against_what_the_group_wrote_before_it()
    {
        var results = await Together(
            new([new("file/a", ExpectedVersion.NoStream, [Sample.Note("a")])]),
            new([new("file/b", ExpectedVersion.NoStream, [Sample.Note("b")]), new("file/a", ExpectedVersion.Exactly(1), [])]),
            new([new("file/c", ExpectedVersion.NoStream, [Sample.Note("c")]), new("file/a", ExpectedVersion.NoStream, [])]));

        Answers.Appended(results[1], 4, 4, ("file/a", 1), ("file/b", 1));
        Answers.Stale(results[2], ("file/a", 1), ("file/c", 0));
    }

    [Fact]
    public async Task answers_a_command_that_is_sent_twice_at_once_with_one_append()
    {
        var request = Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("a"), Sample.Note("b")) with { Command = Sample.Key("k") };
        var other = request with { Command = Sample.Key("k", request: "another") };
        var results = await Together(request, request, other, Sample.Append("file/b", ExpectedVersion.NoStream, Sample.Note("b")));

        Answers.Appended(results[0], 3, 4, ("file/a", 2));
        Answers.Repeated(results[1], 3, 4, ("file/a", 2));
        Assert.Equal(new AppendResult.KeyReused(3), results[2]);
        Answers.Appended(results[3], 5, 5, ("file/b", 1));
        Assert.Equal(["file/a|1", "file/a|2", "file/b|1"], await Rows("select stream_id, version from lifecycle.mt_events where seq_id > 2 order by seq_id"));
    }

    [Fact]
    public async Task answers_a_repeated_command_among_new_ones()
    {
        var request = Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("a")) with { Command = Sample.Key("k") };
        Answers.Appended(await Store.Append(request, Stop), 1, 1, ("file/a", 1));

        var results = await Together(
            Sample.Append("file/b", ExpectedVersion.NoStream, Sample.Note("b")) with { Command = Sample.Key("new") },
            request,
            Sample.Append("file/a", ExpectedVersion.Exactly(1), Sample.Note("c")));

        Answers.Appended(results[0], 4, 4, ("file/b", 1));
        Answers.Repeated(results[1], 1, 1, ("file/a", 1));
        Answers.Appended(results[2], 5, 5, ("file/a", 2));
    }

    [Fact]
    public async Task gives_each_stream_the_times_of_its_first_and_last_event()
    {
        await Together(
            Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("1")),
            Sample.Append("file/b", ExpectedVersion.NoStream, Sample.Note("2")),
            Sample.Append("file/a", ExpectedVersion.Exactly(1), Sample.Note("3")),
            Sample.Append("held/up", ExpectedVersion.Exactly(1), Sample.Note("4")));

        Assert.Equal(
            ["file/a|2|True|True", "file/b|1|True|True", "held/open|1|True|True", "held/up|2|True|True"],
            await Rows("""
                select s.id, s.version,
                  s.created = (select min(e.timestamp) from lifecycle.mt_events e where e.stream_id = s.id),
                  s.timestamp = (select max(e.timestamp) from lifecycle.mt_events e where e.stream_id = s.id)
                from lifecycle.mt_streams s order by s.id
                """));
        Assert.Equal(["6"], await Rows("select count(distinct timestamp) from lifecycle.mt_events"));
    }

    [Fact]
    public async Task goes_one_by_one_where_the_database_refuses_the_whole()
    {
        await Execute("alter table lifecycle.mt_events add constraint only_for_this_test check (data ->> 'text' <> 'unbearable')");

        var results = await Together(
            Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("a")),
            Sample.Append("file/b", ExpectedVersion.NoStream, Sample.Note("unbearable")),
            Sample.Append("file/c", ExpectedVersion.NoStream, Sample.Note("c")));

        Answers.Appended(results[0], 3, 3, ("file/a", 1));
        var refused = Assert.IsType<AppendResult.Refused>(results[1]);
        Assert.Equal(RefusalCode.Database, refused.Code);
        Assert.Contains("only_for_this_test", refused.Detail, StringComparison.Ordinal);
        Assert.EndsWith("(SQLSTATE 23514).", refused.Detail, StringComparison.Ordinal);
        Answers.Appended(results[2], 4, 4, ("file/c", 1));
        Assert.Equal(["3|1|file/a|1", "4|2|file/c|1"], await Transactions());
    }

    [Fact]
    public async Task takes_no_more_events_than_a_group_may_have()
    {
        var results = await BehindTwo(() =>
        [
            Store.Append(Sample.Append("file/a", ExpectedVersion.NoStream, Notes(600)), Stop),
            Store.Append(Sample.Append("file/b", ExpectedVersion.NoStream, Notes(AppendLimits.GroupEvents - 600)), Stop),
            Store.Append(Sample.Append("file/c", ExpectedVersion.NoStream, Notes(1)), Stop),
            Store.Append(Sample.Append("file/d", ExpectedVersion.NoStream, Notes(AppendLimits.GroupEvents + 1)), Stop),
        ]);

        Answers.Appended(results[3], 1068, 2068, ("file/d", 1001));
        Assert.Equal(["1", "64", "1000", "1001"], await GroupSizes());
    }

    [Fact]
    public async Task sends_a_second_group_behind_the_first_once_enough_waits_for_one()
    {
        var results = await BehindTwo(() => [Store.Append(Sample.Append("file/c", ExpectedVersion.NoStream, Notes(AppendLimits.SecondGroupEvents)), Stop)]);

        // What came last had enough too, and waited all the same: there is no third leader.
        Answers.Appended(results[0], 67, 130, ("file/c", 64));
        Assert.Equal(["64", "64"], await GroupSizes());
    }

    [Fact]
    public async Task lets_less_than_that_wait_for_the_first_to_come_back()
    {
        await Together(() =>
        [
            Store.Append(Sample.Append("file/a", ExpectedVersion.NoStream, Notes(AppendLimits.SecondGroupEvents - 2)), Stop),
            Store.Append(Sample.Append("file/b", ExpectedVersion.NoStream, Notes(1)), Stop),
        ]);

        Assert.Equal(["63"], await GroupSizes());
    }

    [Fact]
    public async Task decides_on_requests_to_one_stream_in_the_order_of_their_coming()
    {
        var results = await Together(
            Sample.Append("held/up", ExpectedVersion.Exactly(1), Notes(AppendLimits.SecondGroupEvents)),
            Sample.Append("held/up", ExpectedVersion.Exactly(1 + AppendLimits.SecondGroupEvents), Sample.Note("after")));

        Answers.Appended(results[0], 3, 66, ("held/up", 65));
        Answers.Appended(results[1], 67, 67, ("held/up", 66));
        Assert.Equal(["65"], await GroupSizes());
    }

    [Fact]
    public async Task takes_no_more_bytes_than_a_group_may_have()
    {
        var large = Sample.Note(new string('x', AppendLimits.EventBytes - 2_000));
        await Together([.. Enumerable.Range(1, 18).Select(i => Sample.Append($"file/{i}", ExpectedVersion.NoStream, large))]);

        Assert.Equal(["2", "16"], await GroupSizes());
    }

    [Fact]
    public async Task answers_a_command_that_is_sent_again_behind_a_group_with_it()
    {
        var request = Sample.Append("file/a", ExpectedVersion.NoStream, Notes(AppendLimits.SecondGroupEvents)) with { Command = Sample.Key("k") };
        var results = await BehindTwo(() => [Store.Append(request, Stop), Store.Append(request, Stop)]);

        Answers.Appended(results[0], 67, 130, ("file/a", 64));
        Answers.Repeated(results[1], 67, 130, ("file/a", 64));
    }

    [Fact]
    public async Task refuses_an_oversized_request_before_it_queues()
    {
        var results = await Together(
            Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("a")),
            Sample.Append("file/b", ExpectedVersion.NoStream, Sample.Note(new string('b', AppendLimits.EventBytes))));

        Answers.Appended(results[0], 3, 3, ("file/a", 1));
        Answers.Refused(results[1], RefusalCode.TooLarge, "The body of noted for stream \"file/b\" has more than 1048576 bytes.");
    }

    // How many events each transaction from position 3 wrote, the smallest first.
    private Task<string[]> GroupSizes() => Rows("select count(*) from lifecycle.mt_events where seq_id > 2 group by xmin::text order by 1");
}
