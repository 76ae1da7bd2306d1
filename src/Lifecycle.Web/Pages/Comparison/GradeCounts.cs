using Lifecycle.Domain.Frameworks;
using Lifecycle.ReadModels.Grades;

namespace Lifecycle.Web.Pages.Comparison;

/// <summary>How many forces were judged alike on a question; <paramref name="Shade"/> is the class of the grade's colour.</summary>
internal sealed record GradeCount(string Label, string Shade, int Count, int Y, int Width);

/// <summary>How forces were judged on a question: a bar for each grade of the scale, the best first, and for each other state that occurs.</summary>
internal sealed record GradeCounts(IReadOnlyList<GradeCount> Bars)
{
    public const int LabelWidth = 230;

    public const int Width = 760;

    private const int RowHeight = 34;

    private const int Longest = 420;

    public int Height => (Bars.Count * RowHeight) + 6;

    public static GradeCounts Of(IReadOnlyList<ComparedForce> forces, GradingScale? scale)
    {
        var groups = forces.Select(force => force.Judgment).OfType<JudgmentAnswer>()
            .GroupBy(Grades.Word)
            .ToDictionary(group => group.Key, group => (Count: group.Count(), Shade: Grades.Class(group.First())));
        var words = (scale?.Grades.Select(entry => $"{entry.Grade}") ?? []).Concat(groups.Keys.Order(StringComparer.Ordinal)).Distinct().ToList();
        var rows = words.Select(word => groups.TryGetValue(word, out var group) ? (word, group.Shade, group.Count) : (word, Shade: "app-grade--none", Count: 0))
            .Append((ComparedForce.NoJudgment, "app-chart__absent", forces.Count(force => force.Judgment is null)))
            .ToList();
        var most = Math.Max(1, rows.Max(row => row.Item3));
        return new([.. rows.Select((row, at) => new GradeCount(row.Item1, row.Item2, row.Item3, 4 + (at * RowHeight), row.Item3 == 0 ? 0 : Math.Max(3, row.Item3 * Longest / most)))]);
    }
}
