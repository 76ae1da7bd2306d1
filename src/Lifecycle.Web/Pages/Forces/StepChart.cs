using Lifecycle.Domain;
using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Grades;

namespace Lifecycle.Web.Pages.Forces;

/// <summary>
/// A judgment, or with <paramref name="IsBefore"/> the grade that it had before its correction. From <paramref name="Earliest"/> to
/// <paramref name="Latest"/> reaches what the source leaves open of the date.
/// </summary>
internal sealed record ChartPoint(GradeStep Step, Grade? Grade, bool IsBefore, double X, double Y, double Earliest, double Latest, ChartLabel Words);

/// <summary>How far the grade of a judgment leads towards the next: to it, or, where it may not be read on, to an end, of which a split question has two.</summary>
internal sealed record ChartLine(GradeStep From, GradeStep To, ChartReserve Reserve, double FromX, double ToX, double Y, bool IsEnd, bool IsParting);

/// <summary>Where lines that lead to a judgment meet: up or down to it.</summary>
internal sealed record ChartJoint(GradeStep To, ChartReserve Reserve, double X, double Top, double Bottom);

internal enum ChartReserve
{
    None,
    Caution,
    Carried,
}

/// <summary>
/// A family of grades laid out as a step chart. Each grade has a row, in which lines of several questions lie under one another; where grades
/// may not be read on, the chart breaks, and begins anew with its own rows.
/// </summary>
internal sealed class StepChart
{
    /// <summary>What stands beside something keeps this far from it.</summary>
    public const double Aside = 12;

    private readonly GradeFamily _family;

    public StepChart(GradeFamily family, IReadOnlyList<GradePeriod> periods, ChartForm form)
    {
        _family = family;
        Panels = ChartPanel.Of(periods, form);
        Width = Panels[^1].Right;
        Gaps = [.. family.Steps.SelectMany(step => step.Gaps).Where(gap => gap.Years.Count > 0).DistinctBy(gap => gap.Years[0]).SelectMany(gap => Panels.Select(panel => panel.Gap(gap.Years))).OfType<ChartGap>()];
        var breaks = Panels.Where(panel => panel.Period.Break is not null).Select(panel => new ChartLabel([panel.Period.Break!], panel.Left, 0)).ToList();
        var gaps = ChartLabel.Rows(Gaps.Select(Say)).SelectMany((row, number) => row.Select(words => words with { Top = ((breaks.Count > 0 ? 1 : 0) + number) * ChartLabel.LineHeight })).ToList();
        Top = 6 + breaks.Concat(gaps).Select(words => words.Bottom).DefaultIfEmpty(0).Max();
        var rows = new ChartRows(family, form);
        Levels = [.. Panels.Select(panel => rows.In(panel, Top))];
        Bottom = Levels.Max(levels => levels[^1].Bottom);
        Points = [.. Panels.Zip(Levels).SelectMany(pair => pair.Second.SelectMany(level => level.Runs).Select(placed => PointOf(pair.First, placed)))];
        Lines = [.. family.Steps.SelectMany(step => family.Before(step).Where(before => before.Judgment.Grade is not null).Select(before => LineOf(before, step)))];
        Joints = [.. Lines.Where(line => !line.IsEnd).GroupBy(line => line.To).Select(JointOf).Where(joint => joint.Top < joint.Bottom)];
        Beside = [.. breaks, .. gaps, .. Levels.SelectMany(levels => levels).Select(level => level.Name), .. Panels.SelectMany(panel => panel.Years(Bottom + 14))];
    }

    public double Width { get; }

    public double Height => Bottom + 14 + ChartLabel.LineHeight + 2;

    /// <summary>Between these the rows of the grades stand.</summary>
    public double Top { get; }

    public double Bottom { get; }

    public IReadOnlyList<ChartPanel> Panels { get; }

    /// <summary>The rows of each panel.</summary>
    public IReadOnlyList<IReadOnlyList<ChartLevel>> Levels { get; }

    public IReadOnlyList<ChartGap> Gaps { get; }

    public IReadOnlyList<ChartLine> Lines { get; }

    public IReadOnlyList<ChartJoint> Joints { get; }

    public IReadOnlyList<ChartPoint> Points { get; }

    /// <summary>Words that belong to no judgment: grades, years, gaps, breaks.</summary>
    public IReadOnlyList<ChartLabel> Beside { get; }

    /// <summary>All words of the chart.</summary>
    public IEnumerable<ChartLabel> Labels => [.. Beside, .. Points.Select(point => point.Words)];

    private static ChartPoint PointOf(ChartPanel panel, PlacedRun placed)
    {
        var (run, occurred) = (placed.Run, placed.Run.Step.Judgment.Occurred);
        return new(
            run.Step,
            run.Grade,
            run.IsBefore,
            run.X,
            placed.Y,
            occurred.Earliest is { } earliest ? panel.XOf(earliest) : panel.PlotLeft,
            occurred.Latest is { } latest ? panel.XOf(latest.AddDays(1)) : panel.AxisRight,
            placed.Words);
    }

    private ChartLine LineOf(GradeStep before, GradeStep step)
    {
        var (from, to) = (Of(before), Of(step));
        var moves = step.Comparable != Comparability.No && step.Movement is not (Movement.NotComparable or Movement.NoGrade) && step.Judgment.Grade is not null && before.Judgment.Grade is not null;
        var panel = Panels.First(panel => panel.Has(before.Judgment.Framework));
        return new(before, step, ReserveOf(step), from.X, moves || panel.Has(step.Judgment.Framework) ? to.X : panel.Right, from.Y, !moves, _family.After(before).Skip(1).Any());
    }

    private ChartJoint JointOf(IGrouping<GradeStep, ChartLine> lines)
    {
        var to = Of(lines.Key);
        List<double> heights = [to.Y, .. lines.Select(line => line.Y)];
        return new(lines.Key, ReserveOf(lines.Key), to.X, heights.Min(), heights.Max());
    }

    private ChartPoint Of(GradeStep step) => Points.First(point => point.Step == step && !point.IsBefore);

    private static ChartReserve ReserveOf(GradeStep step) => step.Judgment.State == JudgmentState.CarriedForward ? ChartReserve.Carried
        : step.Comparable == Comparability.WithCaution ? ChartReserve.Caution
        : ChartReserve.None;

    private static ChartLabel Say(ChartGap gap)
    {
        var words = $"no inspection on record: {gap.Years}";
        return new([ChartLabel.Room(gap.Width) >= words.Length ? words : gap.Years], gap.X + (gap.Width / 2), 0, "middle");
    }
}
