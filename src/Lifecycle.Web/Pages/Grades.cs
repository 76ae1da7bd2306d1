using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Grades;

namespace Lifecycle.Web.Pages;

/// <summary>Grades as pages show them: always in words, and in a shade beside them.</summary>
internal static class Grades
{
    public static string Word(JudgmentAnswer judgment) => judgment.State switch
    {
        JudgmentState.Graded => $"{judgment.Grade}",
        JudgmentState.CarriedForward => $"{judgment.Grade}, carried forward",
        _ => Words.Of(judgment.State),
    };

    /// <summary>The class of a judgment's shade; grades that are not known here have none of their own.</summary>
    public static string Class(JudgmentAnswer? judgment) => judgment switch
    {
        null => "app-grade--none",
        { Grade: { } grade } => $"app-grade--{Shade($"{grade}")}{(judgment.State == JudgmentState.CarriedForward ? " app-grade--carried" : "")}",
        _ => "app-grade--ungraded",
    };

    /// <summary>The class of a grade's shade.</summary>
    public static string Class(Grade grade) => $"app-grade--{Shade($"{grade}")}";

    private static string Shade(string grade) => grade switch
    {
        "outstanding" or "good" or "adequate" or "inadequate" => grade,
        "requires improvement" => "requires-improvement",
        _ => "other",
    };
}
