namespace Lifecycle.EventStore.Tests;

public sealed class A_history_with_a_fault(StoreTemplate template) : BulkTest(template)
{
    [Fact]
    public async Task is_taken_in_up_to_the_batch_with_the_faulty_event_which_is_named()
    {
        var history = History.Of(Several).ToList();
        history[699] = history[699] with { Event = Sample.Event("noted", """{"text":"a\u0000b"}""") };

        var faulty = Assert.IsType<BulkResult.Faulty>(await Import(history));

        Assert.Equal((700, "file/a", "The body of noted for stream \"file/a\" holds U+0000."), (faulty.Ordinal, faulty.Stream, faulty.Detail));
        Assert.InRange(faulty.Done, 1, 699);
        Assert.Equal(faulty.Done, await Store.LastPosition(Stop));
        Assert.Equal(new BulkResult.Imported(Several, Several - faulty.Done, Several), await Import(History.Of(Several)));
    }

    [Theory]
    [InlineData("""{"n":0.12345678901234567890}""", "The body of noted for stream \"file/a\" holds a number that changes when it is read as a double.")]
    [InlineData("""{"n":1,"n":2}""", "The body of noted for stream \"file/a\" has the same name twice in one object.")]
    [InlineData("""{"n":""", "The body of noted for stream \"file/a\" is not JSON.")]
    public async Task is_refused_for_a_body_as_an_append_would_be(string body, string detail)
    {
        Assert.Equal(new BulkResult.Faulty(1, "file/a", detail, 0), await Import(new HistoricEvent("file/a", History.Id(1), Sample.Event("noted", body))));
        Assert.Equal(0, await Store.LastPosition(Stop));
    }

    [Fact]
    public async Task is_refused_for_a_stream_id_that_is_too_long()
    {
        var stream = new string('a', 251);

        Assert.Equal(
            new BulkResult.Faulty(2, stream, "A stream id has 1 to 250 characters; this one has 251.", 0),
            await Import(History.Noted("file/a", History.Id(1), "one"), History.Noted(stream, History.Id(2), "two")));
    }

    [Fact]
    public async Task is_refused_for_an_event_that_is_too_large_with_its_envelope()
    {
        var body = $$"""{"text":"{{new string('x', AppendLimits.EventBytes - 20)}}"}""";

        var faulty = Assert.IsType<BulkResult.Faulty>(await Import(new HistoricEvent("file/a", History.Id(1), Sample.Event("noted", body))));

        Assert.EndsWith($" bytes with its envelope; the limit is {AppendLimits.EventBytes}.", faulty.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_refused_where_a_stream_is_not_at_the_version_expected()
    {
        await Note("file/b", "there already");
        HistoricEvent[] history =
        [
            History.Noted("file/a", History.Id(1), "one") with { Expected = ExpectedVersion.NoStream },
            History.Noted("file/a", History.Id(2), "two") with { Expected = ExpectedVersion.Exactly(1) },
            History.Noted("file/b", History.Id(3), "three") with { Expected = ExpectedVersion.NoStream },
        ];

        Assert.Equal(new BulkResult.Faulty(3, "file/b", "its stream is not at the version before it", 0), await Import(history));
        Assert.Equal(1, await Store.LastPosition(Stop));

        history[2] = history[2] with { Expected = ExpectedVersion.Exactly(1) };
        Assert.Equal(new BulkResult.Imported(3, 3, 4), await Import(history));
    }

    [Fact]
    public async Task is_refused_where_an_id_is_in_the_log()
    {
        await Import([History.Noted("file/z", History.Id(2), "there already")]);

        Assert.Equal(
            new BulkResult.Faulty(2, "file/b", "its id is in the log already, at position 1", 0),
            await Import(History.Of(3).AsItComes(), name: "another"));
        Assert.Equal([History.Id(2)], await Ids());
        Assert.Equal(["1|True"], await Rows("select last_value, is_called from lifecycle.mt_events_sequence"));
    }

    [Fact]
    public async Task is_refused_where_an_id_comes_twice()
    {
        Assert.Equal(
            new BulkResult.Faulty(3, "file/c", "its id is that of an event shortly before it", 0),
            await Import([.. History.Of(2), History.Noted("file/c", History.Id(1), "again")]));
        Assert.Equal(["0|0|0"], await Rows("select (select count(*) from lifecycle.mt_events), (select count(*) from lifecycle.mt_streams), (select count(*) from lifecycle.imports)"));
    }

    [Theory]
    [InlineData("", "An import needs a name.")]
    [InlineData("a\0b", "The import's name holds U+0000.")]
    public async Task is_refused_without_a_name_that_can_be_kept(string name, string detail) =>
        Assert.Equal(new BulkResult.Refused(detail), await Import(History.Of(1).AsItComes(), name));
}
