using System.Text.Json;
using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>One row of <c>read_stream.sql</c> or <c>read_feed.sql</c>.</summary>
internal static class EventRow
{
    internal static StoredEvent Read(NpgsqlDataReader row)
    {
        var position = row.GetInt64(0);
        var headers = Headers(row, position);
        return new StoredEvent(
            position,
            row.GetGuid(1),
            row.GetString(2),
            row.GetInt64(3),
            row.GetString(4),
            headers.Open.Schema,
            row.GetFieldValue<byte[]>(5),
            new Envelope(headers.Open.Occurred, headers.Closed.Actor, headers.Open.Voice, headers.Open.Source, headers.Open.Reason),
            row.GetFieldValue<DateTimeOffset>(7),
            Text(row, 8),
            Text(row, 9),
            Text(row, 10))
        {
            Clock = headers.Closed.Clock,
        };
    }

    private static EventHeaders Headers(NpgsqlDataReader row, long position)
    {
        try
        {
            return EventHeaders.FromJson(row.GetFieldValue<byte[]>(6));
        }
        catch (Exception e) when (e is JsonException or InvalidCastException)
        {
            // Such an event was written past this store. It has no envelope, and none is made up for it.
            throw new InvalidDataException($"The event at position {position} has no envelope of this store.", e);
        }
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
