using Lifecycle.Domain;
using Lifecycle.ReadModels.Grades;

namespace Lifecycle.Web.Pages.Forces;

/// <summary>The rows of a chart's panels: what stands in each, and the words beside it.</summary>
internal sealed class ChartRows(GradeFamily family, ChartForm form)
{
    /// <summary>The name of the row for judgments without a grade.</summary>
    public const string Ungraded = "no grade";

    // With fewer letters to a line, words are taken to the other side.
    private const int LeastRoom = 20;

    /// <summary>The rows of a panel from a height on, the best grade's first.</summary>
    public IReadOnlyList<ChartLevel> In(ChartPanel panel, double top)
    {
        var runs = family.Steps.Where(step => panel.Has(step.Judgment.Framework)).SelectMany(step => RunsOf(panel, step)).ToList();
        var levels = new List<ChartLevel>();
        var grades = panel.Period.Scale.Select(grade => (Grade?)grade).Concat(runs.Any(run => run.Grade is null) ? [null] : Array.Empty<Grade?>());
        foreach (var grade in grades)
        {
            var name = Texts.Lines(grade is null ? Ungraded : $"{grade}", ChartLabel.Room(panel.PlotLeft - panel.Left - StepChart.Aside), 3);
            levels.Add(ChartLevel.Of(grade, name, panel.PlotLeft - StepChart.Aside, levels.Count == 0 ? top : levels[^1].Bottom, runs.Where(run => run.Grade == grade)));
        }

        return levels;
    }

    private IEnumerable<ChartRun> RunsOf(ChartPanel panel, GradeStep step)
    {
        var x = Middle(panel, step);
        var after = step.Judgment.Grade is null ? [] : family.After(step).Select(later => panel.Has(later.Judgment.Framework) ? Middle(panel, later) : panel.Right).ToList();
        yield return new(step, step.Judgment.Grade, false, x, after.Append(x).Max(), Words(panel, x, StepInWords.Question(step.Judgment), string.Join("; ", StepInWords.All(family, step))));
        foreach (var correction in step.Corrections.Where(correction => correction.From != step.Judgment.Grade && (correction.From is not { } from || panel.Period.Scale.Contains(from))))
            yield return new(step, correction.From, true, x, x, Words(panel, x, "before its correction", null));
    }

    // To the right of the point, else to the left of it, where lines that come from above or below do not pass.
    private ChartLabel Words(ChartPanel panel, double x, string title, string? notes)
    {
        var (right, left) = (ChartLabel.Room(panel.Right - x - StepChart.Aside), ChartLabel.Room(x - StepChart.Aside - panel.PlotLeft));
        return right >= LeastRoom || right >= left ? Lettered(title, notes, right, x + StepChart.Aside, "start") : Lettered(title, notes, left, x - StepChart.Aside, "end");
    }

    private ChartLabel Lettered(string title, string? notes, int room, double at, string anchor)
    {
        var letters = Math.Min(room, form.Characters);
        var titles = Texts.Lines(title, letters, 4);
        return new([.. titles, .. notes is null ? [] : Texts.Lines(notes, letters, 20)], at, 0, anchor, titles.Count);
    }

    private static double Middle(ChartPanel panel, GradeStep step) =>
        step.Judgment.Occurred is { Earliest: { } earliest, Latest: { } latest } ? (panel.XOf(earliest) + panel.XOf(latest.AddDays(1))) / 2 : panel.PlotLeft + StepChart.Aside;
}
