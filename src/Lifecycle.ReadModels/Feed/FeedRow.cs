using System.Buffers;
using Npgsql;

namespace Lifecycle.ReadModels.Feed;

/// <summary>A row of the feed's statements, read into one buffer that serves for all of them.</summary>
internal sealed class FeedRow : IDisposable
{
    private const byte JsonbVersion = 1;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int _used;

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    /// <summary>Where the row stands; null where it has no event because there is none after the cursor.</summary>
    public static FeedCursor? PlaceOf(NpgsqlDataReader row) => row.IsDBNull(1) ? null : new FeedCursor(row.GetInt64(1), row.GetInt64(2));

    /// <summary>Whether the row holds an event, and not just a place that the filter leaves out.</summary>
    public static bool IsWanted(NpgsqlDataReader row) => !row.IsDBNull(3);

    /// <summary>The position of the redaction that withholds the event's body; 0 where none does.</summary>
    public static long RedactionOf(NpgsqlDataReader row) => row.IsDBNull(14) ? 0 : row.GetInt64(14);

    public bool Pass(NpgsqlDataReader row, FeedCursor place, FeedSink take)
    {
        _used = 0;
        var (type, stream) = (Text(row, 4), Text(row, 5));
        var (occurred, voice, reason, sources) = (Text(row, 8), Text(row, 9), Text(row, 10), Text(row, 11));
        var data = Text(row, 13);
        if (_bytes[data.Start.Value] != JsonbVersion) throw new InvalidDataException($"The body at position {place.Position} is not in the form of jsonb that is known here.");

        // Only now: the buffer may have been exchanged for a larger one on the way.
        var happened = new FeedEvent
        {
            Place = place,
            Id = row.GetGuid(3),
            Type = _bytes.AsSpan(type),
            Stream = _bytes.AsSpan(stream),
            Version = row.GetInt64(6),
            RecordedAt = row.GetDateTime(7),
            Occurred = _bytes.AsSpan(occurred),
            Voice = _bytes.AsSpan(voice),
            Reason = _bytes.AsSpan(reason),
            Sources = _bytes.AsSpan(sources),
            Schema = row.GetInt32(12),
            Data = _bytes.AsSpan(data)[1..],
        };
        return take(happened);
    }

    private Range Text(NpgsqlDataReader row, int column)
    {
        if (row.IsDBNull(column)) return _used.._used;

        var read = (int)row.GetBytes(column, 0, _bytes, _used, _bytes.Length - _used);
        if (_used + read == _bytes.Length)
        {
            // It may not have fitted.
            Grow(_used + (int)row.GetBytes(column, 0, null, 0, 0) + 1);
            read = (int)row.GetBytes(column, 0, _bytes, _used, _bytes.Length - _used);
        }

        var range = _used..(_used + read);
        _used += read;
        return range;
    }

    private void Grow(int to)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(to, 2 * _bytes.Length));
        _bytes.AsSpan(0, _used).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
