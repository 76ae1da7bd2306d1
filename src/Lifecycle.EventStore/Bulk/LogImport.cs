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
        var log = new LogFile(file, renumber);
        if (await log.Check(progress, stop) is not { } held) return new BulkResult.Malformed(log.Faults);

        var name = renumber ? $"log {held.Sha256} renumbered" : $"log {held.Sha256}";
        var moving = progress is null ? null : new Moving(progress, held.Events);
        return await BulkRun.Of(connectionString, name, kept: true, log.Rows(held.Events, stop), new(BulkImport.Longest), moving, stop);
    }

    private sealed class Moving(IProgress<LogProgress> progress, long events) : IProgress<long>
    {
        public void Report(long value) => progress.Report(new("Import", value, events));
    }
}
