using Npgsql;

namespace Lifecycle.EventStore.Tests;

public sealed class Running_projections(StoreTemplate template) : ProjectionTest(template)
{
    [Fact]
    public async Task takes_one_page_into_each_projection()
    {
        await Note("file/a", "one", "two", "three");
        using var projector = Projector(2, new Notes(), new NoteCount());

        Assert.Equal(4, await projector.RunOnce(Stop));
        Assert.Equal(["1|one", "2|two"], await Rows(NoteRows));
        Assert.Equal(["HighWaterMark|2", "NoteCount:All|2", "Notes:All|2"], await Rows(CheckpointRows));

        Assert.Equal(2, await projector.RunOnce(Stop));
        Assert.Equal(0, await projector.RunOnce(Stop));
        Assert.Equal(["1|one", "2|two", "3|three"], await Rows(NoteRows));
        Assert.Equal(["HighWaterMark|3", "NoteCount:All|3", "Notes:All|3"], await Rows(CheckpointRows));
    }

    [Fact]
    public async Task goes_past_events_that_call_for_no_rows()
    {
        await Note("file/a", "dull", "two", "dull");
        using var projector = Projector(1, new Notes());

        await projector.CatchUp(3, Stop);

        Assert.Equal(["2|two"], await Rows(NoteRows));
        Assert.Equal(["HighWaterMark|3", "Notes:All|3"], await Rows(CheckpointRows));
    }

    [Fact]
    public async Task does_nothing_on_an_empty_log()
    {
        using var projector = Projector(10, new Notes());

        Assert.Equal(0, await projector.RunOnce(Stop));
        await projector.CatchUp(0, Stop);

        Assert.Empty(await Rows(CheckpointRows));
        Assert.Equal([new ProjectionState("Notes", 1, 0, null)], await projector.States(Stop));
    }

    [Fact]
    public async Task catches_up_to_a_position_over_as_many_pages_as_it_takes()
    {
        await Note("file/a", [.. Enumerable.Range(1, 25).Select(i => $"note {i}")]);
        using var projector = Projector(4, new Notes(), new NoteCount());

        await projector.CatchUp(25, Stop);

        Assert.Equal(25, (await Rows(NoteRows)).Length);
        Assert.Equal(["25"], await Rows("select notes from lifecycle_read.note_count"));
        Assert.Equal([new ProjectionState("Notes", 1, 25, null), new ProjectionState("NoteCount", 1, 25, null)], await projector.States(Stop));
    }

    [Fact]
    public async Task does_not_wait_for_a_position_that_the_log_has_not()
    {
        await Note("file/a", "one");
        using var projector = Projector(4, new Notes());

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => projector.CatchUp(2, Stop));
    }

    [Fact]
    public async Task keeps_a_later_version_apart_under_a_name_of_its_own()
    {
        await Note("file/a", "one", "two");
        using var older = Projector(1, new Notes());
        using var newer = Projector(10, new NotesV2());

        await older.RunOnce(Stop);
        await newer.CatchUp(2, Stop);

        Assert.Equal(["HighWaterMark|2", "Notes:All|1", "Notes:V2:All|2"], await Rows(CheckpointRows));
        Assert.Equal(["1|one"], await Rows(NoteRows));
        Assert.Equal(["1|one", "2|two"], await Rows("select position, text from lifecycle_read.notes_v2 order by position"));
        Assert.Equal([new ProjectionState("Notes", 2, 2, null)], await newer.States(Stop));
    }

    [Fact]
    public void takes_each_name_once() =>
        Assert.Throws<ArgumentException>(() => Projector(1, new Notes(), new NotesV2()));

    [Fact]
    public async Task gives_up_at_an_unknown_event_and_names_it_without_stopping_anything()
    {
        await Note("file/a", "one");
        await Store.Append(Sample.Append("file/a", ExpectedVersion.Any, Sample.Event("from_the_future", "{}")), Stop);
        using var projector = Projector(10, new Notes(), new NoteCount());

        var unknown = await Assert.ThrowsAsync<UnknownEventException>(() => projector.CatchUp(2, Stop));

        Assert.Equal(("from_the_future", 2L), (unknown.Type, unknown.Position));
        Assert.Equal(["HighWaterMark|1", "NoteCount:All|1", "Notes:All|1"], await Rows(CheckpointRows));
        Assert.Empty(await Rows(StopRows));
        await projector.CatchUp(1, Stop);
    }

    [Fact]
    public async Task does_not_blame_an_event_for_a_missing_table()
    {
        await Note("file/a", "one");
        await Execute("alter table lifecycle_read.notes rename to away");
        using var projector = Projector(10, new Notes(), new NoteCount());

        var failure = await Assert.ThrowsAsync<PostgresException>(() => projector.RunOnce(Stop));

        Assert.Equal(PostgresErrorCodes.UndefinedTable, failure.SqlState);
        Assert.Equal([new ProjectionState("Notes", 1, 0, null), new ProjectionState("NoteCount", 1, 1, null)], await projector.States(Stop));
        await Execute("alter table lifecycle_read.away rename to notes");
        await projector.CatchUp(1, Stop);
    }
}
