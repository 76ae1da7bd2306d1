namespace Lifecycle.EventStore.Tests;

public sealed class Rebuilding_while_others_work(StoreTemplate template) : ProjectionTest(template)
{
    [Fact]
    public async Task is_left_alone_by_a_runner_that_goes_on_with_the_rest()
    {
        await Note("file/a", "one", "two", "three", "four");
        using var rebuilding = Projector(1, new Notes());
        using var live = Projector(10, new Notes(), new NoteCount());
        var rounds = new List<long>();
        var ear = new Ear(_ => rounds.Add(live.RunOnce(Stop).GetAwaiter().GetResult()));

        await rebuilding.Rebuild(["Notes"], ear, Stop);

        Assert.Equal([4, 0, 0, 0, 0], rounds);
        Assert.Equal([0, 1, 2, 3, 4], ear.Heard.Select(told => told.Position));
        Assert.Equal(["1|one", "2|two", "3|three", "4|four"], await Rows(NoteRows));
    }

    [Fact]
    public async Task shows_that_it_runs_for_as_long_as_it_does()
    {
        await Note("file/a", "one", "two");
        using var rebuilding = Projector(1, new Notes());
        using var other = Projector(1, new Notes(), new NoteCount());
        var seen = new List<bool?>();
        var ear = new Ear(_ => seen.Add(other.States(Stop).GetAwaiter().GetResult()[0].Rebuild?.Running));

        await rebuilding.Rebuild(["Notes"], ear, Stop);

        Assert.Equal([true, null, null], seen);
    }

    [Fact]
    public async Task is_refused_to_a_second_one()
    {
        await Note("file/a", "one", "two");
        using var rebuilding = Projector(1, new Notes(), new NoteCount());
        using var second = Projector(1, new Notes(), new NoteCount());
        RebuildUnderWayException? refused = null;
        var ear = new Ear(told => refused ??= Assert.ThrowsAsync<RebuildUnderWayException>(
            () => second.Rebuild(["NoteCount", "Notes"], null, Stop)).GetAwaiter().GetResult());

        await rebuilding.Rebuild(["Notes"], ear, Stop);

        Assert.Equal("Notes is being rebuilt already. Its progress is shown among the projections' states.", refused!.Message);
        Assert.Equal(["HighWaterMark|2", "Notes:All|2"], await Rows(CheckpointRows));
        await second.Rebuild(["NoteCount", "Notes"], null, Stop);
    }

    [Fact]
    public async Task takes_in_what_is_appended_meanwhile_as_if_live()
    {
        await Note("file/a", [.. Enumerable.Range(1, 30).Select(i => $"note {i}")]);
        using var rebuilding = Projector(7, new Notes(), new NoteCount());
        using var live = Projector(3, new Notes(), new NoteCount());
        await live.CatchUp(30, Stop);
        var ear = new Ear(told =>
        {
            if (told.Name == "Notes") Note("file/a", $"while at {told.Position}").GetAwaiter().GetResult();
        });

        await rebuilding.Rebuild(["Notes", "NoteCount"], ear, Stop);
        await live.CatchUp(await Store.LastPosition(Stop), Stop);

        var rebuilt = await Rows(NoteRows);
        Assert.Equal(36, rebuilt.Length);
        Assert.Equal(["36"], await Rows("select notes from lifecycle_read.note_count"));
        await rebuilding.Rebuild(["Notes"], null, Stop);
        Assert.Equal(rebuilt, await Rows(NoteRows));
    }
}
