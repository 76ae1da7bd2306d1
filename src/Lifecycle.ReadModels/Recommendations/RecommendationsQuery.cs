using Lifecycle.Domain.Recommendations;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.ReadModels.Measures;
using Lifecycle.ReadModels.Threads;

namespace Lifecycle.ReadModels.Recommendations;

/// <summary>Which recommendations are asked for; null: no restriction.</summary>
public sealed record RecommendationFilter(
    string? Force, string? Inspection, string? Question, RecommendationKind? Kind, RecommendationState? State, DeadlineStanding? Standing, string? Subject, DueWindow Due)
{
    internal bool Chooses(RecommendationAnswer item) =>
        (Inspection is null || item.Inspection == Inspection)
        && (Question is null || item.Question == Question)
        && (Kind is null || item.Kind == Kind)
        && (State is null || item.State == State)
        && (Standing is null || item.Standing.Standing == Standing)
        && (Subject is null || item.Subjects.Contains(Subject))
        && (Due.IsOpen || item.InWindow != "no");
}

/// <summary>
/// The register as a page shows it: a page of what was chosen, all of it, how old that is, and the inspections, questions and subjects that
/// there are to choose.
/// </summary>
public sealed record RegisterView(
    Page<RecommendationAnswer> Page,
    IReadOnlyList<RecommendationAnswer> Chosen,
    AgeingAnswer Ageing,
    IReadOnlyList<string> Inspections,
    IReadOnlyList<string> Questions,
    IReadOnlyList<string> Subjects);

/// <summary>The register: what was asked of forces, and what is on record of it since.</summary>
public sealed class RecommendationsQuery(AssertionReader reader)
{
    private static readonly string[] Models =
        [RecommendationsProjection.Model, ThreadsProjection.Model, InspectionsProjection.Model, MeasuresProjection.Model, FrameworksProjection.Model];

    public async Task<Answer<Page<RecommendationAnswer>>> All(RecommendationFilter filter, string? after, int limit, AsOf at, CancellationToken stop)
    {
        var reading = await Read(filter, at, stop);
        var chosen = new RecommendationRegister(reading.ToDossier(), at.ValidAt).All(filter.Due).Where(filter.Chooses);
        return Answer<Page<RecommendationAnswer>>.From(reading, Page<RecommendationAnswer>.After(chosen, item => SortKey(item.Recommendation), after, limit));
    }

    /// <summary>All that a filter chooses, a page of it, and what else could have been chosen.</summary>
    public async Task<Answer<RegisterView>> View(RecommendationFilter filter, string? after, int limit, AsOf at, CancellationToken stop)
    {
        var reading = await Read(filter, at, stop);
        var all = new RecommendationRegister(reading.ToDossier(), at.ValidAt).All(filter.Due).ToList();
        var chosen = all.Where(filter.Chooses).OrderBy(item => SortKey(item.Recommendation), StringComparer.Ordinal).ToList();
        return Answer<RegisterView>.From(reading, new(
            Page<RecommendationAnswer>.After(chosen, item => SortKey(item.Recommendation), after, limit),
            chosen,
            AgeingAnswer.Of(chosen),
            [.. all.Select(item => item.Inspection).Distinct().Order(StringComparer.Ordinal)],
            [.. all.Select(item => item.Question).Distinct().Order(StringComparer.Ordinal)],
            [.. all.SelectMany(item => item.Subjects).Distinct().Order(StringComparer.Ordinal)]));
    }

    /// <summary>How old open recommendations are: how many of each kind stand how, by the age of their most pressing deadline.</summary>
    /// <param name="force">Only this force's; null for all.</param>
    /// <param name="at">The times that they are looked at.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task<Answer<AgeingAnswer>> Ageing(string? force, AsOf at, CancellationToken stop)
    {
        var reading = force is null ? await reader.Everything(Models, at, stop) : await reader.OfForce(force, Models, at, stop);
        return Answer<AgeingAnswer>.From(reading, AgeingAnswer.Of(new RecommendationRegister(reading.ToDossier(), at.ValidAt).All(new DueWindow(null, null))));
    }

    /// <returns>Null where there is no such recommendation.</returns>
    public async Task<Answer<RecommendationAnswer>?> One(string recommendation, AsOf at, CancellationToken stop)
    {
        if (ForceOf(recommendation) is not { } force) return null;

        var reading = await reader.OfForce(force, Models, at, stop);
        var item = new RecommendationRegister(reading.ToDossier(), at.ValidAt).All(new DueWindow(null, null)).SingleOrDefault(item => item.Recommendation == recommendation);
        return item is null ? null : Answer<RecommendationAnswer>.From(reading, item);
    }

    // A thread leads to the force's other inspections, so an inspection's register is read from all of its force.
    private async Task<Reading> Read(RecommendationFilter filter, AsOf at, CancellationToken stop)
    {
        var force = filter.Force ?? ForceOf(filter.Inspection);
        return force is null ? await reader.Everything(Models, at, stop) : await reader.OfForce(force, Models, at, stop);
    }

    private static string? ForceOf(string? id) => id?.Split('.') is [_, { Length: > 0 } force, ..] ? force : null;

    // AFI-2 before AFI-10; the cursor carries the same form.
    private static string SortKey(string recommendation)
    {
        var digits = recommendation.Length - recommendation.TrimEnd("0123456789".ToCharArray()).Length;
        return digits == 0 ? recommendation : $"{recommendation[..^digits]}{recommendation[^digits..].PadLeft(6, '0')}";
    }
}
