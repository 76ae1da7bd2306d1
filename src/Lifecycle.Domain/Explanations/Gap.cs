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

    /// <summary>The gaps between the last of the earlier dates and the later one; none where a date is not recorded.</summary>
    public static IEnumerable<Gap> Between(Dossier dossier, IEnumerable<Edtf?> earlier, Edtf? later)
    {
        var dated = earlier.OfType<Edtf>().ToList();
        if (dated.Count == 0 || later is null) yield break;

        var first = dated.MaxBy(date => date.Latest)!;
        var inspected = dossier.Standing<InspectionOutline>().Select(entry => entry.Fact.Occurred)
            .Where(date => date.Earliest > first.Latest && date.Latest < later.Earliest)
            .OrderBy(date => date.Earliest)
            .Append(later);

        var after = first;
        foreach (var before in inspected)
        {
            var from = after.Latest.Year + 1;
            var count = before.Earliest.Year - from;
            if (count > 0)
            {
                var years = Items.Of(Enumerable.Range(from, count));
                var named = dossier.Standing<InspectionLink>()
                    .Where(link => link.Fact.Inspection == "not recorded" && link.Fact.Date.Date is { } date && years.Contains(date.Earliest.Year));
                yield return new Gap(after, before, years, Items.Of(named));
            }

            after = before;
        }
    }
}
