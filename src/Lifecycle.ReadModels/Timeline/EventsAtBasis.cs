using System.Text.Json;
using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.ReadModels.Timeline;

/// <summary>Which events of a force belong to what had happened, and was published, at the basis of a reading that has its inspections.</summary>
internal sealed class EventsAtBasis(Reading reading)
{
    private readonly Basis _basis = reading.At.Basis;
    private readonly PublicationDates _published = new(reading.ToDossier().Entries);
    private readonly InspectionDates _inspected = new(reading.Entries);

    /// <summary>An event with its reserve, where it is neither certain nor denied at the basis; null where it does not belong there.</summary>
    public TimelineItem? At(TimelineItem item) => Holds(item) ? _basis.ReserveOf(item.From, item.Inspection, _published) is { } reserve ? item with { Reserve = reserve } : item : null;

    private bool Holds(TimelineItem item) => item.Kind == FactKinds.Of<SubjectThread>() && (item.Entry.Added ?? item.Entry.Removed) is { } thread
        ? _basis.Includes(item.From, thread.Deserialize<SubjectThread>(EventJson.Options)!, _published, _inspected)
        : _basis.Includes(item.From, item.Inspection, _published, _inspected);
}
