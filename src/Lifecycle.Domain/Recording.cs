namespace Lifecycle.Domain;

/// <summary>
/// The decisions that every stream shares: a fact enters the record once; what differs from the record is a correction and
/// needs a reason; what leaves it is a withdrawal and needs one too. Saying the same again changes nothing.
/// </summary>
public static class Recording
{
    public static Decision Record(Ledger ledger, Fact fact, Provenance from) => ledger.Find(fact) switch
    {
        null => fact.Recorded(),
        { } held when Same(held, fact, from) => Decision.NoChange,
        { } held => new Refusal("recorded-differently", $"{fact.Name()} is on record with other content; a changed fact is a correction and needs a reason{Grounds(held, fact, from)}"),
    };

    public static Decision Correct(Ledger ledger, Fact fact, Provenance from)
    {
        var held = ledger.Find(fact);
        if (held is not null && Same(held, fact, from)) return Decision.NoChange;
        if (string.IsNullOrWhiteSpace(from.Reason)) return ReasonMissing(fact);

        return (held is null ? fact.Recorded() : held.Fact.CorrectedTo(fact)) with { MadeKnown = from.MadeKnown };
    }

    public static Decision Withdraw(Ledger ledger, Fact fact, Provenance from)
    {
        if (ledger.Find(fact) is not { } held) return Decision.NoChange;
        if (string.IsNullOrWhiteSpace(from.Reason)) return ReasonMissing(fact);

        return held.Fact.Withdrawn() with { MadeKnown = from.MadeKnown };
    }

    internal static bool Same(Held held, Fact fact, Provenance from) => held.Fact == fact && (!fact.RestsOnGrounds() || held.From.SameGroundsAs(from));

    private static string Grounds(Held held, Fact fact, Provenance from) =>
        held.Fact == fact ? $" (its source, date or voice changed: {string.Join("; ", held.From.Sources)} became {string.Join("; ", from.Sources)})" : "";

    private static Refusal ReasonMissing(Fact fact) => new("reason-missing", $"{fact.Name()} cannot be corrected, added or withdrawn without a reason");
}

/// <summary>How the whole of what a stream should hold differs from what it holds.</summary>
public sealed record Difference(IReadOnlyList<Held> Added, IReadOnlyList<Held> Changed, IReadOnlyList<Held> Gone)
{
    public bool IsNone => Added.Count + Changed.Count + Gone.Count == 0;

    public static Difference Between(Ledger ledger, IReadOnlyList<Held> stated)
    {
        var kept = stated.Select(held => (held.Fact.GetType(), held.Fact.Key())).ToHashSet();
        return new Difference(
            [.. stated.Where(held => ledger.Find(held.Fact) is null)],
            [.. stated.Where(held => ledger.Find(held.Fact) is { } old && !Recording.Same(old, held.Fact, held.From))],
            [.. ledger.All.Where(held => !kept.Contains((held.Fact.GetType(), held.Fact.Key()))).OrderBy(held => held.Fact.Name(), StringComparer.Ordinal)]);
    }

    /// <summary>Each difference in words: <c>changed: finding "x"</c>.</summary>
    public IEnumerable<string> Describe() =>
        Added.Select(held => $"added: {held.Fact.Name()}")
            .Concat(Changed.Select(held => $"changed: {held.Fact.Name()}"))
            .Concat(Gone.Select(held => $"gone: {held.Fact.Name()}"));
}
