using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.EventStore;

/// <summary>Marten's progression table: how far each projection has come.</summary>
internal static class Checkpoints
{
    internal static async Task<IReadOnlyList<ProjectionState>> Read(
        NpgsqlDataSource source, IReadOnlyList<Projection> projections, CancellationToken stop)
    {
        await using var command = source.CreateCommand(Sql.ReadCheckpoints);
        command.Parameters.Add(new() { Value = projections.Select(p => p.CheckpointName).ToArray() });
        await using var rows = await command.ExecuteReaderAsync(stop);
        var states = new List<ProjectionState>();
        while (await rows.ReadAsync(stop))
        {
            var projection = projections[states.Count];
            states.Add(new(projection.Name, projection.Version, rows.IsDBNull(1) ? 0 : rows.GetInt64(1), Stop(rows)));
        }

        return states;
    }

    /// <summary>The fence: moves a checkpoint if it still stands where it was seen, and holds it until the transaction ends.</summary>
    internal static async Task<bool> Move(
        NpgsqlConnection connection, Projection projection, long from, long to, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Sql.MoveCheckpoint, connection);
        command.Parameters.Add(new() { Value = projection.CheckpointName });
        command.Parameters.Add(new() { Value = from });
        command.Parameters.Add(new() { Value = to });
        if (await command.ExecuteNonQueryAsync(stop) == 1) return true;
        if (from > 0) return false;

        await Execute(connection, Sql.StartCheckpoint, projection, stop);
        return await command.ExecuteNonQueryAsync(stop) == 1;
    }

    /// <summary>Back to the beginning, whatever stopped it, with a note of how far it has to come again.</summary>
    internal static async Task Reset(NpgsqlConnection connection, Projection projection, long until, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Sql.StartRebuild, connection);
        command.Parameters.Add(new() { Value = projection.CheckpointName });
        command.Parameters.Add(new() { Value = until });
        await command.ExecuteNonQueryAsync(stop);

        await Execute(connection, Sql.ResetCheckpoint, projection, stop);
        await Execute(connection, Sql.ClearStop, projection, stop);
    }

    internal static async Task RecordStop(
        NpgsqlConnection connection, Projection projection, StoredEvent at, Exception error, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Sql.RecordStop, connection);
        command.Parameters.Add(new() { Value = projection.CheckpointName });
        command.Parameters.Add(new() { Value = at.Position });
        command.Parameters.Add(new() { Value = at.Type });
        command.Parameters.Add(new() { Value = $"{error.GetType().Name}: {error.Message}".Replace('\0', ' ') });
        await command.ExecuteNonQueryAsync(stop);
    }

    internal static async Task RaiseHighWaterMark(NpgsqlDataSource source, long position, CancellationToken stop)
    {
        await using var command = source.CreateCommand(Sql.RaiseHighWaterMark);
        command.Parameters.Add(new() { Value = position });
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, Projection projection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new() { Value = projection.CheckpointName, NpgsqlDbType = NpgsqlDbType.Varchar });
        await command.ExecuteNonQueryAsync(stop);
    }

    private static ProjectionStop? Stop(NpgsqlDataReader row) => row.IsDBNull(2)
        ? null
        : new(row.GetInt64(2), row.GetString(3), row.GetString(4), row.GetFieldValue<DateTimeOffset>(5));
}
