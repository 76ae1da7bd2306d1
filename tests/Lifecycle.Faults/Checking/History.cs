using Lifecycle.Faults.Journals;

namespace Lifecycle.Faults.Checking;

/// <summary>The evidence with what is asked of it often: the log as a model that can be asked how a stream stood at any position.</summary>
internal sealed class History
{
    private readonly Dictionary<long, LogRow> _rows = [];
    private readonly Dictionary<string, List<LogRow>> _streams = [];
    private readonly Dictionary<(string Stream, long Version), LogRow> _versions = [];

    internal History(Evidence evidence)
    {
        Evidence = evidence;
        Requests = evidence.Sent.ToDictionary(sent => sent.Tag, StringComparer.Ordinal);
        Attempts = evidence.Attempts.ToLookup(attempt => attempt.Tag, StringComparer.Ordinal);
        Stored = evidence.Log.GroupBy(row => row.Tag, StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, rows => (IReadOnlyList<LogRow>)[.. rows], StringComparer.Ordinal);
        StoredByKey = evidence.Sent.Where(sent => sent.Key is not null && Stored.ContainsKey(sent.Tag))
            .ToLookup(sent => sent.Key!.Key, StringComparer.Ordinal);
        Acknowledged = evidence.Attempts
            .Where(attempt => attempt.Answer is Answer.Appended && Requests[attempt.Tag] is { Key: not null, Events: > 0 })
            .GroupBy(attempt => Requests[attempt.Tag].Key!.Key, StringComparer.Ordinal)
            .ToDictionary(told => told.Key, told => told.Min(attempt => attempt.Ended), StringComparer.Ordinal);

        foreach (var row in evidence.Log)
        {
            _rows[row.Position] = row;
            _versions.TryAdd((row.Stream, row.Version), row);
            if (!_streams.TryGetValue(row.Stream, out var rows)) _streams.Add(row.Stream, rows = []);
            rows.Add(row);
        }
    }

    internal Evidence Evidence { get; }

    internal long LastPosition => Evidence.Log.Count == 0 ? 0 : Evidence.Log[^1].Position;

    internal IReadOnlyDictionary<string, Sent> Requests { get; }

    internal ILookup<string, Attempt> Attempts { get; }

    /// <summary>The rows of each request that has any, by position.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<LogRow>> Stored { get; }

    /// <summary>The requests that are stored under a key.</summary>
    internal ILookup<string, Sent> StoredByKey { get; }

    /// <summary>When each key was first acknowledged, whichever request that was told to.</summary>
    internal IReadOnlyDictionary<string, long> Acknowledged { get; }

    internal LogRow? At(long position) => _rows.GetValueOrDefault(position);

    internal LogRow? At(string stream, long version) => _versions.GetValueOrDefault((stream, version));

    /// <summary>The rows that answer for a request: its own, or those of the request that its command was appended as.</summary>
    internal IReadOnlyList<LogRow>? StoredFor(Sent sent) =>
        Stored.GetValueOrDefault(sent.Tag)
        ?? (sent.Key is { } key && StoredByKey[key.Key].FirstOrDefault(one => one.Key!.Hash == key.Hash) is { } same ? Stored[same.Tag] : null);

    /// <summary>The stream's version after all events up to a position.</summary>
    internal long VersionAt(string stream, long position)
    {
        var rows = RowsOf(stream);
        var (low, high) = (0, rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rows[middle].Position <= position) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? 0 : rows[low - 1].Version;
    }

    /// <summary>The positions at which the stream had this version; null where there are none.</summary>
    internal (long From, long To)? Span(string stream, long version)
    {
        var from = version == 0 ? 0 : At(stream, version)?.Position;
        return from is null ? null : (from.Value, At(stream, version + 1)?.Position - 1 ?? long.MaxValue);
    }

    private List<LogRow> RowsOf(string stream) => _streams.GetValueOrDefault(stream) ?? [];
}
