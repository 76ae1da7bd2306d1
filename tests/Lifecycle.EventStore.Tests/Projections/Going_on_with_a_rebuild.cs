namespace Lifecycle.EventStore.Tests;

public sealed class Going_on_with_a_rebuild(StoreTemplate template) : ProjectionTest(template)
{
    private const string Count = "select notes from lifecycle_read.note_count";

    [Fact]
    public async Task takes_it_up_where_it_was_left()
    {
        using var projector = await LeftAt(4, of: 10);
        await Execute("update lifecycle_read.note_count set notes = notes + 100");
        var heard = new Ear();

        await projector.Rebuild(["NoteCount"], heard, Stop);

        Assert.Equal([4, 6, 8, 10], heard.Heard.Select(told => told.Position));
        Assert.Equal(["110"], await Rows(Count));
        Assert.Null((await projector.States(Stop))[0].Rebuild);
    }

    [Fact]
    public async Task begins_anew_where_it_is_told_to()
    {
        using var projector = await LeftAt(4, of: 10);
        await Execute("update lifecycle_read.note_count set notes = notes + 100");
        var heard = new Ear();

        await projector.Rebuild(["NoteCount"], heard, Stop, anew: true);

        Assert.Equal([0, 2, 4, 6, 8, 10], heard.Heard.Select(told => told.Position));
        Assert.Equal(["10"], await Rows(Count));
    }

    [Fact]
    public async Task begins_anew_where_it_had_come_to_its_end()
    {
        using var projector = await LeftAt(4, of: 10);
        await projector.Rebuild(["NoteCount"], null, Stop);
        var heard = new Ear();

        await projector.Rebuild(["NoteCount"], heard, Stop);

        Assert.Equal(0, heard.Heard[0].Position);
        Assert.Equal(["10"], await Rows(Count));
    }

    [Fact]
    public async Task goes_past_what_stopped_it_if_it_now_can()
    {
        await Note("file/a", "one", "two", "thorny", "four");
        var notes = new Notes();
        using var projector = Projector(1, notes);
        await Stopped(projector.Rebuild(["Notes"], null, Stop));

        notes.Mended = true;
        var heard = new Ear();
        await projector.Rebuild(["Notes"], heard, Stop);

        Assert.Equal([2, 3, 4], heard.Heard.Select(told => told.Position));
        Assert.Equal(["1|one", "2|two", "3|THORNY", "4|FOUR"], await Rows(NoteRows));
        Assert.Empty(await Rows(StopRows));
    }

    [Fact]
    public async Task can_be_left_to_a_runner()
    {
        using var projector = await LeftAt(4, of: 10);

        Assert.Equal(4, await projector.RunOnce(Stop));
        Assert.Equal(["HighWaterMark|6", "NoteCount:All|6", "Notes:All|2"], await Rows(CheckpointRows));
        await projector.CatchUp(10, Stop);

        Assert.Equal(["10"], await Rows(Count));
        Assert.Null((await projector.States(Stop))[0].Rebuild);
    }

    [Fact]
    public async Task can_be_followed_from_another_process()
    {
        using var projector = await LeftAt(4, of: 10);

        var rebuild = (await projector.States(Stop))[0].Rebuild!;

        Assert.Equal((10, false), (rebuild.Until, rebuild.Running));
        Assert.True(rebuild.EventsPerSecond > 0 && rebuild.Remaining > TimeSpan.Zero, $"{rebuild}");
        Assert.Equal(["True"], await Rows($"select '{rebuild.StartedAt:O}'::timestamptz = started_at from lifecycle.projection_rebuilds"));
    }

    [Fact]
    public async Task tells_the_rate_of_the_work_and_not_of_the_time_before_it()
    {
        const string attempt = "select resumed_from, resumed_at > clock_timestamp() - interval '1 hour', resumed_at from lifecycle.projection_rebuilds";
        using var left = await LeftAt(4, of: 10);
        await Execute("update lifecycle.projection_rebuilds set resumed_at = resumed_at - interval '1 day'");
        using var runner = Projector(2, new NoteCount(), new Notes());

        await runner.RunOnce(Stop);
        var begun = Assert.Single(await Rows(attempt));
        var slowest = (await runner.States(Stop))[0].Rebuild!.EventsPerSecond;
        await runner.RunOnce(Stop);

        Assert.StartsWith("4|True|", begun, StringComparison.Ordinal);
        Assert.True(slowest > 2.0 / 3600, $"{slowest}");
        Assert.Equal([begun], await Rows(attempt));
    }

    [Fact]
    public async Task tells_the_rate_anew_after_it_was_stopped()
    {
        await Note("file/a", "one", "two", "thorny", "four", "five");
        var notes = new Notes();
        using var projector = Projector(2, notes);
        await Execute("insert into lifecycle.projection_rebuilds (name, until) values ('Notes:All', 5)");
        for (var i = 0; i < 3; i++) await projector.RunOnce(Stop);
        Assert.Equal(["0"], await Rows("select resumed_from from lifecycle.projection_rebuilds"));

        notes.Mended = true;
        await Execute("delete from lifecycle.projection_stops");
        await projector.RunOnce(Stop);

        Assert.Equal(["2"], await Rows("select resumed_from from lifecycle.projection_rebuilds"));
    }

    [Fact]
    public async Task waits_for_a_table_that_somebody_has_locked()
    {
        await Note("file/a", "one", "two");
        using var projector = Projector(2, new Notes());
        await using var connection = await Database.OwnerSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await using (var hold = new Npgsql.NpgsqlCommand("lock table lifecycle_read.notes", connection)) await hold.ExecuteNonQueryAsync(Stop);

        var catchingUp = projector.CatchUp(2, Stop);
        var tried = new HashSet<string>();
        while (tried.Count < 3 && !catchingUp.IsCompleted)
            tried.UnionWith(await Rows("select virtualtransaction from pg_locks where not granted and relation = 'lifecycle_read.notes'::regclass"));
        Assert.False(catchingUp.IsCompleted, "It did not wait.");
        await transaction.RollbackAsync(Stop);
        await catchingUp;

        Assert.Equal(["1|one", "2|two"], await Rows(NoteRows));
    }

    [Fact]
    public async Task brings_several_together_and_on_in_one_pass()
    {
        using var projector = await LeftAt(4, of: 10);
        var heard = new Ear();

        await projector.Rebuild(["NoteCount", "Notes"], heard, Stop);

        Assert.Equal(
            ["NoteCount 4, Notes 0", "NoteCount 4, Notes 2", "NoteCount 4, Notes 4", "NoteCount 6, Notes 6", "NoteCount 8, Notes 8", "NoteCount 10, Notes 10"],
            heard.Heard.Chunk(2).Select(told => string.Join(", ", told.Select(one => $"{one.Name} {one.Position}"))));
        Assert.Equal(["10"], await Rows(Count));
        Assert.Equal(10, (await Rows(NoteRows)).Length);
    }

    /// <summary>A rebuild of the count in pages of two, cut off when it came to a position.</summary>
    private async Task<Projector> LeftAt(long position, int of)
    {
        await Note("file/a", [.. Enumerable.Range(1, of).Select(i => $"note {i}")]);
        var projector = Projector(2, new NoteCount(), new Notes());
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var ear = new Ear(told =>
        {
            if (told.Position == position - 2) cut.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => projector.Rebuild(["NoteCount"], ear, cut.Token));

        Assert.Equal([$"NoteCount:All|{position}"], await Rows("select name, last_seq_id from lifecycle.mt_event_progression where name <> 'HighWaterMark'"));
        return projector;
    }
}
