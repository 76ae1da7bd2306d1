using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.ReadModels.Assertions;

/// <summary>How far the log and the read models reach, by position and by recorded time (UTC; null where nothing is recorded).</summary>
/// <param name="Last">The log's last position.</param>
/// <param name="LastRecorded">When it was recorded.</param>
/// <param name="Projected">The lowest checkpoint among the read models.</param>
/// <param name="ProjectedRecorded">When that was recorded.</param>
/// <param name="At">The last position recorded at or before the instant asked about; null where none was.</param>
public sealed record LogReach(long Last, DateTimeOffset? LastRecorded, long Projected, DateTimeOffset? ProjectedRecorded, long? At);

/// <summary>Brings instants and positions of the log together.</summary>
public sealed class LogTimes(NpgsqlDataSource source)
{
    /// <exception cref="NotBuiltException">A read model is being built.</exception>
    public async Task<LogReach> Reach(DateTimeOffset? instant, CancellationToken stop)
    {
        await using var command = source.CreateCommand(Sql.Of("read_log_times"));
        command.Parameters.Add(new() { Value = LifecycleModels.Names.ToArray() });
        command.Parameters.Add(new() { Value = (object?)instant?.ToUniversalTime() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await using var rows = await command.ExecuteReaderAsync(stop);
        await rows.ReadAsync(stop);
        return new(
            rows.GetInt64(0),
            Instant(rows, 1),
            rows.IsDBNull(2) ? throw new NotBuiltException() : rows.GetInt64(2),
            Instant(rows, 3),
            rows.IsDBNull(4) ? null : rows.GetInt64(4));
    }

    private static DateTimeOffset? Instant(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
}
