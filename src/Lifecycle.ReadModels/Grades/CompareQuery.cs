using Lifecycle.Domain;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Frameworks;

namespace Lifecycle.ReadModels.Grades;

/// <summary>
/// A force on a question: its last judgment there, or "not on record"; and the last judgments on the questions of the same lineage.
/// </summary>
public sealed record ComparedForce(string Force, string Ons, string State, JudgmentAnswer? Judgment, IReadOnlyList<JudgmentAnswer> Lineage);

/// <summary>All forces on one question.</summary>
public sealed class CompareQuery(AssertionReader reader)
{
    /// <returns>Null where no framework on record has the question.</returns>
    public async Task<Answer<Page<ComparedForce>>?> On(QuestionRef question, string? after, int limit, AsOf at, CancellationToken stop)
    {
        at = at with { KnownAt = at.KnownAt ?? await reader.Basis([FrameworksProjection.Model, ForcesProjection.Model, GradeHistoryProjection.Model], stop) };
        var frameworks = await reader.Everything([FrameworksProjection.Model, ForcesProjection.Model], at, stop);
        var map = new LineageMap(frameworks.ToDossier());
        if (map.Question(question) is null) return null;

        var family = map.Family(question);
        var judgments = await reader.OfQuestions([.. family.Select(relative => relative.ToString())], [GradeHistoryProjection.Model], at, stop);
        var reading = frameworks.With(judgments);
        var byForce = reading.ToDossier().Standing<Judgment>().ToLookup(judged => judged.Force);
        var forces = reading.ToDossier().Standing<ForceOutline>().Select(force => Say(force, byForce[force.Force], question, map));
        return Answer<Page<ComparedForce>>.From(reading, Page<ComparedForce>.After(forces, force => force.Force, after, limit));
    }

    private static ComparedForce Say(OnRecord<ForceOutline> force, IEnumerable<OnRecord<Judgment>> judgments, QuestionRef question, LineageMap map)
    {
        var last = judgments
            .GroupBy(judged => new QuestionRef(judged.Framework!, judged.Fact.Question))
            .ToDictionary(group => group.Key, group => JudgmentAnswer.Of(group.MaxBy(judged => judged.From.Occurred.Date)!, map));
        var own = last.GetValueOrDefault(question);
        return new(
            force.Fact.Force,
            force.Fact.Ons,
            own is null ? "no judgment on record" : Words.Of(own.State),
            own,
            [.. last.Where(pair => pair.Key != question).Select(pair => pair.Value).OrderBy(judgment => judgment.Occurred.Earliest).ThenBy(judgment => judgment.Judgment)]);
    }
}
