namespace Lifecycle.EventStore.Tests;

public sealed class Reading_a_part_of_a_stream(StoreTemplate template) : StoreTest(template)
{
    [Theory]
    [InlineData(1, null, "1 2 3 4")]
    [InlineData(1, 2L, "1 2")]
    [InlineData(2, 3L, "2 3")]
    [InlineData(3, 3L, "3")]
    [InlineData(3, 9L, "3 4")]
    [InlineData(3, 2L, "")]
    [InlineData(1, 0L, "")]
    public async Task gives_the_versions_from_and_to_which_it_is_asked(long from, long? to, string versions)
    {
        await Written();

        await Gives(versions, new(from, to));
    }

    [Theory]
    [InlineData(1, null, "09:00:00.000002", "1 2")]
    [InlineData(1, null, "09:00:00.000001", "1")]
    [InlineData(1, null, "09:00:00", "")]
    [InlineData(1, null, "23:00:00", "1 2 3 4")]
    [InlineData(2, null, "09:00:00.000003", "2 3")]
    [InlineData(2, 2L, "09:00:00.000003", "2")]
    [InlineData(1, 3L, "09:00:00.000002", "1 2")]
    public async Task gives_what_was_recorded_at_or_before_an_instant(long from, long? to, string until, string versions)
    {
        await Written();
        var instant = DateTimeOffset.Parse($"2026-03-01T{until}Z", System.Globalization.CultureInfo.InvariantCulture);

        await Gives(versions, new(from, to, instant));
        await Gives(versions, new(from, to, instant.ToOffset(TimeSpan.FromHours(2))));
    }

    /// <summary>By each way of reading a stream.</summary>
    private async Task Gives(string versions, StreamSlice slice)
    {
        var read = new List<long>();
        await foreach (var stored in Store.ReadStream("file/a", slice, Stop)) read.Add(stored.Version);

        Assert.Equal(versions, string.Join(' ', read));
        Assert.Equal(versions, (await Store.Fold("file/a", slice, "", (state, stored) => $"{state} {stored.Version}", Stop)).Trim());
    }

    /// <summary>Four events of the stream, a microsecond after each other, and one of another stream in between.</summary>
    private async Task Written()
    {
        await Note("file/a", "one", "two");
        await Note("file/b", "beside");
        await Note("file/a", "three", "four");
        await Execute("""
            alter table lifecycle.mt_events disable trigger refuse_rewriting;
            update lifecycle.mt_events set timestamp = timestamptz '2026-03-01 09:00:00+00' + version * interval '1 microsecond' where stream_id = 'file/a';
            """);
    }
}
