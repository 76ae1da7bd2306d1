using Lifecycle.Domain;
using Lifecycle.ReadModels.Grades;

namespace Lifecycle.Web.Api;

/// <summary>A question that could be put to a force: how its last judgment there stands, or "no judgment on record".</summary>
public sealed record ForceOnQuestion(string Framework, string Question, string Title, string State, JudgmentAnswer? Judgment);

/// <summary>A force on every question, in the order of the frameworks.</summary>
public sealed record ForceOnQuestions(string Force, string Name, IReadOnlyList<ForceOnQuestion> Questions);

/// <summary>All forces by all questions, each judgment with the question that it is on; and what came on record last.</summary>
public sealed record ForcesByQuestion(IReadOnlyList<OverviewFramework> Frameworks, IReadOnlyList<ForceOnQuestions> Forces, IReadOnlyList<Lately> Lately)
{
    internal static ForcesByQuestion Of(OverviewAnswer overview)
    {
        var columns = overview.Frameworks.SelectMany(framework => framework.Questions.Select(question => (framework.Framework, Asks: question))).ToList();
        return new(
            overview.Frameworks,
            [.. overview.Forces.Select(force => new ForceOnQuestions(
                force.Force,
                force.Name,
                [.. columns.Zip(force.Judgments, (column, judgment) => new ForceOnQuestion(
                    column.Framework, column.Asks.Question, column.Asks.Title, judgment is null ? ComparedForce.NoJudgment : Words.Of(judgment.State), judgment))]))],
            overview.Lately);
    }
}
