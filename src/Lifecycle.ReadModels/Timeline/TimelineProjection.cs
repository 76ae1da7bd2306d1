using System.Text.Json;
using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.ReadModels.Timeline;

/// <summary>
/// One row per event: what it put on record, and what it took off. A row is closed when its fact is corrected or withdrawn, so that
/// what did not survive to publication is not published; a timeline shows closed rows like any other.
/// </summary>
public sealed class TimelineProjection(LifecycleEvents events) : AssertionProjection(events)
{
    public const string Model = "Timeline:All";

    public override string Name => "Timeline";

    protected override bool Keeps(Fact fact) => true;

    public override void Project(StoredEvent stored, object @event, Statements write)
    {
        var happened = (DomainEvent)@event;
        var about = happened.Adds() ?? happened.Removes()!;
        var entry = new TimelineEntry(Narration.Of(happened), AsJson(happened.Removes()), AsJson(happened.Adds()));
        if (happened.Removes() is { } gone) Close(stored, gone, write);
        Insert(stored, happened, about, JsonSerializer.Serialize(entry, EventJson.Options), write, withEarlierVersion: happened.Removes() is not null);
        if (happened is ReportPublished)
            Publish(stored, happened, write);
    }

    private static JsonElement? AsJson(Fact? fact) => fact is null ? null : JsonSerializer.SerializeToElement(fact, fact.GetType(), EventJson.Options);
}

/// <summary>An event in words, with the fact that it took off the record and the one that it put there.</summary>
public sealed record TimelineEntry(string Summary, JsonElement? Removed, JsonElement? Added);
