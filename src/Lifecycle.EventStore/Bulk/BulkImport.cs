using System.Runtime.CompilerServices;

namespace Lifecycle.EventStore;

/// <summary>
/// Brings large histories into the log, much faster than by appending, and beside appends: the lock is held for one batch at a time, and
/// a batch that turns out slow ends early. An import has a name and goes on where it stood when it is started again.
/// </summary>
/// <param name="connectionString">Of the user that owns the tables, or of a role that <c>lifecycle.grant_import</c> was called for.</param>
/// <param name="longest">How long others can be asked to wait for a batch; a quarter of a second unless told.</param>
public sealed class BulkImport(string connectionString, TimeSpan? longest = null)
{
    internal static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(250);

    /// <summary>Takes in what is not in the log yet.</summary>
    /// <param name="name">The import's name. Another source needs another name.</param>
    /// <param name="events">The whole history, in the same order and with the same ids each time.</param>
    /// <param name="progress">Is told how many of the events are in the log.</param>
    /// <param name="stop">Ends it; a batch that was sent is moved or not, and the next call knows.</param>
    public async Task<BulkResult> Run(string name, IAsyncEnumerable<HistoricEvent> events, IProgress<long>? progress, CancellationToken stop)
    {
        if (name.Length == 0) return new BulkResult.Refused("An import needs a name.");
        if (Texts.Refusal("import's name", name) is { } refused) return new BulkResult.Refused(refused.Detail);

        return await BulkRun.Of(connectionString, name, kept: false, Rows(events, stop), new(longest ?? Longest), progress, stop);
    }

    private static async IAsyncEnumerable<ImportRow> Rows(IAsyncEnumerable<HistoricEvent> events, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var historic in events.WithCancellation(stop)) yield return ImportRow.Of(historic);
    }
}
