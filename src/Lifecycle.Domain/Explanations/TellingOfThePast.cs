using Lifecycle.Domain.Inspections;

namespace Lifecycle.Domain.Explanations;

/// <summary>What of the earlier findings the later judgment does not take up.</summary>
internal static class TellingOfThePast
{
    public static IEnumerable<Sentence> Tell(Telling telling)
    {
        foreach (var gone in telling.Of(ClaimKind.Gone).GroupBy(claim => (From: From(telling, claim), Silent: Silent(telling, claim))))
            yield return Gone(telling, gone.Key.From, gone.Key.Silent, [.. gone]);

        var elsewhere = telling.Of(ClaimKind.Elsewhere);
        var moved = elsewhere.Select(claim => claim.On[0].Event.Position).Distinct().Count();
        var silent = telling.Of(ClaimKind.NotLinked).Where(claim => !telling.IsTold(claim)).ToList();
        var parts = new List<string>();
        if (moved > 0) parts.Add($"{Wording.Number(moved)} {(moved == 1 ? "is" : "are")} taken up under other questions");
        if (silent.Count > 0) parts.Add($"what became of {Wording.Number(silent.Count)} is not recorded");
        if (parts.Count > 0) yield return telling.Say($"of the other earlier findings, {string.Join(", and ", parts)}.", elsewhere.Concat(silent));
    }

    /// <summary>The dates of the reports that do not have it: "2015 and 2017".</summary>
    private static string Silent(Telling telling, Claim gone) => SilentReports.Of(telling.About, gone.Link!) is { Count: > 0 } silent
        ? Wording.List(silent.Select(report => telling.Date(report.Fact.Inspection)))
        : "the later report";

    private static string From(Telling telling, Claim gone) => Wording.List(SilentReports.InspectionsOf(telling.About, gone.Link!).Select(telling.Date));

    private static Sentence Gone(Telling telling, string from, string silent, IReadOnlyList<Claim> gone)
    {
        var findings = gone.SelectMany(claim => claim.Link!.Link.Earlier).Select(item => telling.About.Items.Find(item)?.As<Finding>()).OfType<OnRecord<Finding>>().DistinctBy(entry => entry.Event.Position).ToList();
        if (findings.Count == 0)
            return telling.Say($"in {silent} nothing is said of {Wording.List(gone.Select(claim => telling.Lower(claim.Link!.Thread.Fact.Title)))}.", gone);

        var one = findings.Count == 1;
        var areWeaknesses = findings.TrueForAll(entry => entry.Fact.Polarity == Polarity.Weakness);
        var noun = areWeaknesses ? Wording.Count(findings.Count, "weakness", "weaknesses") : Wording.Count(findings.Count, "finding", "findings");
        var reserve = areWeaknesses ? "put right" : "changed";
        return telling.Say(
            $"{noun} of {from} {(one ? "is" : "are")} not mentioned in {silent}, which is not to say that {(one ? "it was" : "they were")} {reserve}: {Wording.Clauses(findings.Select(entry => telling.Clause(Wording.Briefest(entry.Fact.Statement))))}.",
            gone);
    }
}
