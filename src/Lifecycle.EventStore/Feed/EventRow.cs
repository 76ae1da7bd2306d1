using System.Text.Json;
using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>One row of <c>read_stream.sql</c>, or of <c>read_feed.sql</c> and its like.</summary>
internal static class EventRow
{
    /// <summary>How many columns an event has.</summary>
    internal const int Columns = 11;

    /// <exception cref="InvalidDataException">The event was written past this store.</exception>
    internal static StoredEvent Read(NpgsqlDataReader row)
    {
        var stored = ReadAnyhow(row);
        return stored.Fault is null ? stored : throw stored.Fault;
    }

    /// <summary>The event, or, where it was written past this store, its place with what is wrong with it.</summary>
    internal static StoredEvent ReadAnyhow(NpgsqlDataReader row)
    {
        var (headers, fault) = Headers(row);
        return new StoredEvent(
            row.GetInt64(0),
            row.GetGuid(1),
            row.GetString(2),
            row.GetInt64(3),
            row.GetString(4),
            headers.Schema,
            row.GetFieldValue<byte[]>(5),
            headers.Envelope,
            row.GetFieldValue<DateTimeOffset>(7),
            Text(row, 8),
            Text(row, 9),
            Text(row, 10))
        {
            Clock = headers.Clock,
            Fault = fault,
        };
    }

    /// <summary>Bytes of its body and its headers.</summary>
    internal static long SizeOf(NpgsqlDataReader row) => row.GetBytes(5, 0, null, 0, 0) + (row.IsDBNull(6) ? 0 : row.GetBytes(6, 0, null, 0, 0));

    private static (StoredHeaders Headers, InvalidDataException? Fault) Headers(NpgsqlDataReader row)
    {
        try
        {
            return (StoredHeaders.FromJson(row.GetFieldValue<byte[]>(6)), null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or InvalidCastException)
        {
            // It has no envelope, and none is made up for it.
            return (StoredHeaders.None, new InvalidDataException($"The event at position {row.GetInt64(0)} has no envelope of this store.", e));
        }
    }

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
