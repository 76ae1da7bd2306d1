using Lifecycle.Domain.Frameworks;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Inspections;

namespace Lifecycle.ReadModels.Grades;

/// <summary>The grade history of a force: a line for each current judgment, by the lineage of its question.</summary>
public sealed record GradesAnswer(string Force, IReadOnlyList<GradeLine> Lines)
{
    /// <summary>The nearest judgments before this one that are certain.</summary>
    public IReadOnlyList<JudgmentAnswer> CertainBefore(QuestionRef judgment)
    {
        var steps = Lines.SelectMany(line => line.Steps).DistinctBy(step => step.Judgment.Judgment).ToDictionary(step => step.Judgment.Judgment);
        return [.. Before(judgment).DistinctBy(judged => judged.Judgment)];

        IEnumerable<JudgmentAnswer> Before(QuestionRef later) => steps[later].From.Select(from => steps[from].Judgment)
            .SelectMany(judged => judged.Reserve is null ? [judged] : Before(judged.Judgment));
    }
}

/// <summary>Grade history of one force.</summary>
public sealed class GradesQuery(AssertionReader reader)
{
    /// <summary>What a grade history rests on.</summary>
    public static IReadOnlyList<string> Models { get; } = [ForcesProjection.Model, FrameworksProjection.Model, GradeHistoryProjection.Model, InspectionsProjection.Model];

    /// <param name="force">The force's slug.</param>
    /// <param name="question">Only lines in which this question has a part; null for all.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>Null where there is no such force, or no framework on record has the question.</returns>
    public async Task<Answer<GradesAnswer>?> Of(string force, QuestionRef? question, AsOf at, CancellationToken stop)
    {
        var reading = await reader.OfForce(force, Models, at, stop);
        var dossier = reading.ToDossier();
        if (!dossier.Standing<Domain.Forces.ForceOutline>().Any()) return null;

        var map = new LineageMap(dossier);
        if (question is { } named && map.Question(named) is null) return null;

        var lines = new GradeHistory(dossier, map).Lines();
        if (question is { } asked)
        {
            var family = map.Family(asked);
            lines = [.. lines.Where(line => family.Contains(line.Question))];
        }

        return Answer<GradesAnswer>.From(reading, new(force, lines));
    }
}
