using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Lifecycle.EventStore;

/// <summary>A log file that was checked, to be read a second time for moving.</summary>
/// <param name="file">The file.</param>
/// <param name="renumber">Whether positions are counted anew.</param>
/// <param name="held">What the check found in it: the events that are to be moved, and the hash of all lines but the last.</param>
/// <param name="leftOut">Which of the file's events are not to be moved, counted from 1, in their order.</param>
internal sealed class LogFile(FileStream file, bool renumber, ExportedLog held, IReadOnlyList<long> leftOut)
{
    internal ExportedLog Held => held;

    /// <summary>Whether it was found to be another than the one that was checked.</summary>
    internal bool IsAnother { get; private set; }

    /// <summary>What Marten writes in the place of an append that failed. Its version is its position, so it follows on nothing.</summary>
    internal static bool IsTombstone(ImportRow row) => row is { Stream: "mt_tombstone", Type: "tombstone" };

    /// <summary>The line on which an event stands, which is counted from 1 among those that are moved.</summary>
    internal long LineOf(long ordinal)
    {
        foreach (var passed in leftOut)
        {
            if (passed > ordinal) break;
            ordinal++;
        }

        return ordinal + 1;
    }

    /// <summary>
    /// The events, as they are to stand in the log. The last comes only once all lines are known to be those that were checked; where they
    /// are not, it has a fault in its place.
    /// </summary>
    internal async IAsyncEnumerable<ImportRow> Rows([EnumeratorCancellation] CancellationToken stop)
    {
        if (held.Events == 0) yield break;

        file.Position = 0;
        var lines = new LogLines(file);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await Next(lines, hash, stop);
        var (position, time) = (0L, DateTime.MinValue);
        var last = default(ImportRow);
        while (await Next(lines, hash, stop))
        {
            // Of the last, its line must outlive those that follow it.
            var row = LogLine.Event(position + 1 < held.Events ? lines.Current : lines.Current.ToArray());
            if (renumber && IsTombstone(row)) continue;

            position++;
            if (position > held.Events) break;
            if (renumber) row = row with { Position = position, Recorded = row.Recorded > time ? row.Recorded : time.AddMicroseconds(1) };
            time = row.Recorded ?? time;
            if (position < held.Events) yield return row;
            else last = row;
        }

        IsAnother = position != held.Events || Convert.ToHexStringLower(hash.GetHashAndReset()) != held.Sha256;
        yield return IsAnother ? LogLine.Faulty("is another") : last!;
    }

    /// <summary>Moves on to the next line that is hashed: all but the last.</summary>
    private static async ValueTask<bool> Next(LogLines lines, IncrementalHash hash, CancellationToken stop)
    {
        if (!await lines.Next(stop) || lines.IsLast || lines.TooLong) return false;

        hash.AppendData(lines.Whole.Span);
        return true;
    }
}
