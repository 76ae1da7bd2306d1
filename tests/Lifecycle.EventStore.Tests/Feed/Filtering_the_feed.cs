namespace Lifecycle.EventStore.Tests;

public sealed class Filtering_the_feed(StoreTemplate template) : StoreTest(template)
{
    [Fact]
    public async Task lets_through_the_types_that_are_named_in_the_order_of_the_log()
    {
        await Mixed();

        await Gives("2 4 6", 6, 0, 10, new(["measured", "weighed"]));
        await Gives("2 6", 6, 0, 10, new(["measured"]));
        await Gives("6", 6, 2, 10, new(["measured"]));
        await Gives("", 6, 0, 10, new(["forgotten"]));
        await Gives("", 6, 0, 10, new([]));
    }

    [Fact]
    public async Task lets_through_the_streams_that_begin_so()
    {
        await Mixed();

        await Gives("1 2 3 5", 6, 0, 10, new(StreamPrefix: "file/"));
        await Gives("4 6", 6, 0, 10, new(StreamPrefix: "inspection/"));
        await Gives("3", 6, 0, 10, new(StreamPrefix: "file/b"));
        await Gives("", 6, 0, 10, new(StreamPrefix: "ile/"));
        await Gives("", 6, 0, 10, new(StreamPrefix: "file/%"));
    }

    [Fact]
    public async Task lets_through_the_types_that_are_named_of_the_streams_that_begin_so()
    {
        await Mixed();

        await Gives("2", 6, 0, 10, new(["measured", "weighed"], "file/"));
        await Gives("4 6", 6, 0, 10, new(["measured", "weighed"], "inspection/"));
        await Gives("", 6, 0, 10, new([], "inspection/"));
    }

    [Fact]
    public async Task lets_everything_through_where_nothing_is_named()
    {
        await Mixed();

        await Gives("1 2 3", 3, 0, 3, FeedFilter.Everything);
        await Gives("4 5 6", 6, 3, 10, FeedFilter.Everything);
        await Gives("", 6, 6, 10, FeedFilter.Everything);
    }

    [Fact]
    public async Task goes_on_where_a_full_page_ended()
    {
        await Mixed();

        await Gives("2", 2, 0, 1, new(["measured"]));
        await Gives("6", 6, 2, 1, new(["measured"]));
        await Gives("1 2", 2, 0, 2, new(StreamPrefix: "file/"));
        await Gives("3 5", 5, 2, 2, new(StreamPrefix: "file/"));
        await Gives("", 6, 5, 2, new(StreamPrefix: "file/"));
    }

    [Fact]
    public async Task stays_where_it_is_at_the_end_of_the_log()
    {
        await Gives("", 0, 0, 10, new(["measured"]));
        await Gives("", 0, 0, 10, new(StreamPrefix: "file/"));
        await Mixed();

        await Gives("", 6, 6, 10, new(["measured"]));
        await Gives("", 6, 6, 10, new(StreamPrefix: "file/"));
        await Gives("", 9, 9, 10, new(["measured"]));
        await Gives("", 9, 9, 10, new(StreamPrefix: "file/"));
    }

    [Fact]
    public async Task looks_at_so_many_events_and_no_more_for_a_stream_that_is_rare()
    {
        await Store.Append(
            Sample.Append("file/long", ExpectedVersion.NoStream, [.. Enumerable.Range(1, (int)FeedFilter.LookedAt + 1).Select(n => Sample.Note($"{n}"))]), Stop);
        await Note("rare/a", "one");

        await Gives("", 5000, 0, 10, new(StreamPrefix: "rare/"));
        await Gives("", 5000, 0, 10, new(["noted"], "rare/"));
        await Gives("5002", 5002, 5000, 10, new(StreamPrefix: "rare/"));
        await Gives("", 5001, 1, 10, new(StreamPrefix: "rare/"));
    }

    [Fact]
    public async Task finds_a_rare_type_at_once()
    {
        await Store.Append(
            Sample.Append("file/long", ExpectedVersion.NoStream, [.. Enumerable.Range(1, (int)FeedFilter.LookedAt + 1).Select(n => Sample.Note($"{n}"))]), Stop);
        await Store.Append(Sample.Append("file/long", ExpectedVersion.Any, Sample.Event("measured", "{}")), Stop);

        await Gives("5002", 5002, 0, 10, new(["measured"]));
    }

    [Fact]
    public async Task is_refused_without_room_for_an_event()
    {
        var refused = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.ReadFeed(0, 0, FeedFilter.Everything, Stop));

        Assert.Equal("limit", refused.ParamName);
    }

    private async Task Gives(string positions, long reached, long after, int limit, FeedFilter filter)
    {
        var slice = await Store.ReadFeed(after, limit, filter, Stop);

        Assert.Equal((positions, reached), (string.Join(' ', slice.Events.Select(stored => stored.Position)), slice.Reached));
    }

    private async Task Mixed()
    {
        await Store.Append(Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("1"), Sample.Event("measured", "{}")), Stop);
        await Note("file/b", "3");
        await Store.Append(Sample.Append("inspection/a", ExpectedVersion.NoStream, Sample.Event("weighed", "{}")), Stop);
        await Note("file/a", "5");
        await Store.Append(Sample.Append("inspection/a", ExpectedVersion.Exactly(1), Sample.Event("measured", "{}")), Stop);
    }
}
