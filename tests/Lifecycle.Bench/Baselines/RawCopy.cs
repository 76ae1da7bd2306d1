using Lifecycle.Bench.Log;
using Lifecycle.Bench.Server;
using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.Bench.Baselines;

/// <summary>New streams and their events by COPY BINARY into the tables themselves, in one transaction.</summary>
internal static class RawCopy
{
    /// <summary>When made-up logs begin: an event is recorded each second from then.</summary>
    private static readonly DateTime Beginning = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <param name="database">Where to.</param>
    /// <param name="rows">The events, with all of their streams'.</param>
    /// <param name="before">The log's last position.</param>
    /// <param name="stop">Ends it.</param>
    public static async Task Write(BenchDatabase database, LogRow[] rows, long before, CancellationToken stop)
    {
        await using var connection = await database.Owner.OpenConnectionAsync(stop);
        await Task.Factory.StartNew(() => Write(connection, rows, before), stop, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public static DateTime RecordedAt(long position) => Beginning.AddSeconds(position);

    private static void Write(NpgsqlConnection connection, LogRow[] rows, long before)
    {
        using var transaction = connection.BeginTransaction();
        Streams(connection, rows, before);
        Events(connection, rows, before);
        transaction.Commit();
    }

    private static void Streams(NpgsqlConnection connection, LogRow[] rows, long before)
    {
        var streams = new Dictionary<string, (string Type, long Version, long First, long Last)>(StringComparer.Ordinal);
        for (var at = 0; at < rows.Length; at++)
        {
            var known = streams.TryGetValue(rows[at].Stream, out var stream);
            streams[rows[at].Stream] = known ? stream with { Version = stream.Version + 1, Last = before + at + 1 } : (rows[at].StreamType, 1, before + at + 1, before + at + 1);
        }

        using var import = connection.BeginBinaryImport(BenchSql.Of("copy_streams"));
        foreach (var (id, stream) in streams)
        {
            import.StartRow();
            import.Write(id, NpgsqlDbType.Varchar);
            import.Write(stream.Type, NpgsqlDbType.Varchar);
            import.Write(stream.Version, NpgsqlDbType.Bigint);
            import.Write(RecordedAt(stream.Last), NpgsqlDbType.TimestampTz);
            import.Write(RecordedAt(stream.First), NpgsqlDbType.TimestampTz);
        }

        import.Complete();
    }

    private static void Events(NpgsqlConnection connection, LogRow[] rows, long before)
    {
        var versions = new Dictionary<string, long>(StringComparer.Ordinal);
        using var import = connection.BeginBinaryImport(BenchSql.Of("copy_events"));
        for (var at = 0; at < rows.Length; at++)
        {
            var row = rows[at];
            var version = versions[row.Stream] = versions.GetValueOrDefault(row.Stream) + 1;
            import.StartRow();
            import.Write(before + at + 1, NpgsqlDbType.Bigint);
            import.Write(row.Id, NpgsqlDbType.Uuid);
            import.Write(row.Stream, NpgsqlDbType.Varchar);
            import.Write(version, NpgsqlDbType.Bigint);
            import.Write(row.Event.Data, NpgsqlDbType.Jsonb);
            import.Write(row.Event.Type, NpgsqlDbType.Varchar);
            import.Write(RecordedAt(before + at + 1), NpgsqlDbType.TimestampTz);
            import.Write(row.Event.ClrType!, NpgsqlDbType.Varchar);
            import.Write(row.Headers, NpgsqlDbType.Jsonb);
            import.Write(Workloads.Payload.UserName, NpgsqlDbType.Varchar);
        }

        import.Complete();
    }
}
