using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Explanations;

/// <summary>
/// A stretch of years without an inspection on record, between two that are. <paramref name="Named"/> are the inspections of
/// that stretch which a report refers to without their being on record.
/// </summary>
public sealed record Gap(Edtf After, Edtf Before, Items<int> MissingYears, Items<OnRecord<InspectionLink>> Named)
{
    /// <summary>The years in words: "2015 and 2016".</summary>
    public string Years => MissingYears.Count == 1 ? $"{MissingYears[0]}" : $"{string.Join(", ", MissingYears.SkipLast(1))} and {MissingYears[^1]}";

    /// <summary>
    /// The gaps between the last of the earlier dates and the later one; none where a date is not recorded. A year that any
    /// inspection of the force touches is not missing.
    /// </summary>
    public static IEnumerable<Gap> Between(Dossier dossier, IEnumerable<Edtf?> earlier, Edtf? later)
    {
        var dated = earlier.OfType<Edtf>().ToList();
        if (dated.Count == 0 || later is null) return [];

        var first = dated.MaxBy(date => date.Latest)!;
        var between = dossier.Standing<InspectionOutline>().Select(entry => entry.Fact.Occurred).Append(first).Append(later).ToList();
        var missing = Enumerable.Range(first.Latest.Year + 1, Math.Max(0, later.Earliest.Year - first.Latest.Year - 1))
            .Where(year => !between.Exists(date => date.Earliest.Year <= year && year <= date.Latest.Year));
        return Runs(missing).Select(years => new Gap(
            between.Where(date => date.Latest.Year < years[0]).MaxBy(date => date.Latest)!,
            between.Where(date => date.Earliest.Year > years[^1]).MinBy(date => date.Earliest)!,
            Items.Of(years),
            Items.Of(NamedFor(dossier, years))));
    }

    private static IEnumerable<OnRecord<InspectionLink>> NamedFor(Dossier dossier, IReadOnlyList<int> years) => dossier.Standing<InspectionLink>()
        .Where(link => !dossier.Standing<InspectionOutline>(link.Fact.Inspection).Any() && link.Fact.Date.Date is { } date && years.Contains(date.Earliest.Year));

    private static IEnumerable<IReadOnlyList<int>> Runs(IEnumerable<int> years)
    {
        var run = new List<int>();
        foreach (var year in years)
        {
            if (run.Count > 0 && year != run[^1] + 1)
            {
                yield return run;
                run = [];
            }

            run.Add(year);
        }

        if (run.Count > 0) yield return run;
    }
}
