using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>Takes one page of events into one projection: rows and checkpoint together, or neither.</summary>
internal sealed class PageProjection(NpgsqlDataSource source, Projection projection)
{
    /// <returns>How many events were taken in: all, or those before one that cannot be, or none where another runner was faster.</returns>
    /// <exception cref="UnknownEventException">The page's first event is not known to this binary.</exception>
    internal async Task<int> Project(long after, IReadOnlyList<DecodedEvent> page, CancellationToken stop)
    {
        if (page.Count == 0) return 0;

        var (commands, taken, fault) = Fold(page);
        if (taken == 0)
        {
            if (fault is UnknownEventException unknown && page[0].Fault is not null) throw unknown;
            await Stop(after, page[0].Stored, fault!, stop);
            return 0;
        }

        try
        {
            return await Commit(after, page[taken - 1].Stored.Position, commands, stop) ? taken : 0;
        }
        catch (Exception e) when (ProjectionFault.IsOfEvent(e))
        {
            // Which event it was is found by halving; what stands before it is kept.
            if (taken > 1) return await Project(after, [.. page.Take(taken / 2)], stop);
            await Stop(after, page[0].Stored, e, stop);
            return 0;
        }
    }

    /// <summary>Empties the projection's tables and puts it back to the beginning; until it has reached a position again it is not to be read.</summary>
    internal async Task Clear(long until, CancellationToken stop)
    {
        var statements = new Statements();
        projection.Clear(statements);
        await using var connection = await source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await Checkpoints.Reset(connection, projection, until, stop);
        await Run(connection, statements.Commands, stop);
        await transaction.CommitAsync(stop);
    }

    private (List<NpgsqlBatchCommand> Commands, int Taken, Exception? Fault) Fold(IReadOnlyList<DecodedEvent> page)
    {
        var commands = new List<NpgsqlBatchCommand>();
        for (var i = 0; i < page.Count; i++)
        {
            if (page[i].Event is not { } @event) return (commands, i, page[i].Fault);
            var statements = new Statements();
            try
            {
                projection.Project(page[i].Stored, @event, statements);
            }
            catch (Exception e)
            {
                return (commands, i, e);
            }

            commands.AddRange(statements.Commands);
        }

        return (commands, page.Count, null);
    }

    private async Task<bool> Commit(long from, long to, List<NpgsqlBatchCommand> commands, CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);

        // The fence first: of two runners the slower one waits here, and finds that it has nothing to write.
        if (!await Checkpoints.Move(connection, projection, from, to, stop)) return false;
        await Run(connection, commands, stop);
        await transaction.CommitAsync(stop);
        return true;
    }

    private async Task Stop(long after, StoredEvent at, Exception fault, CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        if (!await Checkpoints.Move(connection, projection, after, after, stop)) return;
        await Checkpoints.RecordStop(connection, projection, at, fault, stop);
        await transaction.CommitAsync(stop);
    }

    private static async Task Run(NpgsqlConnection connection, IReadOnlyList<NpgsqlBatchCommand> commands, CancellationToken stop)
    {
        if (commands.Count == 0) return;

        await using var batch = new NpgsqlBatch(connection);
        foreach (var command in commands) batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(stop);
    }
}
