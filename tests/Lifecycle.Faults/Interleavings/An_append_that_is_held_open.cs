using Lifecycle.EventStore;
using Lifecycle.Faults.Projections;

namespace Lifecycle.Faults.Interleavings;

/// <summary>One append is held open, a second waits: nobody sees either, and whoever reads meanwhile skips nothing and turns nothing round.</summary>
public sealed class An_append_that_is_held_open(FaultsTemplate template) : InterleavingTest(template)
{
    public enum Ends
    {
        ByCommit,
        ByRollback,
        ByBeingCutOff,
    }

    [Theory]
    [InlineData(Ends.ByCommit)]
    [InlineData(Ends.ByRollback)]
    [InlineData(Ends.ByBeingCutOff)]
    public async Task is_passed_by_a_subscriber_without_a_skip(Ends ends)
    {
        await Note(6);
        await using var first = await HeldAppend.Open(Database.ServeSource, "file/held", Stop);
        var second = Store.Append(Request("file/b", "second"), Stop);
        await UntilWaiting(1);

        Assert.Equal("1 2 3 4 5 6", await Feed(after: 0));
        Assert.Equal("", await Feed(after: 6));
        Assert.False(second.IsCompleted);
        await End(first, ends);

        var position = ends == Ends.ByCommit ? 8 : 7;
        Assert.Equal((position, position), Appended(await second));
        Assert.Equal(ends == Ends.ByCommit ? "7 8" : "7", await Feed(after: 6));
    }

    [Theory]
    [InlineData(Ends.ByCommit)]
    [InlineData(Ends.ByRollback)]
    [InlineData(Ends.ByBeingCutOff)]
    public async Task is_passed_by_a_live_projection_without_a_skip(Ends ends)
    {
        await Note(6);
        using var live = Projector(4, new Taken());
        await live.CatchUp(6, Stop);
        await using var first = await HeldAppend.Open(Database.ServeSource, "file/held", Stop);
        var second = Store.Append(Request("file/b", "second"), Stop);
        await UntilWaiting(1);

        Assert.Equal(0, await live.RunOnce(Stop));
        await End(first, ends);
        var (_, last) = Appended(await second);
        await live.CatchUp(last, Stop);

        Assert.Equal(await Rows(LogRows), await Rows(TakenRows));
        Assert.Equal([$"{last}"], await Rows("select events from lifecycle_read.taken_count"));
    }

    [Theory]
    [InlineData(Ends.ByCommit)]
    [InlineData(Ends.ByRollback)]
    [InlineData(Ends.ByBeingCutOff)]
    public async Task is_passed_by_a_rebuild_in_progress_and_the_projection_beside_it_without_a_skip(Ends ends)
    {
        await Note(6);
        using var projector = Projector(2, new Taken(), new TakenBeside());
        await projector.CatchUp(6, Stop);
        await using var frozen = new Freezing(Database.OwnerSource, "lifecycle_read.taken", from: 2);
        var rebuilding = Task.Run(() => projector.Rebuild(["Taken"], frozen, Stop), Stop);
        await frozen.Frozen.WaitAsync(Stop);

        await using var first = await HeldAppend.Open(Database.ServeSource, "file/held", Stop);
        var second = Store.Append(Request("file/b", "second"), Stop);
        await UntilWaiting(1);
        using var beside = Projector(2, new TakenBeside());
        Assert.Equal(0, await beside.RunOnce(Stop));
        Assert.False(rebuilding.IsCompleted);

        await End(first, ends);
        var (_, last) = Appended(await second);
        await beside.CatchUp(last, Stop);
        Assert.Equal(await Rows(LogRows), await Rows(TakenBeside.Rows));
        Assert.False(rebuilding.IsCompleted);

        await frozen.Thaw();
        await rebuilding;
        await projector.CatchUp(last, Stop);
        Assert.Equal(await Rows(LogRows), await Rows(TakenRows));
        Assert.Equal([$"{last}"], await Rows("select events from lifecycle_read.taken_count"));
    }

    [Theory]
    [InlineData(Ends.ByCommit)]
    [InlineData(Ends.ByRollback)]
    public async Task is_not_waited_for_by_a_rebuild_from_beginning_to_end(Ends ends)
    {
        await Note(6);
        using var projector = Projector(2, new Taken());
        await using var first = await HeldAppend.Open(Database.ServeSource, "file/held", Stop);
        var second = Store.Append(Request("file/b", "second"), Stop);
        await UntilWaiting(1);

        await projector.Rebuild(["Taken"], null, Stop);
        Assert.Equal((await Rows(LogRows))[..6], await Rows(TakenRows));

        await End(first, ends);
        var (_, last) = Appended(await second);
        await projector.CatchUp(last, Stop);
        Assert.Equal(await Rows(LogRows), await Rows(TakenRows));
    }

    [Fact]
    public async Task gives_its_position_to_the_first_of_several_processes_that_waited()
    {
        await Note(2);
        await using var first = await HeldAppend.Open(Database.ServeSource, "file/held", Stop);
        var waiting = new List<Task<AppendResult>>();
        for (var process = 1; process <= 3; process++)
        {
            waiting.Add(new EventStore.EventStore(Source()).Append(Request($"file/{process}", $"process {process}"), Stop));
            await UntilWaiting(process);
        }

        await first.RollBack(Stop);

        var answers = await Task.WhenAll(waiting);
        Assert.Equal([(3, 3), (4, 4), (5, 5)], answers.Select(Appended));
        Assert.Equal("1 2 3 4 5", await Feed(after: 0));
    }

    private async Task End(HeldAppend held, Ends ends)
    {
        if (ends == Ends.ByCommit) await held.Commit(Stop);
        else if (ends == Ends.ByRollback) await held.RollBack(Stop);
        else await Rows($"select pg_terminate_backend({held.Backend})");
    }
}
