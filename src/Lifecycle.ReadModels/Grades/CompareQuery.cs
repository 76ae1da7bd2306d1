using Lifecycle.Domain.Frameworks;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Frameworks;

namespace Lifecycle.ReadModels.Grades;

/// <summary>All forces on one question.</summary>
public sealed class CompareQuery(AssertionReader reader)
{
    private static readonly string[] Forces = [FrameworksProjection.Model, ForcesProjection.Model];

    private static readonly string[] Judgments = [GradeHistoryProjection.Model];

    /// <param name="question">The question; its lineage is that of the later basis.</param>
    /// <param name="after">The cursor: a force's slug.</param>
    /// <param name="limit">Rows at most.</param>
    /// <param name="at">The times that the forces are compared at.</param>
    /// <param name="since">Earlier times, to say how each force has moved since; null where that is not asked for.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>Null where no framework on record has the question.</returns>
    public async Task<Answer<Page<ComparedForce>>?> On(QuestionRef question, string? after, int limit, AsOf at, AsOf? since, CancellationToken stop)
    {
        var now = at with { KnownAt = at.KnownAt ?? await reader.Basis([.. Forces, .. Judgments], stop) };
        var frameworks = await reader.Everything(Forces, now, stop);
        var map = new LineageMap(frameworks.ToDossier());
        if (map.Question(question) is null) return null;

        string[] family = [.. map.Family(question).Select(relative => relative.ToString())];
        var reading = frameworks.With(await reader.OfQuestions(family, Judgments, now, stop));
        var earlier = since is null ? null : await reader.OfQuestions(family, Judgments, since with { KnownAt = since.KnownAt ?? now.KnownAt }, stop);
        var forces = new ComparedForces(reading.ToDossier(), map, question, earlier?.ToDossier()).All();
        return Answer<Page<ComparedForce>>.From(earlier is null ? reading : reading with { Changed = Math.Max(reading.Changed, earlier.Changed) }, Page<ComparedForce>.After(forces, force => force.Force, after, limit));
    }
}
