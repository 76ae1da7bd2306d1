using Lifecycle.ReadModels.Grades;

namespace Lifecycle.Web.Pages.Forces;

/// <summary>The lines of a force that share a judgment, as one history: questions that were merged join in it, and one that was split parts.</summary>
internal sealed record GradeFamily(IReadOnlyList<GradeLine> Lines)
{
    /// <summary>Its judgments, each once, the earliest first.</summary>
    public IReadOnlyList<GradeStep> Steps { get; } =
    [
        .. Lines.SelectMany(line => line.Steps)
            .DistinctBy(step => step.Judgment.Judgment)
            .OrderBy(step => step.Judgment.Occurred.Earliest)
            .ThenBy(step => step.Judgment.Event.Position),
    ];

    public string Title => string.Join(" / ", Lines.Select(line => line.Title).Distinct());

    /// <summary>The families that have a grade; what was never graded has nothing to draw.</summary>
    public static IReadOnlyList<GradeFamily> Of(IReadOnlyList<GradeLine> lines)
    {
        var families = new List<List<GradeLine>>();
        foreach (var line in lines)
        {
            var related = families.Where(family => family.Any(other => SharesJudgment(other, line))).ToList();
            families.RemoveAll(related.Contains);
            families.Add([.. related.SelectMany(family => family), line]);
        }

        return [.. families.Select(family => new GradeFamily(family)).Where(family => family.Steps.Any(step => step.Judgment.Grade is not null)).OrderBy(family => lines.Index().First(line => line.Item == family.Lines[0]).Index)];
    }

    /// <summary>The judgments that one follows.</summary>
    public IEnumerable<GradeStep> Before(GradeStep step) => Steps.Where(other => step.From.Contains(other.Judgment.Judgment));

    /// <summary>The judgments that follow one.</summary>
    public IEnumerable<GradeStep> After(GradeStep step) => Steps.Where(other => other.From.Contains(step.Judgment.Judgment));

    private static bool SharesJudgment(GradeLine line, GradeLine other) =>
        line.Steps.Select(step => step.Judgment.Judgment).Intersect(other.Steps.Select(step => step.Judgment.Judgment)).Any();
}
