namespace Lifecycle.EventStore.Tests;

/// <summary>Holds transactions open, so it runs while no other class does.</summary>
[Collection(nameof(OpenTransactions))]
public sealed class Running_in_two_places(StoreTemplate template) : ProjectionTest(template)
{
    [Fact]
    public async Task counts_each_event_once()
    {
        await Note("file/a", [.. Enumerable.Range(1, 60).Select(i => $"note {i}")]);
        var projectors = Enumerable.Range(0, 4).Select(_ => Projector(1, new NoteCount())).ToArray();

        await Task.WhenAll(projectors.Select(p => p.CatchUp(60, Stop)));

        Assert.Equal(["60"], await Rows("select notes from lifecycle_read.note_count"));
        Assert.Empty(await Rows(StopRows));
        foreach (var projector in projectors) projector.Dispose();
    }

    [Fact]
    public async Task rolls_back_the_slower_one_at_the_fence()
    {
        await Note("file/a", "one", "two");
        using var projector = Projector(1, new NoteCount());
        await projector.RunOnce(Stop);

        // The faster runner, by hand: it has moved the checkpoint and written its row, and has not committed yet.
        await using var connection = await Database.ServeSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await using var faster = connection.CreateCommand();
        faster.CommandText = """
            update lifecycle.mt_event_progression set last_seq_id = 2 where name = 'NoteCount:All' and last_seq_id = 1;
            update lifecycle_read.note_count set notes = notes + 1;
            """;
        await faster.ExecuteNonQueryAsync(Stop);

        var slower = projector.RunOnce(Stop);
        await Until("select exists (select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database())");
        await transaction.CommitAsync(Stop);

        Assert.Equal(0, await slower);
        Assert.Equal(["2"], await Rows("select notes from lifecycle_read.note_count"));
        Assert.Equal([new ProjectionState("NoteCount", 1, 2, null)], await projector.States(Stop));
    }

    [Fact]
    public async Task shows_rows_and_checkpoint_together_or_not_at_all()
    {
        await Note("file/a", "one", "two");
        using var projector = Projector(10, new Notes());
        await using var connection = await Database.OwnerSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await using var hold = connection.CreateCommand();
        hold.CommandText = "insert into lifecycle_read.notes values (2, 'in the way')";
        await hold.ExecuteNonQueryAsync(Stop);

        using var cut = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var running = projector.RunOnce(cut.Token);
        await Until("select exists (select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database())");
        Assert.Empty(await Rows(NoteRows));
        await cut.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await transaction.RollbackAsync(Stop);
        Assert.Empty(await Rows(NoteRows));
        Assert.Equal([new ProjectionState("Notes", 1, 0, null)], await projector.States(Stop));
        await projector.CatchUp(2, Stop);
        Assert.Equal(["1|one", "2|two"], await Rows(NoteRows));
    }
}
