using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>
/// One run of an import: while one batch is being moved to the log, the next is being copied to the database over a second connection.
/// </summary>
internal sealed class BulkRun(string name, bool kept, BulkSource source, BatchSize size, IProgress<long>? progress, CancellationToken stop)
{
    // With the function's own lock_timeout of five seconds, a minute of somebody else's append.
    private const int Patience = 12;

    private long _done;
    private long _moved;
    private long _last;

    internal static async Task<BulkResult> Of(
        string connectionString, string name, bool kept, IAsyncEnumerable<ImportRow> rows, BatchSize size, IProgress<long>? progress, CancellationToken stop)
    {
        await using var own = Connecting.Own(connectionString);
        await using var first = await Staging.Open(own, stop);
        await using var second = await Staging.Open(own, stop);
        await using var each = rows.GetAsyncEnumerator(stop);
        var run = new BulkRun(name, kept, new(each), size, progress, stop);
        return await run.Resume(own) ?? await run.Move(first, second);
    }

    /// <summary>Passes over what is in the log, and makes sure that it is this source which stands there.</summary>
    private async Task<BulkResult?> Resume(NpgsqlDataSource own)
    {
        var (done, lastId) = await Stand(own);
        while (source.Taken < done)
        {
            if (!await source.Next())
                return new BulkResult.Refused($"The import \"{name}\" has taken in {done} events, and this source ends after {source.Taken}: it is another one.");
        }

        if (done > 0 && source.Current.Id != lastId)
        {
            return new BulkResult.Refused(
                $"The import \"{name}\" has taken in {done} events, the last with the id {lastId}; this source has {source.Current.Id} there: it is another one.");
        }

        _done = done;
        return kept && await Last(own) is var last && last != done ? NotAlone(last) : null;
    }

    private async Task<BulkResult> Move(Staging idle, Staging busy)
    {
        Task<BulkResult?> moving = Task.FromResult<BulkResult?>(null);
        while (true)
        {
            var faulty = await FillBeside(idle, moving);
            if (await moving is { } ended) return ended;
            if (faulty is not null) return new BulkResult.Faulty(source.Taken, faulty.Stream, faulty.Fault!, _done);
            if (idle.Rows == 0) return new BulkResult.Imported(_done, _moved, _last);

            moving = Move(idle);
            (idle, busy) = (busy, idle);
        }
    }

    /// <summary>Whatever ends the copying, the batch that is being moved comes to its end first.</summary>
    private async Task<ImportRow?> FillBeside(Staging idle, Task moving)
    {
        try
        {
            return await idle.Fill(source, size.Rows, stop);
        }
        catch
        {
            await moving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    private async Task<BulkResult?> Move(Staging staging)
    {
        while (staging.Moved < staging.Rows)
        {
            var moved = await MovePart(staging);
            if (moved.Outcome != MoveOutcome.Moved) return Ended(moved);

            size.Learn(moved.Rows, moved.Held);
            _done += moved.Rows;
            _moved += moved.Rows;
            _last = moved.Position;
            await staging.Announce(_last, stop);
            progress?.Report(_done);
        }

        return null;
    }

    private async Task<Moved> MovePart(Staging staging)
    {
        var moved = await staging.Move(name, _done, kept, size.Enough, stop);
        for (var tries = 1; moved.Outcome == MoveOutcome.Busy && tries < Patience; tries++)
            moved = await staging.Move(name, _done, kept, size.Enough, stop);
        return moved;
    }

    private BulkResult Ended(Moved moved) => moved.Outcome switch
    {
        MoveOutcome.Busy => new BulkResult.Busy(_done),
        MoveOutcome.Elsewhere => new BulkResult.Refused($"The import \"{name}\" does not stand at {_done} events any more: it is running elsewhere too."),
        MoveOutcome.NotAlone => NotAlone(moved.Position),
        MoveOutcome.Version => Faulty(moved, "its stream is not at the version before it"),
        MoveOutcome.Position => Faulty(moved, "its position does not follow the one before it"),
        MoveOutcome.Time => Faulty(moved, "its recorded time is not later than that of the event before it"),
        _ => Faulty(moved, moved.Position > 0 ? $"its id is in the log already, at position {moved.Position}" : "its id is that of an event shortly before it"),
    };

    private BulkResult.Refused NotAlone(long last) => new(_done == 0
        ? $"The log is not empty: it has {last} events. Positions can be kept only in an empty one."
        : $"The log has {last} events, and {_done} of them are this import's. Positions can be kept only where nobody else appends.");

    private BulkResult Faulty(Moved moved, string detail) => new BulkResult.Faulty(_done + moved.Ordinal, moved.Stream, detail, _done);

    private async Task<long> Last(NpgsqlDataSource own)
    {
        await using var command = own.CreateCommand(Sql.LastPosition);
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    private async Task<(long Done, Guid LastId)> Stand(NpgsqlDataSource own)
    {
        await using var command = own.CreateCommand(Sql.ReadImport);
        command.Parameters.Add(new() { Value = name });
        await using var row = await command.ExecuteReaderAsync(stop);
        return await row.ReadAsync(stop) ? (row.GetInt64(0), row.GetGuid(1)) : (0, default);
    }
}
