using System.Text.Json;
using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.ReadModels.Assertions;

/// <summary>What all read models make of one event alike, worked out once.</summary>
internal sealed class Described
{
    // Events come one after the other, and each of them to all the read models before the next.
    [ThreadStatic]
    private static Described? last;

    private byte[]? _added;
    private byte[]? _gone;

    private Described(StoredEvent stored, DomainEvent happened)
    {
        Stored = stored;
        Happened = happened;
        Gone = happened.Removes();
        Added = happened.Adds();
        Scope = Scope.Of(stored.Stream, Added ?? Gone!);
        Occurred = stored.Envelope.ToProvenance().Occurred.Date;
        GoneKey = Gone is null ? null : KeyOf(stored, Gone);
        AddedKey = Added is null ? null : KeyOf(stored, Added);
    }

    public StoredEvent Stored { get; }

    public DomainEvent Happened { get; }

    public Fact? Gone { get; }

    public string? GoneKey { get; }

    public Fact? Added { get; }

    public string? AddedKey { get; }

    /// <summary>Of the fact that it put on record, or else of the one that it took off.</summary>
    public Scope Scope { get; }

    public Edtf? Occurred { get; }

    /// <summary>When the event was made known to the public, where that is stated.</summary>
    public string? MadeKnown => Happened.MadeKnown?.ToString();

    /// <summary>The fact that it took off the record, as JSON.</summary>
    public byte[] GoneJson => _gone ??= Json(Gone!);

    /// <summary>The fact that it put on record, as JSON.</summary>
    public byte[] AddedJson => _added ??= Json(Added!);

    /// <summary>The key of the item that a redaction names.</summary>
    public string KeyOfItem(Redaction redaction) => KeyOf(Stored, Words.Of(redaction.Kind), redaction.Item);

    /// <summary>What is read in place of the item that a redaction names, as JSON.</summary>
    public byte[] Withholding(Redaction redaction) => Json(new Withheld(redaction.Kind, redaction.Item, null, redaction.Ground, Stored.Envelope.Reason, new EventRef(Stored.Position, Stored.Id, Stored.Type, Stored.Stream, Stored.Version, Stored.RecordedAt)));

    public static Described Of(StoredEvent stored, object @event)
    {
        if (last is { } known && ReferenceEquals(known.Stored, stored) && ReferenceEquals(known.Happened, @event)) return known;
        return last = new Described(stored, (DomainEvent)@event);
    }

    private static byte[] Json(Fact fact) => JsonSerializer.SerializeToUtf8Bytes(fact, fact.GetType(), EventJson.Options);

    private static string KeyOf(StoredEvent stored, Fact fact) => KeyOf(stored, FactKinds.Of(fact), fact.Key());

    private static string KeyOf(StoredEvent stored, string kind, string key) => $"{stored.Stream} {kind} {key}";
}
