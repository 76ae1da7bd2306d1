using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
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

    protected override IReadOnlyList<Type>? Keeps => null;

    public override void Project(StoredEvent stored, object @event, Statements write)
    {
        var described = Described.Of(stored, @event);
        if (described.Gone is not null) Rows(write).Close(described.GoneKey!, described.Scope.Inspection, stored.Position, described.MadeKnown);
        Insert(
            described,
            described.Added ?? described.Gone!,
            described.AddedKey ?? described.GoneKey!,
            Entry(described),
            write,
            withEarlierVersion: described.Gone is not null);
        Decide(described, write);
    }

    /// <summary>A <see cref="TimelineEntry"/>, of facts that are JSON already.</summary>
    private static byte[] Entry(Described described)
    {
        var json = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(json, new() { Encoder = EventJson.Options.Encoder, SkipValidation = true });
        writer.WriteStartObject();
        writer.WriteString("summary"u8, Narration.Of(described.Happened));
        if (described.Gone is not null) Fact("removed"u8, described.GoneJson);
        if (described.Added is not null) Fact("added"u8, described.AddedJson);
        writer.WriteEndObject();
        writer.Flush();
        return json.WrittenSpan.ToArray();

        void Fact(ReadOnlySpan<byte> name, byte[] fact)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(fact, skipInputValidation: true);
        }
    }
}

/// <summary>An event in words, with the fact that it took off the record and the one that it put there; of what is redacted, neither.</summary>
public sealed record TimelineEntry(string Summary, JsonElement? Removed, JsonElement? Added)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Withheld? Withheld { get; init; }
}
