namespace Lifecycle.EventStore.Tests;

public sealed class Reading_the_log(StoreTemplate template) : StoreTest(template)
{
    [Fact]
    public async Task gives_a_streams_events_by_version()
    {
        await Note("file/a", "a1", "a2");
        await Note("file/b", "b1");
        await Note("file/a", "a3");

        Assert.Equal([(1L, 1L, "a1"), (2, 2, "a2"), (4, 3, "a3")], await Stream("file/a"));
        Assert.Equal([(2L, 2L, "a2"), (4, 3, "a3")], await Stream("file/a", 2));
        Assert.Empty(await Stream("file/a", 4));
        Assert.Empty(await Stream("file/c"));
    }

    [Fact]
    public async Task gives_the_feed_by_position_and_page()
    {
        await Note("file/a", "one", "two");
        await Note("file/b", "three");
        await Note("file/a", "four");

        Assert.Equal([(1L, "one"), (2, "two"), (3, "three")], await Feed(0, 3));
        Assert.Equal([(4L, "four")], await Feed(3, 3));
        Assert.Empty(await Feed(4, 3));
    }

    [Fact]
    public async Task knows_the_last_position()
    {
        Assert.Equal(0, await Store.LastPosition(Stop));
        await Note("file/a", "one", "two");
        Assert.Equal(2, await Store.LastPosition(Stop));
    }

    [Fact]
    public async Task fails_loudly_at_an_event_that_was_written_past_the_store()
    {
        await Execute("""
            insert into lifecycle.mt_streams (id, version) values ('file/a', 1);
            insert into lifecycle.mt_events (seq_id, id, stream_id, version, data, type) values (1, gen_random_uuid(), 'file/a', 1, '{}', 'noted');
            """);

        var failure = await Assert.ThrowsAsync<InvalidDataException>(() => Store.ReadFeed(0, 10, Stop));
        Assert.Equal("The event at position 1 has no envelope of this store.", failure.Message);
    }

    private async Task<(long, long, string)[]> Stream(string stream, long from = 1)
    {
        var events = new List<(long, long, string)>();
        await foreach (var e in Store.ReadStream(stream, new(from), Stop)) events.Add((e.Position, e.Version, Sample.Text(e)));
        return [.. events];
    }

    private async Task<(long, string)[]> Feed(long after, int limit) =>
        [.. (await Store.ReadFeed(after, limit, Stop)).Select(e => (e.Position, Sample.Text(e)))];
}
