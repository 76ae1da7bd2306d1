namespace Lifecycle.EventStore.Tests;

/// <summary>What tests of bulk imports have at hand.</summary>
public abstract class BulkTest(StoreTemplate template) : StoreTest(template)
{
    /// <summary>More than the first two batches can hold, which begin small.</summary>
    protected const int Several = 1000;

    protected Task<BulkResult> Import(IAsyncEnumerable<HistoricEvent> events, string name = "history", IProgress<long>? progress = null) =>
        new BulkImport(Database.Owner).Run(name, events, progress, Stop);

    protected Task<BulkResult> Import(params IEnumerable<HistoricEvent> events) => Import(events.AsItComes());

    protected async Task<Guid[]> Ids() => [.. (await Store.ReadFeed(0, 10_000, Stop)).Select(stored => stored.Id)];

    /// <summary>Is told how far an import is, while the import waits.</summary>
    protected sealed class Told(Action<long> tell) : IProgress<long>
    {
        public void Report(long value) => tell(value);
    }
}
