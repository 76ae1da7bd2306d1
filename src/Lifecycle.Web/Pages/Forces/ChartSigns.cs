using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;

namespace Lifecycle.Web.Pages.Forces;

/// <summary>A sign of the charts that needs a word.</summary>
internal enum ChartSign
{
    OpenDate,
    Gap,
    Joined,
    Parted,
    Caution,
    Carried,
    Apart,
    Corrected,
    NoGrade,
}

/// <summary>What the signs of the charts mean.</summary>
internal static class ChartSigns
{
    /// <summary>The signs that histories need.</summary>
    public static IReadOnlyList<ChartSign> In(IEnumerable<GradeFamily> families) => [.. families.SelectMany(In).Distinct().Order()];

    public static string Meaning(ChartSign sign) => sign switch
    {
        ChartSign.OpenDate => "what the source leaves open of the date",
        ChartSign.Gap => "no inspection on record in these years",
        ChartSign.Joined => "questions that were merged into one",
        ChartSign.Parted => "a question that was split",
        ChartSign.Caution => "to be compared with caution",
        ChartSign.Carried => "carried forward, not inspected again",
        ChartSign.Apart => "not comparable across the break",
        ChartSign.Corrected => "the grade before it was corrected",
        _ => "judged without a grade",
    };

    private static IEnumerable<ChartSign> In(GradeFamily family)
    {
        foreach (var step in family.Steps)
        {
            if (step.Judgment.Occurred.Earliest is null || step.Judgment.Occurred.Earliest != step.Judgment.Occurred.Latest) yield return ChartSign.OpenDate;
            if (step.Gaps.Any(gap => gap.Years.Count > 0)) yield return ChartSign.Gap;
            if (family.Before(step).Skip(1).Any()) yield return ChartSign.Joined;
            if (family.After(step).Skip(1).Any()) yield return ChartSign.Parted;
            if (step.Comparable == Comparability.WithCaution && step.Movement is not (Movement.NoGrade or Movement.CarriedForward)) yield return ChartSign.Caution;
            if (step.Judgment.State == JudgmentState.CarriedForward) yield return ChartSign.Carried;
            if (step.Movement == Movement.NotComparable || step.Comparable == Comparability.No) yield return ChartSign.Apart;
            if (step.Corrections.Count > 0) yield return ChartSign.Corrected;
            if (step.Judgment.Grade is null) yield return ChartSign.NoGrade;
        }
    }
}
