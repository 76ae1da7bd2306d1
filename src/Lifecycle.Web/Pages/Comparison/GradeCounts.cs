using Lifecycle.Domain.Frameworks;
using Lifecycle.ReadModels.Grades;

namespace Lifecycle.Web.Pages.Comparison;

/// <summary>How forces were judged on a question: a bar for each grade of the scale, the best first, and for each other state that occurs.</summary>
internal static class GradeCounts
{
    public static IReadOnlyList<Bar> Of(IReadOnlyList<ComparedForce> forces, GradingScale? scale)
    {
        var groups = forces.Select(force => force.Judgment).OfType<JudgmentAnswer>()
            .GroupBy(Grades.Word)
            .ToDictionary(group => group.Key, group => (Count: group.Count(), Uncertain: group.Count(judgment => judgment.Reserve is not null), Shade: Grades.Class(group.First())));
        var words = (scale?.Grades.Select(entry => $"{entry.Grade}") ?? []).Concat(groups.Keys.Order(StringComparer.Ordinal)).Distinct();
        return Bar.All([
            .. words.Select(word => groups.TryGetValue(word, out var group) ? Count(word, group.Count, group.Uncertain, group.Shade) : Count(word, 0, 0, "app-grade--none")),
            Count(ComparedForce.NoJudgment, forces.Count(force => force.Judgment is null), 0, "app-chart__absent"),
        ]);
    }

    private static (string Label, int Count, string Said, string Shade) Count(string word, int count, int uncertain, string shade) =>
        (Texts.Capital(word), count, $"{Forces(count)}{Doubt(count, uncertain)}", $"app-chart__count {shade}");

    private static string Forces(int count) => count switch { 0 => "no force", 1 => "1 force", _ => $"{count} forces" };

    private static string Doubt(int count, int uncertain) => uncertain == 0 ? "" : uncertain == count ? ", not certain" : $", {uncertain} of them not certain";
}
