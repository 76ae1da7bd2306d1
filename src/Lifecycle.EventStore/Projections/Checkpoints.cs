using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.EventStore;

/// <summary>How far each projection has come: Marten's progression table, and beside it what stops one and what is being rebuilt.</summary>
internal static class Checkpoints
{
    /// <summary>The SQLSTATE of the fence.</summary>
    private const string Moved = "LC003";

    internal static NpgsqlBatchCommand ReadStates(IReadOnlyList<Projection> projections) => new(Sql.ReadProjections)
    {
        Parameters = { new() { Value = projections.Select(p => p.CheckpointName).ToArray() } },
    };

    internal static async Task<IReadOnlyList<ProjectionState>> States(
        NpgsqlDataReader rows, IReadOnlyList<Projection> projections, CancellationToken stop)
    {
        var states = new List<ProjectionState>();
        while (await rows.ReadAsync(stop))
        {
            var projection = projections[states.Count];
            states.Add(new(projection.Name, projection.Version, rows.GetInt64(1), Stop(rows)) { Skips = rows.GetInt64(6), Rebuild = Rebuild(rows) });
        }

        return states;
    }

    /// <summary>The fence: the batch goes through only if all of these still stand where they were seen, and holds them until it ends.</summary>
    internal static NpgsqlBatchCommand Move(IEnumerable<Projection> projections, long from, long to) => new(Sql.MoveCheckpoints)
    {
        Parameters =
        {
            new() { Value = projections.Select(p => p.CheckpointName).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar },
            new() { Value = from },
            new() { Value = to },
        },
    };

    internal static NpgsqlBatchCommand RaiseHighWaterMark(long position) => new(Sql.RaiseHighWaterMark)
    {
        Parameters = { new() { Value = position } },
    };

    internal static NpgsqlBatchCommand RecordStop(Projection projection, StoredEvent at, Exception error) => new(Sql.RecordStop)
    {
        Parameters =
        {
            Name(projection),
            new() { Value = at.Position },
            new() { Value = at.Type },
            new() { Value = $"{error.GetType().Name}: {error.Message}".Replace('\0', ' ') },
        },
    };

    internal static NpgsqlBatchCommand StartRebuild(Projection projection, long until) => new(Sql.StartRebuild)
    {
        Parameters = { Name(projection), new() { Value = until } },
    };

    internal static NpgsqlBatchCommand ClearStop(Projection projection) => new(Sql.ClearStop) { Parameters = { Name(projection) } };

    internal static NpgsqlBatchCommand ResumeRebuild(Projection projection, long from) => new(Sql.ResumeRebuild)
    {
        Parameters = { Name(projection), new() { Value = from } },
    };

    internal static async Task<bool> MaySkip(NpgsqlDataSource source, Projection projection, long position, CancellationToken stop)
    {
        await using var command = source.CreateCommand(Sql.ReadSkip);
        command.Parameters.Add(Name(projection));
        command.Parameters.Add(new() { Value = position });
        return await command.ExecuteScalarAsync(stop) is not null;
    }

    /// <returns>Whether the projection was stopped there.</returns>
    internal static async Task<bool> Skip(NpgsqlDataSource source, Projection projection, long position, CancellationToken stop)
    {
        await using var command = source.CreateCommand(Sql.SkipEvent);
        command.Parameters.Add(Name(projection));
        command.Parameters.Add(new() { Value = position });
        return await command.ExecuteNonQueryAsync(stop) > 0;
    }

    /// <summary>Runs a batch that begins with <see cref="Move"/>: one round trip and one transaction, committed or not.</summary>
    /// <returns>False where another runner was faster: nothing was done.</returns>
    internal static async Task<bool> Commit(NpgsqlDataSource source, IEnumerable<NpgsqlBatchCommand> commands, CancellationToken stop)
    {
        await using var batch = source.CreateBatch();
        foreach (var command in commands) batch.BatchCommands.Add(command);
        try
        {
            await batch.ExecuteNonQueryAsync(stop);
            return true;
        }
        catch (PostgresException e) when (e.SqlState == Moved)
        {
            return false;
        }
    }

    private static NpgsqlParameter Name(Projection projection) => new() { Value = projection.CheckpointName, NpgsqlDbType = NpgsqlDbType.Varchar };

    private static ProjectionStop? Stop(NpgsqlDataReader row) => row.IsDBNull(2)
        ? null
        : new(row.GetInt64(2), row.GetString(3), row.GetString(4), row.GetFieldValue<DateTimeOffset>(5));

    private static RebuildState? Rebuild(NpgsqlDataReader row)
    {
        if (row.IsDBNull(7)) return null;

        var (position, until) = (row.GetInt64(1), row.GetInt64(7));
        var (done, seconds) = (position - row.GetInt64(9), row.IsDBNull(10) ? 0 : row.GetDouble(10));
        double? rate = done > 0 && seconds > 0 ? done / seconds : null;
        return new(until, row.GetFieldValue<DateTimeOffset>(8), row.GetBoolean(11), rate, rate is { } r ? TimeSpan.FromSeconds((until - position) / r) : null);
    }
}
