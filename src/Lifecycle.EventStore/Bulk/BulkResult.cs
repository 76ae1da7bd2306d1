namespace Lifecycle.EventStore;

/// <summary>What became of a bulk import. What was moved before a fault stays, and the same import goes on after it.</summary>
public abstract record BulkResult
{
    private BulkResult()
    {
    }

    /// <summary>The whole source is in the log.</summary>
    /// <param name="Events">How many events the source has.</param>
    /// <param name="Moved">How many of them this call moved; the others were there from an earlier one.</param>
    /// <param name="Last">The log's last position after the last batch of this call; 0 where it moved none.</param>
    public sealed record Imported(long Events, long Moved, long Last) : BulkResult;

    /// <summary>An event cannot be taken in. What stands before it in its batch was not written either, but for what is counted as done.</summary>
    /// <param name="Ordinal">Its place in the source, from 1.</param>
    /// <param name="Stream">Its stream.</param>
    /// <param name="Detail">What is wrong, for people.</param>
    /// <param name="Done">How many events of the source are in the log.</param>
    public sealed record Faulty(long Ordinal, string Stream, string Detail, long Done) : BulkResult
    {
        /// <summary>The line of the log file that it stands on; null where the source is no file.</summary>
        public long? Line { get; init; }
    }

    /// <summary>The import cannot go on as it is. Nothing was written since it last told its progress.</summary>
    /// <param name="Detail">Why: another source under this name, the same import running elsewhere, or a log that is not this import's alone.</param>
    public sealed record Refused(string Detail) : BulkResult;

    /// <summary>The append lock was not had in time. The same import may be started again, and goes on where it stood.</summary>
    /// <param name="Done">How many events of the source are in the log.</param>
    public sealed record Busy(long Done) : BulkResult;

    /// <summary>A log file cannot be read. Nothing was written.</summary>
    /// <param name="Faults">What is wrong, each with its line, for people.</param>
    public sealed record Malformed(IReadOnlyList<string> Faults) : BulkResult;
}
