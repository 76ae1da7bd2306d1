using Lifecycle.Domain.Time;

namespace Lifecycle.Domain;

/// <summary>The event that put a fact on record: its place in the log and in its stream, and when it was recorded (UTC).</summary>
public sealed record EventRef(long Position, Guid Id, string Type, string Stream, long Version, DateTimeOffset RecordedAt);

/// <summary>
/// A fact with where it comes from, the event that put it on record, and what it is about. <paramref name="Until"/> is the
/// position at which it was corrected or withdrawn; null while it stands.
/// </summary>
public sealed record OnRecord<T>(T Fact, Provenance From, EventRef Event, string? Force, string? Framework, string? Inspection, long? Until) where T : Fact
{
    /// <summary>When the correction or withdrawal that ended it was made known; null where only the record had been wrong.</summary>
    public Edtf? EndMadeKnown { get; init; }

    /// <summary>The position from which its reader may see it, where that was later than it was recorded: what waited for a publication.</summary>
    public long? SeenFrom { get; init; }

    /// <summary>
    /// Where it is neither certain nor denied at the basis, in words: "from 1 November 2014 at the earliest, 30 November 2014 at the latest".
    /// </summary>
    public string? Reserve { get; init; }

    public bool Stands => Until is null;

    public Items<Citation> Sources => From.Sources;

    public OnRecord<TOther>? As<TOther>() where TOther : Fact =>
        Fact is TOther other ? new OnRecord<TOther>(other, From, Event, Force, Framework, Inspection, Until) { EndMadeKnown = EndMadeKnown, SeenFrom = SeenFrom, Reserve = Reserve } : null;
}

/// <summary>What is on record at a basis, by kind of fact: what stands, and what was corrected or withdrawn since.</summary>
public sealed class Dossier
{
    private readonly ILookup<Type, OnRecord<Fact>> _byType;

    public Dossier(IEnumerable<OnRecord<Fact>> entries)
    {
        // Read models share some kinds of fact; an event counts once.
        Entries = [.. entries.DistinctBy(entry => (entry.Event.Position, entry.Fact.GetType())).OrderBy(entry => entry.Event.Position)];
        _byType = Entries.ToLookup(entry => entry.Fact.GetType());
    }

    public IReadOnlyList<OnRecord<Fact>> Entries { get; }

    public IEnumerable<OnRecord<T>> Standing<T>() where T : Fact => Of<T>().Where(entry => entry.Stands);

    public IEnumerable<OnRecord<T>> Ended<T>() where T : Fact => Of<T>().Where(entry => !entry.Stands);

    public IEnumerable<OnRecord<T>> Standing<T>(string inspection) where T : Fact => Standing<T>().Where(entry => entry.Inspection == inspection);

    /// <summary>The version that took the place of one that was corrected; null where it was withdrawn.</summary>
    public OnRecord<T>? Successor<T>(OnRecord<T> ended) where T : Fact => Of<T>().FirstOrDefault(entry => entry.Event.Position == ended.Until);

    private IEnumerable<OnRecord<T>> Of<T>() where T : Fact => _byType[typeof(T)].Select(entry => entry.As<T>()!);
}
