namespace Lifecycle.EventStore;

/// <summary>The rows of an import, one after the other, counted.</summary>
internal sealed class BulkSource(IAsyncEnumerator<ImportRow> rows)
{
    /// <summary>How many rows were taken.</summary>
    internal long Taken { get; private set; }

    internal bool Ended { get; private set; }

    internal ImportRow Current => rows.Current;

    internal async ValueTask<bool> Next()
    {
        if (!Ended && await rows.MoveNextAsync()) Taken++;
        else Ended = true;
        return !Ended;
    }
}
