namespace Lifecycle.EventStore;

/// <summary>Reads a file that <see cref="LogExport"/> wrote into an empty log, position by position.</summary>
/// <param name="connectionString">Of the user that owns the tables, or of a role that <c>lifecycle.grant_import</c> was called for.</param>
public sealed class LogImport(string connectionString)
{
    /// <summary>
    /// Checks the whole file before anything is written, then moves its events. Stopped half-way, it goes on with the same file.
    /// </summary>
    /// <param name="file">The file; read twice.</param>
    /// <param name="renumber">
    /// For the log of a Marten application: positions are counted anew without gaps, in the same order, and a recorded time that does not
    /// rise is set one microsecond after the one before it. What Marten writes in the place of a failed append is left out.
    /// </param>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<BulkResult> Run(FileStream file, bool renumber, IProgress<LogProgress>? progress, CancellationToken stop)
    {
        var (log, faults) = await Checked(file, renumber, progress, stop);
        if (log is null) return new BulkResult.Malformed(faults);

        var name = renumber ? $"log {log.Held.Sha256} renumbered" : $"log {log.Held.Sha256}";
        var moving = progress is null ? null : new Moving(progress, log.Held.Events);
        var result = await BulkRun.Of(connectionString, name, kept: true, log.Rows(stop), new(BulkImport.Longest), moving, stop);
        if (log.IsAnother)
        {
            return new BulkResult.Refused(
                "The file is not what it was when it was checked, and events of it may be in the log. Drop this database, fetch the file again, and import it into a new one.");
        }

        return result is BulkResult.Faulty faulty ? faulty with { Line = log.LineOf(faulty.Ordinal) } : result;
    }

    // By itself, so that what the check holds in memory is not held while the events are moved.
    private static async Task<(LogFile?, IReadOnlyList<string>)> Checked(
        FileStream file, bool renumber, IProgress<LogProgress>? progress, CancellationToken stop)
    {
        var check = new LogCheck(file, renumber);
        return (await check.Run(progress, stop), check.Faults);
    }

    private sealed class Moving(IProgress<LogProgress> progress, long events) : IProgress<long>
    {
        public void Report(long value) => progress.Report(new("Import", value, events));
    }
}
