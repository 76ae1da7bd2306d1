namespace Lifecycle.EventStore.Tests;

public sealed class Folding_a_stream(StoreTemplate template) : StoreTest(template)
{
    private const string Ours = """{"open":{"occurred":"2014","voice":"inspectorate","source":[],"reason":null,"schema":2,"salt":""},"closed":{"actor":null,"salt":""}}""";

    [Fact]
    public async Task takes_the_events_in_one_after_the_other()
    {
        await Note("file/a", "one", "two");
        await Note("file/b", "beside");
        await Note("file/a", "three");

        Assert.Equal("0 one two three", await Store.Fold("file/a", StreamSlice.Whole, "0", (state, stored) => $"{state} {Sample.Text(stored)}", Stop));
    }

    [Fact]
    public async Task gives_the_state_before_it_where_there_is_no_stream()
    {
        Assert.Equal("before", await Store.Fold("file/a", StreamSlice.Whole, "before", (_, _) => "after", Stop));
    }

    [Fact]
    public async Task reads_headers_that_hold_what_every_event_has()
    {
        await Written(Ours);

        Assert.Equal(2, await Store.Fold("file/a", StreamSlice.Whole, 0, (_, stored) => stored.Schema, Stop));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"schema\":2,", "")]
    [InlineData("\"schema\":2", "\"schema\":\"two\"")]
    [InlineData("\"schema\":2", "\"schema\":\"2\"")]
    [InlineData("\"schema\":2", "\"schema\":2.5")]
    [InlineData("\"schema\":2", "\"schema\":3000000000")]
    [InlineData("\"schema\":2", "\"schema\":null")]
    [InlineData("\"occurred\":\"2014\",", "")]
    [InlineData("\"voice\":\"inspectorate\"", "\"voice\":7")]
    [InlineData("\"source\":[]", "\"source\":[null]")]
    [InlineData("\"source\":[]", "\"source\":\"report\"")]
    [InlineData("\"reason\":null", "\"reason\":{}")]
    [InlineData(",\"closed\":{\"actor\":null,\"salt\":\"\"}", "")]
    [InlineData("\"actor\":null", "\"actor\":7")]
    [InlineData("\"actor\":null", "\"actor\":null,\"clock\":\"noon\"")]
    public async Task fails_loudly_at_an_event_that_was_written_past_the_store(string old, string? changed = null)
    {
        if (changed is not null) Assert.Contains(old, Ours, StringComparison.Ordinal);
        await Written(changed is null ? old : Ours.Replace(old, changed, StringComparison.Ordinal));

        var events = await Assert.ThrowsAsync<InvalidDataException>(() => Store.Fold("file/a", StreamSlice.Whole, 0, (state, _) => state, Stop));

        Assert.Equal("The event at position 1 has no envelope of this store.", events.Message);
    }

    [Fact]
    public async Task fails_loudly_at_an_event_without_headers()
    {
        await Written(null);

        await Assert.ThrowsAsync<InvalidDataException>(() => Store.Fold("file/a", StreamSlice.Whole, 0, (state, _) => state, Stop));
    }

    /// <summary>One event with such headers, past the store.</summary>
    private Task Written(string? headers) => Execute($"""
        insert into lifecycle.mt_streams (id, version) values ('file/a', 1);
        insert into lifecycle.mt_events (seq_id, id, stream_id, version, data, type, headers)
        values (1, gen_random_uuid(), 'file/a', 1, '{"{}"}', 'noted', {(headers is null ? "null" : $"'{headers}'")});
        """);

    private static string Text(ReadOnlyMemory<byte> body) => System.Text.Encoding.UTF8.GetString(body.Span);
}
