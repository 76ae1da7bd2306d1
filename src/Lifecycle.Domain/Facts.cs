using System.Collections.Immutable;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain;

/// <summary>
/// Something on record in a stream. It enters by an event, and leaves or changes only by another, so that every
/// version of it stays readable. Equality is by content.
/// </summary>
public abstract record Fact
{
    /// <summary>What this is a fact about: unique among the facts of its type in a stream.</summary>
    public abstract string Key();

    /// <summary>What the fact is called in a sentence, for example <c>finding "phone-evidence-delay"</c>.</summary>
    public abstract string Name();

    /// <summary>Whether where it comes from is part of it, so that other grounds are a correction.</summary>
    public virtual bool RestsOnGrounds() => true;

    public abstract DomainEvent Recorded();

    public abstract DomainEvent CorrectedTo(Fact to);

    public abstract DomainEvent Withdrawn();
}

/// <summary>
/// Something that happened. What it takes off the record and what it puts there are all that a fold or a
/// projection needs to know of it.
/// </summary>
public abstract record DomainEvent
{
    /// <summary>
    /// When a correction, an addition or a withdrawal was made known to the public: until then what stood before was what people knew.
    /// Null where the fact was told at its own time, or where only the record here was wrong.
    /// </summary>
    public Edtf? MadeKnown { get; init; }

    public virtual Fact? Removes() => null;

    public virtual Fact? Adds() => null;
}

/// <summary>A fact with its provenance.</summary>
public sealed record Held(Fact Fact, Provenance From);

/// <summary>The facts of one stream as its events left them: the state that decisions look at. Immutable.</summary>
public sealed class Ledger
{
    private readonly ImmutableDictionary<(Type, string), Held> _facts;

    private Ledger(ImmutableDictionary<(Type, string), Held> facts) => _facts = facts;

    public static Ledger Empty { get; } = new(ImmutableDictionary<(Type, string), Held>.Empty);

    public IEnumerable<Held> All => _facts.Values;

    public bool IsEmpty => _facts.IsEmpty;

    public Ledger Apply(DomainEvent happened, Provenance from)
    {
        var facts = _facts;
        if (happened.Removes() is { } gone) facts = facts.Remove(KeyOf(gone));
        if (happened.Adds() is { } added) facts = facts.SetItem(KeyOf(added), new Held(added, from));
        return ReferenceEquals(facts, _facts) ? this : new Ledger(facts);
    }

    /// <summary>What is on record under the same key as <paramref name="fact"/>.</summary>
    public Held? Find(Fact fact) => _facts.GetValueOrDefault(KeyOf(fact));

    public T? Find<T>(string key) where T : Fact => _facts.GetValueOrDefault((typeof(T), key))?.Fact as T;

    public IEnumerable<T> Of<T>() where T : Fact => _facts.Values.Select(held => held.Fact).OfType<T>();

    private static (Type, string) KeyOf(Fact fact) => (fact.GetType(), fact.Key());
}
