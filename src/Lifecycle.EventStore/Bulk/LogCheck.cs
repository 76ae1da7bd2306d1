using System.Security.Cryptography;

namespace Lifecycle.EventStore;

/// <summary>
/// Checks a whole log file before anything of it is moved. Ids and stream names are held in memory meanwhile: let go of it afterwards.
/// </summary>
internal sealed class LogCheck(FileStream file, bool renumber)
{
    private const int MostFaults = 100;

    private readonly List<string> _faults = [];
    private readonly Dictionary<string, long> _versions = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> _ids = [];
    private readonly List<long> _leftOut = [];
    private long _more;
    private long _events;
    private long _position;
    private DateTime _time;

    /// <summary>What is wrong with the file, each with its line; empty where it may be moved.</summary>
    internal IReadOnlyList<string> Faults => _more == 0 ? _faults : [.. _faults, $"{_more} more"];

    /// <summary>Reads the whole file.</summary>
    /// <returns>The file, to be moved; null where <see cref="Faults"/> say why it cannot be.</returns>
    internal async Task<LogFile?> Run(IProgress<LogProgress>? progress, CancellationToken stop)
    {
        file.Position = 0;
        var lines = new LogLines(file);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (!await lines.Next(stop) || lines.TooLong || LogLine.Header(lines.Current.Span) is not { Format: LogFormat.Name } header)
            return Fail("line 1: is not the header of an exported log");
        if (header.Version != LogFormat.Version)
            return Fail($"line 1: the file is of version {header.Version}; this program reads version {LogFormat.Version}");

        hash.AppendData(lines.Whole.Span);
        while (await lines.Next(stop) && !lines.IsLast)
        {
            if (lines.TooLong) return Fail($"line {lines.Number}: has more than {LogFormat.LongestLine} bytes");

            hash.AppendData(lines.Whole.Span);
            CheckEvent(lines);
            if (lines.Number % 10_000 == 0) progress?.Report(new("Check", lines.Number, header.Events));
        }

        var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        if (lines.Number == 1 || LogLine.Trailer(lines.Current.Span) is not { } trailer)
            return Fail($"line {lines.Number}: the file is cut off: its last line is not one with the number of events and their SHA-256");

        CheckWhole(header, trailer, sha256);
        return _faults.Count == 0 ? new(file, renumber, new(_events - _leftOut.Count, _position, sha256), _leftOut) : null;
    }

    private void CheckEvent(LogLines lines)
    {
        var row = LogLine.Event(lines.Current);
        var fault = row.Fault ?? Sequence(row);
        if (fault is not null) Report($"line {lines.Number}: {fault}");
        _events++;
        if (row.Fault is not null) return;

        _position = row.Position!.Value;
        _time = row.Recorded!.Value;
        _versions[row.Stream] = row.Version!.Value;
    }

    private string? Sequence(ImportRow row)
    {
        if (renumber && LogFile.IsTombstone(row))
        {
            _leftOut.Add(_events + 1);
            return null;
        }

        // After a line that could not be read nothing is known, so that one fault is not told twice.
        if (_faults.Count > 0) return null;

        var version = _versions.GetValueOrDefault(row.Stream);
        if (!_ids.Add(row.Id)) return $"\"id\" {row.Id} stands in an earlier line too";
        if (row.Version != version + 1) return $"\"version\" is {row.Version}; the stream \"{row.Stream}\" is at {version} before it";
        if (renumber) return row.Position > _position ? null : $"\"seq_id\" is {row.Position}, after {_position}; it must rise";
        if (row.Position != _position + 1) return $"\"seq_id\" is {row.Position}, after {_position}; positions have no gaps (--renumber closes those of a log that Marten wrote)";
        return row.Recorded > _time ? null : "\"timestamp\" is not later than that of the event before it";
    }

    private void CheckWhole(LogHeader header, LogTrailer trailer, string sha256)
    {
        if (trailer.Sha256 != sha256) Report("the file was changed: its SHA-256 is not the one in its last line");
        if (trailer.Events != _events) Report($"the last line counts {trailer.Events} events; there are {_events}");
        if (header.Events != _events) Report($"line 1: counts {header.Events} events; there are {_events}");
        else if (_faults.Count == 0 && header.LastPosition != _position) Report($"line 1: the last position is said to be {header.LastPosition}; it is {_position}");
    }

    private void Report(string fault)
    {
        if (_faults.Count < MostFaults) _faults.Add(fault);
        else _more++;
    }

    private LogFile? Fail(string fault)
    {
        Report(fault);
        return null;
    }
}
