using Lifecycle.Domain;
using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Grades;

namespace Lifecycle.Web.Tests.Drawing;

/// <summary>Made-up histories of grades, to be drawn.</summary>
internal static class History
{
    public static IReadOnlyList<FrameworkAnswer> Frameworks { get; } = [Framework("old", "good", "fair", "poor"), Framework("new", "good", "fair", "poor"), Framework("five", "best", "good", "fair", "poor", "worst")];

    public static EventRef Event { get; } = new(1, Guid.Empty, "judgment_given", "inspection/made-up", 1, DateTimeOffset.UnixEpoch);

    /// <summary>A judgment on a question of a framework, such as "old/reducing", in the inspection "old.force".</summary>
    public static GradeStep Step(string question, string occurred, string? grade, params string[] from)
    {
        var asked = QuestionRef.Parse(question);
        return new(
            new(Judged(question), asked.Scope, asked.Question, $"How good is the force at {asked.Question}?", QuestionRole.Core, grade is null ? JudgmentState.NotGraded : JudgmentState.Graded, grade is null ? null : Grade.Parse(grade), null, null, $"{asked.Scope}.force", DateAnswer.Of(Edtf.Parse(occurred)), Items<Citation>.Empty, Event),
            [.. from.Select(Judged)],
            [],
            from.Length == 0 ? Movement.NoPredecessor : Movement.Worse,
            from.Length == 0 ? null : Comparability.Yes,
            null,
            [],
            []);
    }

    public static GradeStep With(this GradeStep step, Movement movement, Comparability? comparable) => step with { Movement = movement, Comparable = comparable };

    public static GradeStep Descending(this GradeStep step, Relation relation) =>
        step with { Descent = new(relation, Items<QuestionRef>.Empty, Items<QuestionRef>.Empty, Comparability.WithCaution, "Made up.", Items<Citation>.Empty, Event) };

    public static GradeStep After(this GradeStep step, params int[] years) =>
        step with { Gaps = [new(step.Judgment.Occurred, step.Judgment.Occurred, years, [])] };

    public static GradeStep Corrected(this GradeStep step, string from) =>
        step with { Corrections = [new(Grade.Parse(from), JudgmentState.Graded, "Added up wrongly.", Items<Citation>.Empty, Event, 2, Event)] };

    public static GradeLine Line(params GradeStep[] steps)
    {
        var last = steps[^1].Judgment;
        return new(new(last.Framework, last.Question), last.Title, steps);
    }

    /// <summary>Two questions, judged alike, of which one came.</summary>
    public static GradeLine Merged() => Line(
        Step("old/reducing", "2014-11", "good"),
        Step("old/disorder", "2014-11", "good"),
        Step("new/preventing", "2017", "fair", "old/reducing", "old/disorder").With(Movement.Worse, Comparability.WithCaution).Descending(Relation.Merged).After(2015, 2016));

    private static QuestionRef Judged(string question) => QuestionRef.Parse(question.Replace("/", ".force/", StringComparison.Ordinal));

    private static FrameworkAnswer Framework(string id, params string[] grades) => new(
        id,
        id,
        DateAnswer.Of(Edtf.Parse("2014")),
        new(new GradingScale(Items.Of(grades.Select(grade => new ScaleGrade(Grade.Parse(grade), false, "not stated"))), null), Items<Citation>.Empty, Event),
        [],
        [],
        Items<Citation>.Empty,
        Event);
}
