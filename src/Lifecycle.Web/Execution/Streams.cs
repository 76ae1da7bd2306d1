using Lifecycle.Domain;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.Web.Execution;

/// <summary>The streams that a decision looks at. It may look at no others: each becomes part of the append, if only as a guard.</summary>
internal sealed class Streams(IReadOnlyDictionary<string, LoadedStream> loaded)
{
    public IEnumerable<LoadedStream> All => loaded.Values;

    /// <exception cref="KeyNotFoundException">The command did not name the stream.</exception>
    public LoadedStream this[string id] =>
        loaded.TryGetValue(id, out var stream) ? stream : throw new KeyNotFoundException($"The command does not read {id}.");

    public static async Task<Streams> Load(
        EventStore.EventStore store, EventCatalogue catalogue, string caller, IEnumerable<string> ids, CancellationToken stop)
    {
        var loaded = new Dictionary<string, LoadedStream>(StringComparer.Ordinal);
        foreach (var id in ids.Distinct()) loaded[id] = await Load(store, catalogue, caller, id, stop);
        return new Streams(loaded);
    }

    private static Task<LoadedStream> Load(
        EventStore.EventStore store, EventCatalogue catalogue, string caller, string id, CancellationToken stop) =>
        store.Fold(
            id,
            StreamSlice.Whole,
            LoadedStream.Absent(id),
            (stream, stored) => stream.Then(
                new Happened((DomainEvent)catalogue.Read(stored), stored.Envelope.ToProvenance()), own: stored.UserName == caller),
            stop);
}
