namespace Lifecycle.EventStore.Tests;

public sealed class Appending_to_several_streams(StoreTemplate template) : StoreTest(template)
{
    [Fact]
    public async Task gives_consecutive_positions_in_the_order_of_the_request()
    {
        var result = await Store.Append(
            new([
                new("file/b", ExpectedVersion.NoStream, [Sample.Note("b1"), Sample.Note("b2")]),
                new("file/a", ExpectedVersion.NoStream, [Sample.Note("a1")]),
            ]),
            Stop);

        Answers.Appended(result, 1, 3, ("file/a", 1), ("file/b", 2));
        Assert.Equal(
            ["1|file/b|1|b1", "2|file/b|2|b2", "3|file/a|1|a1"],
            await Rows("select seq_id, stream_id, version, data->>'text' from lifecycle.mt_events order by seq_id"));
    }

    [Fact]
    public async Task writes_to_none_when_one_is_stale()
    {
        await Note("file/b", "there already");

        var result = await Store.Append(
            new([
                new("file/a", ExpectedVersion.NoStream, [Sample.Note("a1")]),
                new("file/b", ExpectedVersion.NoStream, [Sample.Note("b1")]),
            ]),
            Stop);

        Answers.Stale(result, ("file/a", 0), ("file/b", 1));
        Assert.Equal(["1"], await Rows("select count(*) from lifecycle.mt_events"));
        Assert.Equal(["file/b"], await Rows("select id from lifecycle.mt_streams"));
    }

    [Fact]
    public async Task names_in_a_stale_answer_those_that_held_too()
    {
        await Note("file/a", "one", "two");
        await Note("file/b", "one");

        var result = await Store.Append(
            new([
                new("file/a", ExpectedVersion.Exactly(2), []),
                new("file/b", ExpectedVersion.Exactly(7), [Sample.Note("b2")]),
                new("file/c", ExpectedVersion.Any, []),
            ]),
            Stop);

        Answers.Stale(result, ("file/a", 2), ("file/b", 1), ("file/c", 0));
    }

    [Fact]
    public async Task holds_a_guard_without_writing_to_it()
    {
        await Note("framework/f", "one", "two");

        var result = await Store.Append(
            new([new("file/a", ExpectedVersion.NoStream, [Sample.Note("a1")]), new("framework/f", ExpectedVersion.Exactly(2), [])]), Stop);

        Answers.Appended(result, 3, 3, ("file/a", 1), ("framework/f", 2));
    }

    [Fact]
    public async Task refuses_to_write_when_a_guard_does_not_hold()
    {
        await Note("framework/f", "one", "two");

        var result = await Store.Append(
            new([new("file/a", ExpectedVersion.NoStream, [Sample.Note("a1")]), new("framework/f", ExpectedVersion.Exactly(1), [])]), Stop);

        Answers.Stale(result, ("file/a", 0), ("framework/f", 2));
        Assert.Equal(2, await Store.LastPosition(Stop));
    }

    [Fact]
    public async Task answers_guards_alone_with_the_last_position_and_makes_no_stream()
    {
        await Note("framework/f", "one", "two");

        var result = await Store.Append(
            new([new("framework/f", ExpectedVersion.Exactly(2), []), new("file/a", ExpectedVersion.NoStream, [])]), Stop);

        Answers.Appended(result, 0, 2, ("file/a", 0), ("framework/f", 2));
        Assert.Equal(["framework/f"], await Rows("select id from lifecycle.mt_streams"));
    }
}
