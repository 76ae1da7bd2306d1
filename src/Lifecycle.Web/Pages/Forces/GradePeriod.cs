using Lifecycle.Domain;
using Lifecycle.Domain.Frameworks;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Grades;

namespace Lifecycle.Web.Pages.Forces;

/// <summary>
/// A stretch of a family's history in which grades can be read on one scale; <paramref name="Break"/> says why they cannot be read on from the
/// stretch before it.
/// </summary>
internal sealed record GradePeriod(IReadOnlyList<string> Frameworks, IReadOnlyList<Grade> Scale, DateOnly From, DateOnly To, string? Break)
{
    /// <param name="family">The judgments.</param>
    /// <param name="frameworks">The frameworks with their scales.</param>
    /// <param name="firstYear">The year that the first period begins with.</param>
    /// <param name="lastYear">The year that the last one ends with.</param>
    public static IReadOnlyList<GradePeriod> Of(GradeFamily family, IEnumerable<FrameworkAnswer> frameworks, int firstYear, int lastYear)
    {
        var scales = frameworks.ToDictionary(framework => framework.Framework, framework => framework.Scale?.Fact.Grades.Select(entry => entry.Grade).ToList() ?? []);
        var periods = new List<GradePeriod>();
        foreach (var judged in family.Steps.GroupBy(step => step.Judgment.Framework))
        {
            // A grade that is on no scale of record stands below those that are.
            var known = scales.GetValueOrDefault(judged.Key) ?? [];
            IReadOnlyList<Grade> scale = [.. known.Concat(judged.Select(step => step.Judgment.Grade).OfType<Grade>()).Distinct()];
            if (periods.Count == 0)
            {
                periods.Add(new([judged.Key], scale, new(firstYear, 1, 1), new(lastYear + 1, 1, 1), null));
                continue;
            }

            var last = periods[^1];
            var why = !last.Scale.SequenceEqual(scale) ? "another scale: not comparable" : judged.Any(step => IsApart(family, step)) ? "not comparable" : null;
            if (why is null)
            {
                periods[^1] = last with { Frameworks = [.. last.Frameworks, judged.Key] };
                continue;
            }

            var begins = Begins(last, judged, family);
            periods[^1] = last with { To = begins > last.From ? begins : last.From.AddYears(1) };
            periods.Add(new([judged.Key], scale, begins, last.To > begins ? last.To : begins.AddYears(1), why));
        }

        return periods;
    }

    private static bool IsApart(GradeFamily family, GradeStep step) =>
        step.Comparable == Comparability.No && family.Before(step).Any(before => before.Judgment.Framework != step.Judgment.Framework);

    // With the year of its first judgment, unless the last one before it is of that year.
    private static DateOnly Begins(GradePeriod last, IEnumerable<GradeStep> judged, GradeFamily family)
    {
        var first = judged.Select(step => step.Judgment.Occurred.Earliest).Min() ?? last.From;
        var before = family.Steps.Where(step => last.Frameworks.Contains(step.Judgment.Framework)).Select(step => step.Judgment.Occurred.Latest).Max() ?? last.From;
        var year = new DateOnly(first.Year, 1, 1);
        return before < year ? year : before < first ? before.AddDays(1) : first;
    }
}
