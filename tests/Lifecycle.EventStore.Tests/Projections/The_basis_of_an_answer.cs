using System.Data;

namespace Lifecycle.EventStore.Tests;

public sealed class The_basis_of_an_answer(StoreTemplate template) : ProjectionTest(template)
{
    [Fact]
    public async Task is_the_lowest_checkpoint_of_what_it_rests_on()
    {
        await Note("file/a", "one", "two");
        using var notes = Projector(1, new Notes());
        using var count = Projector(10, new NoteCount());
        await notes.RunOnce(Stop);
        await count.RunOnce(Stop);
        await using var connection = await Database.ServeSource.OpenConnectionAsync(Stop);

        Assert.Equal(1, await Checkpoints.Lowest(connection, ["Notes:All", "NoteCount:All"], Stop));
        Assert.Equal(2, await Checkpoints.Lowest(connection, ["NoteCount:All"], Stop));
        Assert.Equal(0, await Checkpoints.Lowest(connection, ["NoteCount:All", "NeverRan:All"], Stop));
    }

    [Fact]
    public async Task is_the_snapshots_own()
    {
        await Note("file/a", "one", "two");
        using var projector = Projector(1, new Notes());
        await projector.RunOnce(Stop);
        await using var connection = await Database.ServeSource.OpenConnectionAsync(Stop);
        await using var snapshot = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, Stop);
        Assert.Equal(1, await Checkpoints.Lowest(connection, ["Notes:All"], Stop));

        await projector.RunOnce(Stop);

        Assert.Equal(1, await Checkpoints.Lowest(connection, ["Notes:All"], Stop));
    }
}
