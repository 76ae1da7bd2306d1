using Lifecycle.Domain;
using Lifecycle.Domain.Time;
using Lifecycle.EventStore;
using Lifecycle.ReadModels;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>Events put into a served database by hand, for what no import leaves behind.</summary>
public static class Appending
{
    private static readonly Provenance ByHand = new(Occasion.NotRecorded, null, Voice.Inspectorate, Items<Citation>.Empty);

    public static async Task Append(this Served served, string stream, IReadOnlyList<DomainEvent> happened, CancellationToken stop)
    {
        var events = LifecycleEvents.Create();
        var store = new EventStore.EventStore(served.Database.ServeSource);
        var written = happened.Select(each => events.Catalogue.Write(each, ByHand.ToEnvelope())).ToList();
        Assert.IsType<AppendResult.Appended>(await store.Append(new AppendRequest([new StreamAppend(stream, ExpectedVersion.Any, written, "inspection")]), stop));
        using var projector = new Projector(served.Database.ServeSource, store, events.Catalogue, LifecycleModels.Projections(events));
        await projector.CatchUp(await store.LastPosition(stop), stop);
    }
}
