using Lifecycle.Domain;
using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Grades;

namespace Lifecycle.Web.Pages.Forces;

/// <summary>A line of the chart's scale: a grade, or "no grade" below them.</summary>
internal sealed record ChartLevel(string Label, double Y);

/// <summary>A year, where it begins.</summary>
internal sealed record ChartYear(int Year, double X);

/// <summary>Years without an inspection on record.</summary>
internal sealed record ChartGap(double X, double Width, string Label);

/// <summary>A step from one judgment to the next: level as long as it held, then up or down.</summary>
internal sealed record ChartStep(double FromX, double FromY, double ToX, double ToY, string Class);

/// <summary>
/// Judgments of one grade at one time, as one sign: from <paramref name="Earliest"/> to <paramref name="Latest"/> reaches what the source
/// leaves open of the date.
/// </summary>
internal sealed record ChartPoint(double X, double Y, double Earliest, double Latest, string Label, string When, string Address, bool IsCarried, bool IsCorrected, bool IsLast);

/// <summary>
/// The grade history of one question by its lineage, laid out as a step chart. Grades of scales that differ stand at heights of their own
/// scale and are set apart by a break.
/// </summary>
internal sealed class StepChart
{
    public const double Width = 800;
    public const double Height = 230;

    private const double Left = 190;
    private const double Right = 184;
    private const double Top = 34;
    private const double Bottom = 190;

    private readonly DateOnly _from;
    private readonly DateOnly _to;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<Grade>> _scales;

    private StepChart(GradeLine line, IReadOnlyDictionary<string, IReadOnlyList<Grade>> scales, int firstYear, int lastYear)
    {
        (_from, _to, _scales) = (new(firstYear, 1, 1), new(lastYear + 1, 1, 1), scales);
        Line = line;
        var last = line.Steps[^1].Judgment;
        Levels = [.. ScaleOf(last.Framework).Select(grade => new ChartLevel($"{grade}", YOf(last.Framework, grade))), .. HasUngraded ? [new ChartLevel("no grade", Bottom)] : Array.Empty<ChartLevel>()];
        EarlierLevels = line.Steps.Select(step => step.Judgment.Framework).FirstOrDefault(framework => !ScaleOf(framework).SequenceEqual(ScaleOf(last.Framework))) is { } other
            ? [.. ScaleOf(other).Select(grade => new ChartLevel($"{grade}", YOf(other, grade)))]
            : [];
        Years = [.. Enumerable.Range(_from.Year, _to.Year - _from.Year + 1).Select(year => new ChartYear(year, XOf(new DateOnly(year, 1, 1))))];
        Gaps = [.. line.Steps.SelectMany(step => step.Gaps).Where(gap => gap.Years.Count > 0).Select(Say).Distinct()];
        Steps = [.. line.Steps.SelectMany(StepsTo)];
        Points = [.. line.Steps.GroupBy(step => (Middle(step), YOf(step.Judgment))).Select(Say)];
    }

    public GradeLine Line { get; }

    /// <summary>The scale of the last judgment, on the right.</summary>
    public IReadOnlyList<ChartLevel> Levels { get; }

    /// <summary>Another scale that earlier judgments have, on the left; empty where all share one.</summary>
    public IReadOnlyList<ChartLevel> EarlierLevels { get; }

    public IReadOnlyList<ChartYear> Years { get; }

    public IReadOnlyList<ChartGap> Gaps { get; }

    public IReadOnlyList<ChartStep> Steps { get; }

    public IReadOnlyList<ChartPoint> Points { get; }

    public static double PlotLeft => Left;

    public static double PlotRight => Width - Right;

    public static double Floor => Bottom;

    private bool HasUngraded => Line.Steps.Any(step => step.Judgment.Grade is null);

    /// <summary>A chart for each line that has a grade, all of them over the same years.</summary>
    public static IReadOnlyList<StepChart> All(IReadOnlyList<GradeLine> lines, IEnumerable<FrameworkAnswer> frameworks)
    {
        var graded = lines.Where(line => line.Steps.Any(step => step.Judgment.Grade is not null)).ToList();
        var years = graded.SelectMany(line => line.Steps)
            .SelectMany(step => new[] { step.Judgment.Occurred.Earliest?.Year, step.Judgment.Occurred.Latest?.Year })
            .OfType<int>().DefaultIfEmpty(2000).ToList();
        var scales = frameworks.Where(framework => framework.Scale is not null)
            .ToDictionary(framework => framework.Framework, IReadOnlyList<Grade> (framework) => [.. framework.Scale!.Fact.Grades.Select(entry => entry.Grade)]);
        return [.. graded.Select(line => new StepChart(line, scales, years.Min(), years.Max()))];
    }

    private IReadOnlyList<Grade> ScaleOf(string framework) => _scales.GetValueOrDefault(framework) ?? [];

    private double XOf(DateOnly day) => Left + ((day.DayNumber - _from.DayNumber) / (double)(_to.DayNumber - _from.DayNumber) * (Width - Left - Right));

    private double YOf(JudgmentAnswer judgment) => judgment.Grade is { } grade ? YOf(judgment.Framework, grade) : Bottom;

    private double YOf(string framework, Grade grade)
    {
        var scale = ScaleOf(framework).ToList();
        var floor = HasUngraded ? Bottom - 32 : Bottom;
        return scale.Count < 2 ? Top : Top + (Math.Max(0, scale.IndexOf(grade)) / (double)(scale.Count - 1) * (floor - Top));
    }

    private double Middle(GradeStep step) => step.Judgment.Occurred is { Earliest: { } earliest, Latest: { } latest } ? (XOf(earliest) + XOf(latest.AddDays(1))) / 2 : Left;

    private ChartGap Say(GapAnswer gap)
    {
        var (first, last) = (gap.Years[0], gap.Years[^1]);
        var x = XOf(new DateOnly(first, 1, 1));
        return new(x, XOf(new DateOnly(last, 1, 1).AddYears(1)) - x, first == last ? $"{first}" : $"{first} to {last}");
    }

    private IEnumerable<ChartStep> StepsTo(GradeStep step) => step.From
        .Select(from => Line.Steps.FirstOrDefault(before => before.Judgment.Judgment == from))
        .OfType<GradeStep>()
        .Select(before => new ChartStep(Middle(before), YOf(before.Judgment), Middle(step), YOf(step.Judgment), ClassOf(step)))
        .Distinct();

    private static string ClassOf(GradeStep step) => step.Judgment.State == JudgmentState.CarriedForward ? "app-step--carried"
        : step.Movement == Movement.NotComparable || step.Comparable == Comparability.No ? "app-step--apart"
        : step.Comparable == Comparability.WithCaution ? "app-step--caution"
        : "";

    private ChartPoint Say(IGrouping<(double X, double Y), GradeStep> alike)
    {
        var (step, count) = (alike.First(), alike.Count());
        var judgment = step.Judgment;
        return new(
            alike.Key.X,
            alike.Key.Y,
            judgment.Occurred.Earliest is { } earliest ? XOf(earliest) : alike.Key.X,
            judgment.Occurred.Latest is { } latest ? XOf(latest.AddDays(1)) : alike.Key.X,
            count == 1 ? Pages.Grades.Word(judgment) : $"{Pages.Grades.Word(judgment)} ({count} questions)",
            Dates.Of(judgment.Occurred),
            $"/inspections/{judgment.Inspection}/judgments/{judgment.Question}",
            judgment.State == JudgmentState.CarriedForward,
            alike.Any(one => one.Corrections.Count > 0),
            step == Line.Steps[^1]);
    }
}
