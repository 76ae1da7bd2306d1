namespace Lifecycle.EventStore.Tests;

public sealed class Rebuilding(StoreTemplate template) : ProjectionTest(template)
{
    [Fact]
    public async Task gives_the_same_rows_as_live()
    {
        using var live = Projector(3, new Notes(), new NoteCount());
        for (var i = 1; i <= 10; i++)
        {
            await Note("file/a", $"note {i}");
            await live.RunOnce(Stop);
        }

        var before = await Rows(NoteRows);
        await Execute("update lifecycle_read.notes set text = 'spoilt'; insert into lifecycle_read.notes values (99, 'stray')");
        await live.Rebuild(["Notes"], null, Stop);

        Assert.Equal(10, before.Length);
        Assert.Equal(before, await Rows(NoteRows));
        Assert.Equal(["HighWaterMark|10", "NoteCount:All|10", "Notes:All|10"], await Rows(CheckpointRows));
    }

    [Fact]
    public async Task leaves_the_other_projections_alone()
    {
        await Note("file/a", "one", "two");
        using var projector = Projector(10, new Notes(), new NoteCount());
        await projector.RunOnce(Stop);

        await projector.Rebuild(["NoteCount"], null, Stop);

        Assert.Equal(["2"], await Rows("select notes from lifecycle_read.note_count"));
        Assert.Equal(["1|one", "2|two"], await Rows(NoteRows));
    }

    [Fact]
    public async Task starts_a_projection_that_never_ran()
    {
        await Note("file/a", "one");
        using var projector = Projector(10, new Notes());

        await projector.Rebuild(["Notes"], null, Stop);

        Assert.Equal(["1|one"], await Rows(NoteRows));
    }

    [Fact]
    public async Task goes_past_what_had_stopped_it_if_it_now_can()
    {
        await Note("file/a", "one", "thorny");
        var notes = new Notes();
        using var projector = Projector(10, notes);
        await Stopped(projector.CatchUp(2, Stop));

        notes.Mended = true;
        await projector.Rebuild(["Notes"], null, Stop);

        Assert.Equal(["1|ONE", "2|THORNY"], await Rows(NoteRows));
        Assert.Empty(await Rows(StopRows));
    }

    [Fact]
    public async Task names_what_stops_it_again()
    {
        await Note("file/a", "one", "thorny");
        using var projector = Projector(10, new Notes());

        var stopped = await Stopped(projector.Rebuild(["Notes"], null, Stop));

        Assert.Equal(2, Assert.Single(stopped.Stopped).Stop!.Position);
    }

    [Fact]
    public async Task tells_how_far_it_has_come()
    {
        await Note("file/a", "one", "two", "three", "four", "five");
        using var projector = Projector(2, new Notes());
        var heard = new Ear();

        await projector.Rebuild(["Notes"], heard, Stop);

        Assert.Equal([0, 2, 4, 5], heard.Heard.Select(told => told.Position));
        Assert.All(heard.Heard, told => Assert.Equal(("Notes", 5), (told.Name, told.Last)));
        Assert.Equal([false, true, true, false], heard.Heard.Select(told => told is { EventsPerSecond: > 0, Remaining: { } left } && left > TimeSpan.Zero));
    }

    [Fact]
    public async Task refuses_a_name_that_it_does_not_know()
    {
        using var projector = Projector(2, new Notes(), new NoteCount());

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => projector.Rebuild(["Nots"], null, Stop));

        Assert.StartsWith("There is no projection \"Nots\". There are: Notes, NoteCount.", refused.Message, StringComparison.Ordinal);
    }
}
