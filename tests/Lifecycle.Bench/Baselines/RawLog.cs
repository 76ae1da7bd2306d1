using Lifecycle.Bench.Server;
using Npgsql;

namespace Lifecycle.Bench.Baselines;

/// <summary>The log read through Npgsql on one connection, with every envelope and body deserialized and nothing done with them.</summary>
internal static class RawLog
{
    /// <summary>Reads the events after one position up to another.</summary>
    /// <returns>How many there were.</returns>
    public static async Task<long> Read(BenchDatabase database, long after, long upTo, CancellationToken stop)
    {
        await using var connection = await database.Owner.OpenConnectionAsync(stop);
        await using var command = new NpgsqlCommand(BenchSql.Of("read_log"), connection) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = upTo });

        // Waiting for rows with the thread is faster than without.
        return await Task.Factory.StartNew(() => Read(command), stop, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private static long Read(NpgsqlCommand command)
    {
        var events = 0L;
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var read = new RawEvent(
                rows.GetInt64(0),
                rows.GetGuid(1),
                rows.GetString(2),
                rows.GetInt64(3),
                PlainJson.Read(rows.GetString(4), rows.GetFieldValue<byte[]>(5)),
                PlainJson.ReadHeaders(rows.GetFieldValue<byte[]>(6)),
                rows.GetFieldValue<DateTimeOffset>(7),
                Text(rows, 8),
                Text(rows, 9),
                Text(rows, 10));
            if (read.Position > 0) events++;
        }

        return events;
    }

    private static string? Text(NpgsqlDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetString(column);

    private sealed record RawEvent(
        long Position, Guid Id, string Stream, long Version, object Event, RawHeaders Headers, DateTimeOffset Recorded, string? Correlation, string? Causation, string? UserName);
}
