namespace Lifecycle.EventStore.Tests;

public sealed class Skipping_an_event(StoreTemplate template) : ProjectionTest(template)
{
    private const string SkipRows = "select name, position from lifecycle.projection_skips order by name, position";

    [Theory]
    [InlineData("thorny")]
    [InlineData("indigestible")]
    public async Task lets_its_projection_pass_over_it(string text)
    {
        await Note("file/a", "one", text, "three", text, "five");
        using var projector = Projector(10, new Notes(), new NoteCount());
        await Stopped(projector.CatchUp(5, Stop));

        await projector.Skip("Notes", 2, Stop);
        var again = await Stopped(projector.CatchUp(5, Stop));

        Assert.Equal(4, Assert.Single(again.Stopped).Stop!.Position);
        Assert.Equal([1L, 0], (await projector.States(Stop)).Select(state => state.Skips));
        await projector.Skip("Notes", 4, Stop);
        await projector.CatchUp(5, Stop);
        Assert.Equal(["1|one", "3|three", "5|five"], await Rows(NoteRows));
        Assert.Equal(["Notes:All|2", "Notes:All|4"], await Rows(SkipRows));
        Assert.Empty(await Rows(StopRows));
        Assert.Equal([2L, 0], (await projector.States(Stop)).Select(state => state.Skips));
    }

    [Fact]
    public async Task holds_for_every_rebuild()
    {
        await Note("file/a", "one", "thorny", "three");
        using var projector = Projector(10, new Notes());
        await Stopped(projector.CatchUp(3, Stop));
        await projector.Skip("Notes", 2, Stop);

        await projector.Rebuild(["Notes"], null, Stop);

        Assert.Equal(["1|one", "3|three"], await Rows(NoteRows));
    }

    [Fact]
    public async Task tries_the_event_first_for_the_code_may_have_been_mended()
    {
        await Note("file/a", "one", "thorny", "three");
        var notes = new Notes();
        using var projector = Projector(10, notes);
        await Stopped(projector.CatchUp(3, Stop));
        await projector.Skip("Notes", 2, Stop);

        notes.Mended = true;
        await projector.Rebuild(["Notes"], null, Stop);

        Assert.Equal(["1|ONE", "2|THORNY", "3|THREE"], await Rows(NoteRows));
    }

    [Theory]
    [InlineData(1, "Notes is stopped by the event at position 2, so the event at position 1 cannot be passed over.")]
    [InlineData(3, "Notes is stopped by the event at position 2, so the event at position 3 cannot be passed over.")]
    public async Task is_refused_for_any_event_but_the_one_that_stopped_it(long position, string message)
    {
        await Note("file/a", "one", "thorny", "thorny");
        using var projector = Projector(10, new Notes(), new NoteCount());
        await Stopped(projector.CatchUp(3, Stop));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => projector.Skip("Notes", position, Stop));
        var unstopped = await Assert.ThrowsAsync<InvalidOperationException>(() => projector.Skip("NoteCount", 2, Stop));

        Assert.Equal(message, refused.Message);
        Assert.Equal("NoteCount is not stopped, so the event at position 2 cannot be passed over.", unstopped.Message);
        Assert.Empty(await Rows(SkipRows));
        Assert.Single(await Rows(StopRows));
    }

    [Fact]
    public async Task is_refused_for_a_name_that_it_does_not_know()
    {
        using var projector = Projector(10, new Notes());

        await Assert.ThrowsAsync<ArgumentException>(() => projector.Skip("Nots", 1, Stop));
    }
}
