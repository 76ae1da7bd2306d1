using Lifecycle.Faults.Checking;
using Npgsql;

namespace Lifecycle.Faults.Reading;

/// <summary>The tables as they are, by plain SQL past the store, for the checker.</summary>
internal static class ReadingEverything
{
    private const string Log = """
        select seq_id, id, stream_id, version, (extract(epoch from timestamp) * 1000000)::bigint,
          coalesce(data->>'tag', ''), coalesce((data->>'index')::int, 0), (headers->'closed'->>'count')::int
        from lifecycle.mt_events order by seq_id
        """;

    private const string Streams = "select id, version from lifecycle.mt_streams order by id";
    private const string Sequence = "select case when is_called then last_value else 0 end from lifecycle.mt_events_sequence";
    private const string Projected = "select position, id from lifecycle_read.taken order by ordinal";

    internal static Task<List<LogRow>> OfLog(NpgsqlDataSource source, CancellationToken stop) => Rows(source, Log, row => new LogRow(
        row.GetInt64(0), row.GetGuid(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4), row.GetString(5), row.GetInt32(6),
        row.IsDBNull(7) ? null : row.GetInt32(7)), stop);

    internal static Task<List<StreamRow>> OfStreams(NpgsqlDataSource source, CancellationToken stop) =>
        Rows(source, Streams, row => new StreamRow(row.GetString(0), row.GetInt64(1)), stop);

    internal static async Task<long> OfSequence(NpgsqlDataSource source, CancellationToken stop) =>
        (await Rows(source, Sequence, row => row.GetInt64(0), stop))[0];

    /// <summary>What <see cref="Projections.Taken"/> wrote.</summary>
    internal static Task<List<Seen>> OfProjected(NpgsqlDataSource source, CancellationToken stop) =>
        Rows(source, Projected, row => new Seen(row.GetInt64(0), row.GetGuid(1)), stop);

    private static async Task<List<T>> Rows<T>(NpgsqlDataSource source, string sql, Func<NpgsqlDataReader, T> read, CancellationToken stop)
    {
        await using var command = source.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var all = new List<T>();
        while (await rows.ReadAsync(stop)) all.Add(read(rows));
        return all;
    }
}
