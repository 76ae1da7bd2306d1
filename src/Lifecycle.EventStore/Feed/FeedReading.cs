using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.EventStore;

/// <summary>One read of the log by position, by the statement that its filter needs.</summary>
internal static class FeedReading
{
    internal static async Task<FeedSlice> Read(NpgsqlDataSource source, long after, int limit, FeedFilter filter, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        await using var command = filter.StreamPrefix.Length > 0 ? OfStreams(source, after, limit, filter)
            : filter.Types is { } types ? OfTypes(source, after, limit, types)
            : Command(source, Sql.ReadFeed, after, limit);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var events = new List<StoredEvent>();
        var looked = after;
        while (await rows.ReadAsync(stop))
        {
            if (rows.FieldCount > EventRow.Columns) looked = Math.Max(after, rows.GetInt64(EventRow.Columns));
            if (!rows.IsDBNull(0)) events.Add(EventRow.Read(rows));
        }

        // The statements stop at the limit, and without a filter they do not say how far they looked.
        var full = events.Count == limit || rows.FieldCount == EventRow.Columns;
        return new(events, full && events.Count > 0 ? events[^1].Position : looked);
    }

    private static NpgsqlCommand OfTypes(NpgsqlDataSource source, long after, int limit, IReadOnlyCollection<string> types)
    {
        var command = Command(source, Sql.ReadFeedOfTypes, after, limit);
        command.Parameters.Add(new() { Value = types.ToArray() });
        return command;
    }

    private static NpgsqlCommand OfStreams(NpgsqlDataSource source, long after, int limit, FeedFilter filter)
    {
        var command = Command(source, Sql.ReadFeedOfStreams, after, limit);
        command.Parameters.Add(new() { Value = filter.StreamPrefix });
        command.Parameters.Add(new() { Value = (object?)filter.Types?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = FeedFilter.LookedAt });
        return command;
    }

    private static NpgsqlCommand Command(NpgsqlDataSource source, string sql, long after, int limit)
    {
        var command = source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = (long)limit });
        return command;
    }
}
