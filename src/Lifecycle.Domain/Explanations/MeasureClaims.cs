using Lifecycle.Domain.Inspections;

namespace Lifecycle.Domain.Explanations;

/// <summary>The figures under the judgments, and the caveats that figures and findings carry.</summary>
internal static class MeasureClaims
{
    public static IEnumerable<Claim> Measured(Case about) => Measures(about)
        .Select(entry => ClaimOf.Entry(ClaimKind.Measure, Say(entry), entry.As<Fact>()!));

    public static IEnumerable<Claim> Caveats(Case about)
    {
        var measures = Measures(about).Select(entry => (entry.Inspection, entry.Fact.Id)).ToHashSet();
        var findings = about.Dossier.Standing<Finding>().Where(entry => Case.StandsUnder(entry.As<Fact>(), about.Judgments)).Select(entry => (entry.Inspection, entry.Fact.Id)).ToHashSet();
        foreach (var caveat in about.Dossier.Standing<Caveat>())
        {
            var touched = caveat.Fact.Measures.Where(id => measures.Contains((caveat.Inspection, id)))
                .Concat(caveat.Fact.Findings.Where(id => findings.Contains((caveat.Inspection, id))))
                .ToList();
            if (touched.Count > 0)
                yield return ClaimOf.Entry(ClaimKind.Caveat, $"{caveat.Fact.Statement} It touches: {string.Join(", ", touched)}.", caveat.As<Fact>()!);
        }
    }

    private static IEnumerable<OnRecord<Measure>> Measures(Case about) =>
        about.Dossier.Standing<Measure>().Where(entry => Case.StandsUnder(entry.As<Fact>(), about.Judgments));

    private static string Say(OnRecord<Measure> entry)
    {
        var measure = entry.Fact;
        var against = string.Concat(measure.Comparators.Select(other => $"; {other.Area} {other.Value}{(other.Interval is null ? "" : $" ± {other.Interval}")}{Verdict(measure, other)}"));
        return $"{Narration.Measure(measure)}{against} ({entry.Inspection}).";
    }

    private static string Verdict(Measure measure, Comparator other) =>
        Intervals.Overlap(measure, other) switch
        {
            true => $" (no clear difference; confidence level {measure.ConfidenceLevel})",
            _ => "",
        };
}
