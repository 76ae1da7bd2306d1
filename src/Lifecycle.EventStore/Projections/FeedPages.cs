namespace Lifecycle.EventStore;

/// <summary>Pages of the feed, read and decoded once for all projections that stand at the same position.</summary>
internal sealed class FeedPages(EventStore store, EventCatalogue catalogue, int size)
{
    private readonly Dictionary<long, IReadOnlyList<DecodedEvent>> _pages = [];

    internal async Task<IReadOnlyList<DecodedEvent>> After(long position, CancellationToken stop)
    {
        if (_pages.TryGetValue(position, out var known)) return known;

        var page = (await store.ReadFeed(position, size, FeedFilter.Everything, EventRow.ReadAnyhow, stop)).Select(Decode).ToList();
        _pages.Add(position, page);
        return page;
    }

    private DecodedEvent Decode(StoredEvent stored)
    {
        if (stored.Fault is not null) return new(stored, null, stored.Fault);
        try
        {
            return new(stored, catalogue.Read(stored), null);
        }
        catch (Exception e)
        {
            return new(stored, null, e);
        }
    }
}

/// <summary>An event with what it decodes to, or with why it does not.</summary>
internal sealed record DecodedEvent(StoredEvent Stored, object? Event, Exception? Fault);
