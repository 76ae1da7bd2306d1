using Lifecycle.Domain;
using Lifecycle.EventStore;

namespace Lifecycle.ReadModels.Catalogue;

/// <summary>Streams, loaded and folded.</summary>
public static class LedgerStreams
{
    /// <summary>The facts of a stream as its events left them, and its version (0: no stream).</summary>
    public static async Task<(Ledger Facts, long Version)> LoadLedger(this EventStore.EventStore store, EventCatalogue catalogue, string stream, CancellationToken stop)
    {
        var facts = Ledger.Empty;
        var version = 0L;
        await foreach (var stored in store.ReadStream(stream, 1, stop))
        {
            facts = facts.Apply((DomainEvent)catalogue.Read(stored), stored.Envelope.ToProvenance());
            version = stored.Version;
        }

        return (facts, version);
    }
}
