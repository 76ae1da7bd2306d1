using Lifecycle.Domain;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.ReadModels.Measures;
using Lifecycle.ReadModels.Recommendations;
using Lifecycle.ReadModels.Threads;
using Lifecycle.ReadModels.Timeline;

namespace Lifecycle.ReadModels.Differences;

/// <summary>What differs between two bases, for a force or for one judgment.</summary>
public sealed class DifferencesQuery(AssertionReader reader, TimelineQuery timeline)
{
    private static readonly string[] Facts =
    [
        ForcesProjection.Model, FrameworksProjection.Model, GradeHistoryProjection.Model, InspectionsProjection.Model, MeasuresProjection.Model,
        RecommendationsProjection.Model, ThreadsProjection.Model,
    ];

    /// <param name="force">The force's slug.</param>
    /// <param name="from">The earlier basis; its position is not beyond that of the later one.</param>
    /// <param name="to">The later basis.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>Null where there is no such force at either.</returns>
    public Task<Answer<DifferenceList>?> OfForce(string force, AsOf from, AsOf to, CancellationToken stop) =>
        Of(force, from, to, entry => entry.Fact is ForceOutline, entries => Concern.OfForce(force, entries), stop);

    /// <returns>Null where there is no such judgment at either.</returns>
    /// <inheritdoc cref="OfForce"/>
    public async Task<Answer<DifferenceList>?> OfJudgment(string inspection, string question, AsOf from, AsOf to, CancellationToken stop) =>
        inspection.Split('.') is [_, { Length: > 0 } force, ..]
            ? await Of(force, from, to, entry => entry.Inspection == inspection && entry.Fact is Judgment judgment && judgment.Question == question, entries => Concern.OfJudgment(inspection, question, entries), stop)
            : null;

    private async Task<Answer<DifferenceList>?> Of(
        string force, AsOf from, AsOf to, Func<OnRecord<Fact>, bool> isSubject, Func<IReadOnlyList<OnRecord<Fact>>, Func<OnRecord<Fact>, bool>> concern, CancellationToken stop)
    {
        var known = to.KnownAt ?? await reader.Basis([.. Facts, TimelineProjection.Model], stop);
        var later = await reader.OfForce(force, Facts, to with { KnownAt = known }, stop);
        var earlier = later.KnownAt(Math.Min(from.KnownAt ?? known, known)) with { At = from };
        if (!Stands(later) && !Stands(earlier)) return null;

        var withdrawals = await timeline.At(later.Withdrawals(), known, stop);
        return Answer<DifferenceList>.From(later, Differing.Between(earlier, later, concern(later.Entries), withdrawals));

        bool Stands(Reading reading) => reading.ToDossier().Entries.Any(entry => entry.Stands && isSubject(entry));
    }
}
