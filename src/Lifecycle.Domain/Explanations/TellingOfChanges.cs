using Lifecycle.Domain.Inspections;

namespace Lifecycle.Domain.Explanations;

/// <summary>Renamings, corrections, withdrawals and redactions: the judgments' own in full, the others counted past a few.</summary>
internal static class TellingOfChanges
{
    private const int InFull = 3;

    public static IEnumerable<Sentence> Tell(Telling telling)
    {
        foreach (var claim in telling.Of(ClaimKind.Force).Skip(1)) yield return telling.Say(claim.Statement, claim);

        var changes = telling.Of(ClaimKind.Correction, ClaimKind.Withdrawal, ClaimKind.Redaction);
        var (own, others) = (changes.Where(IsOfAJudgment).ToList(), changes.Where(claim => !IsOfAJudgment(claim)).ToList());
        foreach (var claim in own.Concat(others.Take(InFull))) yield return telling.Say(InProse(telling, claim), claim);

        var rest = others.Skip(InFull).ToList();
        if (rest.Count > 0) yield return telling.Say($"{Wording.Count(rest.Count, "other change", "other changes")} to what the explanation rests on {(rest.Count == 1 ? "is" : "are")} on record.", rest);
    }

    // An id says little in a sentence.
    private static string InProse(Telling telling, Claim claim) => claim.On[0].Inspection is { } inspection
        ? claim.Statement.Replace($" ({inspection})", $" in {telling.Report(inspection)}", StringComparison.Ordinal)
        : claim.Statement;

    private static bool IsOfAJudgment(Claim claim) => claim.On[0].Fact is Judgment;
}
