namespace Lifecycle.Faults.Checking;

/// <summary>The log by itself: positions, times, versions, ids, and the two tables that say the same again.</summary>
internal static class LogChecks
{
    internal static IEnumerable<Finding> Check(Evidence evidence) =>
    [
        .. Positions(evidence.Log),
        .. Times(evidence.Log),
        .. evidence.Log.GroupBy(row => row.Stream, StringComparer.Ordinal).SelectMany(stream => Versions(stream.Key, [.. stream])),
        .. evidence.Log.GroupBy(row => row.Id).Where(rows => rows.Count() > 1)
            .Select(rows => new Finding(Fault.IdTwice, $"{rows.Key} at {string.Join(" and ", rows.Select(row => row.Position))}")),
        .. StreamRows(evidence),
        .. Sequence(evidence),
    ];

    private static IEnumerable<Finding> Positions(IReadOnlyList<LogRow> log)
    {
        var before = 0L;
        foreach (var row in log)
        {
            if (row.Position != before + 1) yield return new(Fault.PositionGap, $"{row.Position} follows {before}");
            before = row.Position;
        }
    }

    private static IEnumerable<Finding> Times(IReadOnlyList<LogRow> log) =>
        log.Zip(log.Skip(1)).Where(pair => pair.Second.Recorded <= pair.First.Recorded)
            .Select(pair => new Finding(Fault.TimeNotRising, $"position {pair.Second.Position}"));

    private static IEnumerable<Finding> Versions(string stream, IReadOnlyList<LogRow> rows)
    {
        var versions = rows.Select(row => row.Version).ToList();
        var sorted = versions.Order().ToList();
        if (!versions.SequenceEqual(sorted)) yield return new(Fault.VersionsOutOfOrder, stream);
        foreach (var (before, next) in sorted.Prepend(0).Zip(sorted))
        {
            if (next == before) yield return new(Fault.VersionTwice, $"{stream} version {next}");
            if (next > before + 1) yield return new(Fault.VersionGap, $"{stream} version {before + 1}");
        }
    }

    private static IEnumerable<Finding> StreamRows(Evidence evidence)
    {
        var highest = evidence.Log.GroupBy(row => row.Stream, StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, rows => rows.Max(row => row.Version), StringComparer.Ordinal);
        foreach (var row in evidence.Streams)
        {
            if (!highest.Remove(row.Stream, out var version) || version != row.Version)
                yield return new(Fault.StreamRowWrong, $"{row.Stream}: {row.Version}, but its last event has {version}");
        }

        foreach (var stream in highest.Keys) yield return new(Fault.StreamRowWrong, $"{stream}: no row");
    }

    private static IEnumerable<Finding> Sequence(Evidence evidence)
    {
        if (evidence.Log.Count > 0 && evidence.Sequence < evidence.Log[^1].Position)
            yield return new(Fault.SequenceBehind, $"{evidence.Sequence} before {evidence.Log[^1].Position}");
    }
}
