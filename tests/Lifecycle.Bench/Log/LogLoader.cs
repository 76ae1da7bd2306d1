using Lifecycle.Bench.Server;
using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.Bench.Log;

/// <summary>Puts a made-up log into an empty database by COPY.</summary>
internal static class LogLoader
{
    private const int ChunkSize = 50_000;

    /// <summary>When the log begins: an event is recorded each second from then.</summary>
    private static readonly DateTime Beginning = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <returns>How many events the log has.</returns>
    public static async Task<long> Load(BenchDatabase database, LogPlan plan, CancellationToken stop)
    {
        var position = 0L;
        await using (var connection = await database.Owner.OpenConnectionAsync(stop))
        {
            // A chunk ends where a stream may go on, so the streams' last versions are known first.
            foreach (var chunk in plan.Make().Select((happened, at) => LogRow.Of(happened, at + 1)).Chunk(ChunkSize))
            {
                await Streams(connection, chunk, position, stop);
                await Events(connection, chunk, position, stop);
                position += chunk.Length;
            }
        }

        await database.Run(BenchSql.Of("finish_log"), stop);
        await database.Run("vacuum analyze", stop);
        return position;
    }

    // A force's events stand together, so few streams cross a chunk's end: those rise by a plain update.
    private static async Task Streams(NpgsqlConnection connection, LogRow[] chunk, long before, CancellationToken stop)
    {
        await using (var prepare = new NpgsqlCommand(BenchSql.Of("start_chunk"), connection)) await prepare.ExecuteNonQueryAsync(stop);
        await using (var rows = await connection.BeginBinaryImportAsync(BenchSql.Of("copy_chunk_streams"), stop))
        {
            foreach (var stream in chunk.Index().GroupBy(row => (row.Item.Stream, row.Item.StreamType)))
            {
                await rows.StartRowAsync(stop);
                await rows.WriteAsync(stream.Key.Stream, NpgsqlDbType.Varchar, stop);
                await rows.WriteAsync(stream.Key.StreamType, NpgsqlDbType.Varchar, stop);
                await rows.WriteAsync(stream.LongCount(), NpgsqlDbType.Bigint, stop);
                await rows.WriteAsync(RecordedAt(before + stream.Last().Index + 1), NpgsqlDbType.TimestampTz, stop);
            }

            await rows.CompleteAsync(stop);
        }

        await using var take = new NpgsqlCommand(BenchSql.Of("take_chunk_streams"), connection);
        await take.ExecuteNonQueryAsync(stop);
    }

    private static async Task Events(NpgsqlConnection connection, LogRow[] chunk, long before, CancellationToken stop)
    {
        var versions = await FirstVersions(connection, chunk, stop);
        await using var rows = await connection.BeginBinaryImportAsync(BenchSql.Of("copy_events"), stop);
        foreach (var (at, row) in chunk.Index())
        {
            await rows.StartRowAsync(stop);
            await rows.WriteAsync(before + at + 1, NpgsqlDbType.Bigint, stop);
            await rows.WriteAsync(row.Id, NpgsqlDbType.Uuid, stop);
            await rows.WriteAsync(row.Stream, NpgsqlDbType.Varchar, stop);
            await rows.WriteAsync(versions[row.Stream]++, NpgsqlDbType.Bigint, stop);
            await rows.WriteAsync(row.Event.Data, NpgsqlDbType.Jsonb, stop);
            await rows.WriteAsync(row.Event.Type, NpgsqlDbType.Varchar, stop);
            await rows.WriteAsync(RecordedAt(before + at + 1), NpgsqlDbType.TimestampTz, stop);
            await rows.WriteAsync(row.Event.ClrType!, NpgsqlDbType.Varchar, stop);
            await rows.WriteAsync(row.Headers, NpgsqlDbType.Jsonb, stop);
            await rows.WriteAsync("importer", NpgsqlDbType.Varchar, stop);
        }

        await rows.CompleteAsync(stop);
    }

    /// <summary>The version of each stream's first event in the chunk.</summary>
    private static async Task<Dictionary<string, long>> FirstVersions(NpgsqlConnection connection, LogRow[] chunk, CancellationToken stop)
    {
        var versions = chunk.Select(row => row.Stream).Distinct().ToDictionary(stream => stream, _ => 1L);
        await using var command = new NpgsqlCommand(BenchSql.Of("chunk_versions"), connection);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) versions[rows.GetString(0)] = rows.GetInt64(1);
        return versions;
    }

    private static DateTime RecordedAt(long position) => Beginning.AddSeconds(position);
}
