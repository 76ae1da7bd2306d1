namespace Lifecycle.EventStore.Tests;

public sealed class Standing_together(StoreTemplate template) : ProjectionTest(template)
{
    private const string Transactions = "select count(distinct xmin::text) from lifecycle.mt_event_progression where name <> 'HighWaterMark'";

    [Fact]
    public async Task projections_take_a_page_in_one_transaction()
    {
        await Note("file/a", "one", "two");
        using var projector = Projector(10, new Notes(), new NoteCount());

        Assert.Equal(4, await projector.RunOnce(Stop));

        Assert.Equal(["1"], await Rows(Transactions));
    }

    [Fact]
    public async Task begins_where_one_has_come_up_to_the_other()
    {
        await Note("file/a", [.. Enumerable.Range(1, 6).Select(i => $"note {i}")]);
        using var one = Projector(10, new Notes());
        using var both = Projector(2, new Notes(), new NoteCount());
        await one.RunOnce(Stop);
        await Note("file/a", "seven");

        Assert.Equal(3, await both.RunOnce(Stop));
        Assert.Equal(["HighWaterMark|7", "NoteCount:All|2", "Notes:All|7"], await Rows(CheckpointRows));
        await both.CatchUp(7, Stop);
        await Note("file/a", "eight");
        await both.RunOnce(Stop);

        Assert.Equal(["1"], await Rows(Transactions));
        Assert.Equal(["8"], await Rows("select notes from lifecycle_read.note_count"));
        Assert.Equal(8, (await Rows(NoteRows)).Length);
    }

    [Fact]
    public async Task writes_nothing_where_another_runner_has_moved_one_of_them()
    {
        await Note("file/a", "one", "two");
        using var projector = Projector(1, new Notes(), new NoteCount());
        await projector.RunOnce(Stop);

        Assert.Equal(0, await WhileAnotherCounts(projector));
        Assert.Equal(["1|one"], await Rows(NoteRows));
        Assert.Equal(1, await projector.RunOnce(Stop));
        Assert.Equal(["1|one", "2|two"], await Rows(NoteRows));
        Assert.Equal(["2"], await Rows("select notes from lifecycle_read.note_count"));
    }

    [Fact]
    public async Task ends_a_page_that_grows_too_large_and_goes_on_after_it()
    {
        // 24 bodies of just under a megabyte, where a page holds 16.
        for (var i = 0; i < 24; i++) await Note("file/a", new string('x', 1_000_000));
        using var projector = Projector(100, new NoteCount());

        Assert.InRange(await projector.RunOnce(Stop), 16, 18);
        await projector.CatchUp(24, Stop);

        Assert.Equal(["24"], await Rows("select notes from lifecycle_read.note_count"));
    }
}
