namespace Lifecycle.Domain.Forces;

/// <summary>Decisions on a force: its names, its local policing body and its monitoring, each over time.</summary>
public static class Listing
{
    public static Decision Record(Ledger force, Fact fact, Provenance from) =>
        Check(force, fact) is { } refusal ? refusal : Recording.Record(force, fact, from);

    public static Decision Correct(Ledger force, Fact fact, Provenance from) =>
        Check(force, fact) is { } refusal ? refusal : Recording.Correct(force, fact, from);

    private static Refusal? Check(Ledger force, Fact fact) => fact switch
    {
        ForceName name => Overlap(force, name, name.Term, other => other.Term),
        LocalPolicingBody body => Overlap(force, body, body.Term, other => other.Term),
        _ => null,
    };

    private static Refusal? Overlap<T>(Ledger force, T fact, Term term, Func<T, Term> termOf) where T : Fact
    {
        var other = force.Of<T>().FirstOrDefault(held => held.Key() != fact.Key() && termOf(held).CertainlyOverlaps(term));
        return other is null ? null : new("names-overlap", $"{fact.Name()} overlaps in time with {other.Name()}; one ends where the next begins");
    }
}
