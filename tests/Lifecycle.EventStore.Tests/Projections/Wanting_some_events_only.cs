namespace Lifecycle.EventStore.Tests;

public sealed class Wanting_some_events_only(StoreTemplate template) : ProjectionTest(template)
{
    [Fact]
    public async Task moves_the_checkpoint_over_the_others()
    {
        await Noise(25);
        await Note("file/a", "one");
        await Noise(7);
        using var projector = WantingProjector(2);

        await projector.CatchUp(33, Stop);

        Assert.Equal(["26|one"], await Rows(NoteRows));
        Assert.Equal(["HighWaterMark|33", "Wanting:All|33"], await Rows(CheckpointRows));
    }

    [Fact]
    public async Task misses_none_at_the_edges_of_pages()
    {
        for (var i = 0; i < 12; i++)
        {
            await Noise(i);
            await Note("file/a", $"note {i}");
        }

        using var projector = WantingProjector(1);
        await projector.CatchUp(await Store.LastPosition(Stop), Stop);

        Assert.Equal(
            Enumerable.Range(0, 12).Select(i => $"{(i + 1) * (i + 2) / 2}|note {i}"),
            await Rows(NoteRows));
    }

    [Fact]
    public async Task is_shown_no_others_beside_a_projection_that_wants_all()
    {
        await Noise(3);
        await Note("file/a", "one");
        using var projector = Projector(10, Catalogue, new Wanting(), new NoteCountOfAll());

        await projector.CatchUp(4, Stop);

        Assert.Equal(["4|one"], await Rows(NoteRows));
        Assert.Equal(["4"], await Rows("select notes from lifecycle_read.note_count"));
    }

    [Fact]
    public async Task is_not_stopped_by_a_malformed_one_that_it_does_not_want()
    {
        await Store.Append(Sample.Append("file/b", ExpectedVersion.Any, Sample.Event("heard", "[]")), Stop);
        await Note("file/a", "one");
        using var projector = Projector(10, Catalogue, new Wanting(), new NoteCountOfAll());

        var stopped = await Stopped(projector.CatchUp(2, Stop));

        Assert.Equal(["NoteCount"], stopped.Stopped.Select(state => state.Name));
        Assert.Equal(["2|one"], await Rows(NoteRows));
    }

    [Fact]
    public async Task does_not_pass_over_one_that_this_binary_has_never_heard_of()
    {
        await Noise(2);
        await Store.Append(Sample.Append("file/b", ExpectedVersion.Any, Sample.Event("from_the_future", "{}")), Stop);
        await Note("file/a", "one");
        using var projector = WantingProjector(10);

        var unknown = await Assert.ThrowsAsync<UnknownEventException>(() => projector.CatchUp(4, Stop));

        Assert.Equal(("from_the_future", 3L), (unknown.Type, unknown.Position));
        Assert.Equal(["HighWaterMark|2", "Wanting:All|2"], await Rows(CheckpointRows));
    }

    private static EventCatalogue Catalogue => SampleCatalogue.Notes.Add<Heard>("heard");

    private Projector WantingProjector(int pageSize) => Projector(pageSize, Catalogue, new Wanting());

    private async Task Noise(int count)
    {
        if (count > 0)
            await Store.Append(Sample.Append("file/b", ExpectedVersion.Any, [.. Enumerable.Repeat(Sample.Event("heard", """{"text":"hum"}"""), count)]), Stop);
    }

    private sealed record Heard(string Text);

    private sealed class Wanting : Notes
    {
        public override string Name => "Wanting";

        public override IReadOnlySet<string>? Types { get; } = new HashSet<string> { "noted" };

        public override void Project(StoredEvent stored, object @event, Statements write)
        {
            Assert.Equal("noted", stored.Type);
            base.Project(stored, @event, write);
        }
    }

    private sealed class NoteCountOfAll : Projection
    {
        public override string Name => "NoteCount";

        public override int Version => 1;

        public override void Project(StoredEvent stored, object @event, Statements write)
        {
            if (stored.Position == 1) write.Add("insert into lifecycle_read.note_count values (0)");
            write.Add("update lifecycle_read.note_count set notes = notes + 1");
        }

        public override void Clear(Statements write) => write.Add("delete from lifecycle_read.note_count");
    }
}
