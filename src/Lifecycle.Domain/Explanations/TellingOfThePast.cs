using Lifecycle.Domain.Inspections;

namespace Lifecycle.Domain.Explanations;

/// <summary>What of the earlier findings the later judgment does not take up.</summary>
internal static class TellingOfThePast
{
    public static IEnumerable<Sentence> Tell(Telling telling)
    {
        if (telling.Of(ClaimKind.Gone) is { Count: > 0 } gone) yield return Gone(telling, gone);

        var elsewhere = telling.Of(ClaimKind.Elsewhere);
        var moved = elsewhere.Select(claim => claim.On[0].Event.Position).Distinct().Count();
        var silent = telling.Of(ClaimKind.NotLinked).Where(claim => !telling.IsTold(claim)).ToList();
        var parts = new List<string>();
        if (moved > 0) parts.Add($"{Wording.Number(moved)} {(moved == 1 ? "is" : "are")} taken up under other questions");
        if (silent.Count > 0) parts.Add($"what became of {Wording.Number(silent.Count)} is not recorded");
        if (parts.Count > 0) yield return telling.Say($"of the other earlier findings, {string.Join(", and ", parts)}.", elsewhere.Concat(silent));
    }

    private static Sentence Gone(Telling telling, IReadOnlyList<Claim> gone)
    {
        var findings = gone.SelectMany(claim => claim.Link!.Link.Earlier).Select(item => telling.About.Items.Find(item)?.As<Finding>()).OfType<OnRecord<Finding>>().DistinctBy(entry => entry.Event.Position).ToList();
        if (findings.Count == 0)
            return telling.Say($"the later report says nothing of {Wording.List(gone.Select(claim => telling.Lower(claim.Link!.Thread.Fact.Title)))}.", gone);

        var one = findings.Count == 1;
        var areWeaknesses = findings.TrueForAll(entry => entry.Fact.Polarity == Polarity.Weakness);
        var noun = areWeaknesses ? Wording.Count(findings.Count, "earlier weakness", "earlier weaknesses") : Wording.Count(findings.Count, "earlier finding", "earlier findings");
        var reserve = areWeaknesses ? "put right" : "changed";
        return telling.Say(
            $"{noun} {(one ? "is" : "are")} not mentioned any more, which is not to say that {(one ? "it was" : "they were")} {reserve}: {Wording.Clauses(findings.Select(entry => telling.Clause(Wording.Briefest(entry.Fact.Statement))))}.",
            gone);
    }
}
