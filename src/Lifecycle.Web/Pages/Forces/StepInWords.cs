using Lifecycle.Domain;
using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using Lifecycle.ReadModels.Grades;

namespace Lifecycle.Web.Pages.Forces;

/// <summary>What is said of a judgment in a history of grades: how it came out of those before it, and what became of it.</summary>
internal static class StepInWords
{
    public static string Question(JudgmentAnswer judgment) => QuestionInShort.Of(judgment.Question, judgment.Title);

    /// <summary>All that a chart says beside the judgment's sign.</summary>
    public static IEnumerable<string> All(GradeFamily family, GradeStep step)
    {
        yield return Dates.Of(step.Judgment.Occurred);
        if (step.Judgment.Grade is null) yield return Words.Of(step.Judgment.State);
        yield return Against(family, step);
        if (Split(family, step) is { } split) yield return split;
        if (Corrected(step) is { } corrected) yield return corrected;
        if (step.Judgment.Reserve is { } reserve) yield return $"not certain: {reserve}";
    }

    /// <summary>How it stands to what came before it; where nothing did, why.</summary>
    public static string Against(GradeFamily family, GradeStep step) => step.Movement switch
    {
        Movement.NoPredecessor => Absence(step.Descent),
        Movement.PredecessorNotOnRecord => $"predecessor not on record: {Named(step.FromNotOnRecord)}",
        Movement.CarriedForward => $"carried forward{From(family, step)}",
        Movement.NoGrade => $"{Relation(step)}no grade to compare",
        Movement.NotComparable => $"{Relation(step)}not comparable",
        Movement.NotDeterminable => $"{Relation(step)}movement not determinable{(step.FromNotOnRecord.Count > 0 ? $", no judgment on record of {Named(step.FromNotOnRecord)}" : "")}",
        Movement.Same => $"{Relation(step)}the same grade{Caution(step)}",
        _ => $"{Relation(step)}{Words.Of(step.Movement)}{Caution(step)}",
    };

    /// <summary>The judgments that it follows, and the questions of which none is on record.</summary>
    public static IEnumerable<string> Before(GradeFamily family, GradeStep step) =>
    [
        .. family.Before(step).Select(before => $"{Pages.Grades.Word(before.Judgment)}, {Question(before.Judgment)}, {Dates.Of(before.Judgment.Occurred)}"),
        .. step.FromNotOnRecord.Select(missing => $"{QuestionInShort.Of(missing.Question)}: no judgment on record"),
    ];

    /// <summary>What a question was split into; null where it was not.</summary>
    public static string? Split(GradeFamily family, GradeStep step) =>
        family.After(step).ToList() is { Count: > 1 } after ? $"led to {string.Join(" and ", after.Select(later => Question(later.Judgment)).Distinct())}" : null;

    /// <summary>The grades that it had before it was corrected; null where it was not.</summary>
    public static string? Corrected(GradeStep step) => step.Corrections.Count == 0 ? null
        : $"corrected: was {string.Join(", then ", step.Corrections.Select(Was))}, now {(step.Judgment.Grade is { } grade ? $"{grade}" : Words.Of(step.Judgment.State))}";

    private static string Was(CorrectionAnswer correction) => correction.From is { } grade ? $"{grade}" : Words.Of(correction.FromState);

    private static string Absence(DescentAnswer? descent) => descent?.Relation switch
    {
        null => "nothing before it on record",
        Domain.Frameworks.Relation.New => "new question: nothing before it",
        Domain.Frameworks.Relation.Promoted => "promoted from a passage: no earlier grade",
        { } relation => $"{Words.Of(relation)}: no earlier grade",
    };

    private static string Relation(GradeStep step) => step.Descent is { Relation: not Domain.Frameworks.Relation.Same and var relation } ? $"{Words.Of(relation)}: " : "";

    private static string Caution(GradeStep step) => step.Comparable == Comparability.WithCaution ? ", compared with caution" : "";

    private static string From(GradeFamily family, GradeStep step) => step.Judgment.CarriedForwardFrom is not { } from ? ""
        : family.Steps.FirstOrDefault(other => other.Judgment.Judgment == from) is { } origin ? $" from {Dates.Of(origin.Judgment.Occurred)}" : $" from {from}";

    private static string Named(IEnumerable<QuestionRef> questions) => string.Join(", ", questions.Select(question => QuestionInShort.Of(question.Question)));
}
