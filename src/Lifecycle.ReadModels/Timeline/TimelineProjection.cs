using System.Text.Json;
using Lifecycle.Domain;
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

    protected override IReadOnlyList<Type>? Keeps => null;

    public override void Project(StoredEvent stored, object @event, Statements write)
    {
        var described = Described.Of(stored, @event);
        var entry = new TimelineEntry(Narration.Of(described.Happened), AsJson(described.Gone), AsJson(described.Added));
        if (described.Gone is not null) Rows(write).Close(described.GoneKey!, described.Scope.Inspection, stored.Position);
        Insert(
            described,
            described.Added ?? described.Gone!,
            described.AddedKey ?? described.GoneKey!,
            JsonSerializer.Serialize(entry, EventJson.Options),
            write,
            withEarlierVersion: described.Gone is not null);
        Publish(described, write);
    }

    private static JsonElement? AsJson(Fact? fact) => fact is null ? null : JsonSerializer.SerializeToElement(fact, fact.GetType(), EventJson.Options);
}

/// <summary>An event in words, with the fact that it took off the record and the one that it put there.</summary>
public sealed record TimelineEntry(string Summary, JsonElement? Removed, JsonElement? Added);
