using Npgsql;

namespace Lifecycle.EventStore.Tests;

public sealed class Writing_a_large_page(StoreTemplate template) : ProjectionTest(template)
{
    [Fact]
    public async Task takes_two_transactions_of_which_neither_waits_for_the_other()
    {
        await Note("file/a", "one", "two");
        using var projector = Projector(10, new Wordy(new Notes()), new Wordy(new NoteCount()));
        await using var connection = await Database.OwnerSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await using var hold = new NpgsqlCommand("lock table lifecycle_read.note_count in exclusive mode", connection);
        await hold.ExecuteNonQueryAsync(Stop);

        var both = projector.RunOnce(Stop);
        await Until("select exists (select from lifecycle.mt_event_progression where name = 'Notes:All' and last_seq_id = 2)");
        Assert.Equal(["1|one", "2|two"], await Rows(NoteRows));
        Assert.False(both.IsCompleted);
        await transaction.RollbackAsync(Stop);

        Assert.Equal(4, await both);
        Assert.Equal(["2"], await Rows("select notes from lifecycle_read.note_count"));
        Assert.Equal(["HighWaterMark|2", "NoteCount:All|2", "Notes:All|2"], await Rows(CheckpointRows));
    }

    [Fact]
    public async Task goes_on_with_one_half_where_the_other_meets_a_poison_event()
    {
        await Note("file/a", "one", "two", "indigestible", "four", "five");
        using var projector = Projector(10, new Wordy(new Notes()), new Wordy(new NoteCount()));

        await Stopped(projector.CatchUp(5, Stop));

        Assert.Equal(["1|one", "2|two"], await Rows(NoteRows));
        Assert.Equal(["5"], await Rows("select notes from lifecycle_read.note_count"));
        Assert.Equal(["HighWaterMark|5", "NoteCount:All|5", "Notes:All|2"], await Rows(CheckpointRows));
    }

    [Fact]
    public async Task writes_the_half_that_another_runner_has_not_moved_and_counts_the_other_once()
    {
        await Note("file/a", "one", "two");
        using var projector = Projector(1, new Wordy(new Notes()), new Wordy(new NoteCount()));
        await projector.RunOnce(Stop);

        Assert.Equal(1, await WhileAnotherCounts(projector));
        Assert.Equal(["1|one", "2|two"], await Rows(NoteRows));
        Assert.Equal(["2"], await Rows("select notes from lifecycle_read.note_count"));
        Assert.Equal(0, await projector.RunOnce(Stop));
    }

    /// <summary>Carries so many values with each event that a page of one is a large one.</summary>
    private sealed class Wordy(Projection inner) : Projection
    {
        public override string Name => inner.Name;

        public override int Version => inner.Version;

        public override void Project(StoredEvent stored, object @event, Statements write)
        {
            inner.Project(stored, @event, write);
            write.Add("select cardinality($1)", new int[6000]);
        }

        public override void Clear(Statements write) => inner.Clear(write);
    }
}
