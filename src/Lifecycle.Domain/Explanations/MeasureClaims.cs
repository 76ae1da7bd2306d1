using Lifecycle.Domain.Inspections;

namespace Lifecycle.Domain.Explanations;

/// <summary>The figures under the judgments, and the caveats that figures and findings carry.</summary>
internal static class MeasureClaims
{
    public static IEnumerable<Claim> Measured(Case about) => Measures(about)
        .Select(entry => ClaimOf.Entry(ClaimKind.Measure, Say(entry), entry.As<Fact>()!));

    public static IEnumerable<Claim> Caveats(Case about)
    {
        foreach (var caveat in about.Dossier.Standing<Caveat>())
        {
            var touched = Touched(about, caveat).ToList();
            if (touched.Count == 0) continue;

            // The lines are the caveat's own: what it touches is cited where it is said.
            var names = string.Join("; ", touched.Select(entry => Title(entry.Fact)).Distinct());
            yield return ClaimOf.Entry(ClaimKind.Caveat, $"{caveat.Fact.Statement} It touches: {names}.", touched.Prepend(caveat.As<Fact>()!)) with { Sources = caveat.Sources };
        }
    }

    private static IEnumerable<OnRecord<Fact>> Touched(Case about, OnRecord<Caveat> caveat)
    {
        var measures = Of<Measure>(about, caveat, caveat.Fact.Measures);
        var findings = Of<Finding>(about, caveat, caveat.Fact.Findings);
        return measures.Concat(findings).Where(entry => Case.StandsUnder(entry, about.Places));
    }

    private static IEnumerable<OnRecord<Fact>> Of<T>(Case about, OnRecord<Caveat> caveat, Items<string> ids) where T : Fact =>
        about.Dossier.Standing<T>(caveat.Inspection!).Where(entry => ids.Contains(entry.Fact.Key())).OrderBy(entry => entry.Fact.Key(), StringComparer.Ordinal).Select(entry => entry.As<Fact>()!);

    private static string Title(Fact touched) => touched is Measure measure ? measure.Title : $"the finding \u201c{Narration.Gist(touched).TrimEnd('.')}\u201d";

    private static IEnumerable<OnRecord<Measure>> Measures(Case about) =>
        about.Dossier.Standing<Measure>().Where(entry => Case.StandsUnder(entry.As<Fact>(), about.Places));

    private static string Say(OnRecord<Measure> entry)
    {
        var measure = entry.Fact;
        var against = string.Concat(measure.Comparators.Select(other => $"; {other.Area} {Wording.Grouped(other.Value)}{(other.Interval is null ? "" : $" ± {other.Interval}")}{Verdict(measure, other)}"));
        return $"{Narration.Measure(measure)}{against} ({entry.Inspection}).";
    }

    private static string Verdict(Measure measure, Comparator other) =>
        Intervals.Overlap(measure, other) switch
        {
            true => $" (no clear difference; confidence level {measure.ConfidenceLevel})",
            _ => "",
        };
}
