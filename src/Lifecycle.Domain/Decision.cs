namespace Lifecycle.Domain;

/// <summary>What a decision comes to: the events that follow (none: nothing changes), or a refusal.</summary>
public sealed record Decision
{
    private Decision(Items<DomainEvent> events, Refusal? refusal) => (Events, Refusal) = (events, refusal);

    public static Decision NoChange { get; } = new(Items<DomainEvent>.Empty, null);

    public Items<DomainEvent> Events { get; }

    public Refusal? Refusal { get; }

    public static implicit operator Decision(DomainEvent happened) => new(Items.Of(happened), null);

    public static implicit operator Decision(Refusal refusal) => new(Items<DomainEvent>.Empty, refusal);
}

/// <summary>A business refusal: <paramref name="Code"/> is stable and public, <paramref name="Detail"/> is a sentence for people.</summary>
public sealed record Refusal(string Code, string Detail)
{
    public override string ToString() => $"{Code}: {Detail}";
}
