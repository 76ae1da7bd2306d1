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
    string? Force, string? Inspection, string? Question, RecommendationKind? Kind, RecommendationState? State, DeadlineStanding? Standing, string? Subject, DueWindow Due);

/// <summary>The register: what was asked of forces, and what is on record of it since.</summary>
public sealed class RecommendationsQuery(AssertionReader reader)
{
    private static readonly string[] Models =
        [RecommendationsProjection.Model, ThreadsProjection.Model, InspectionsProjection.Model, MeasuresProjection.Model, FrameworksProjection.Model];

    public async Task<Answer<Page<RecommendationAnswer>>> All(RecommendationFilter filter, string? after, int limit, AsOf at, CancellationToken stop)
    {
        // A thread leads to the force's other inspections, so an inspection's register is read from all of its force.
        var force = filter.Force ?? ForceOf(filter.Inspection);
        var reading = force is null ? await reader.Everything(Models, at, stop) : await reader.OfForce(force, Models, at, stop);
        var register = new RecommendationRegister(reading.ToDossier(), at.ValidAt);
        var chosen = register.All(filter.Due)
            .Where(item => filter.Inspection is null || item.Inspection == filter.Inspection)
            .Where(item => filter.Question is null || item.Question == filter.Question)
            .Where(item => filter.Kind is null || item.Kind == filter.Kind)
            .Where(item => filter.State is null || item.State == filter.State)
            .Where(item => filter.Standing is null || item.Standing.Standing == filter.Standing)
            .Where(item => filter.Subject is null || item.Subjects.Contains(filter.Subject))
            .Where(item => filter.Due.IsOpen || item.InWindow != "no");
        return Answer<Page<RecommendationAnswer>>.From(reading, Page<RecommendationAnswer>.After(chosen, item => SortKey(item.Recommendation), after, limit));
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

    private static string? ForceOf(string? id) => id?.Split('.') is [_, { Length: > 0 } force, ..] ? force : null;

    // AFI-2 before AFI-10; the cursor carries the same form.
    private static string SortKey(string recommendation)
    {
        var digits = recommendation.Length - recommendation.TrimEnd("0123456789".ToCharArray()).Length;
        return digits == 0 ? recommendation : $"{recommendation[..^digits]}{recommendation[^digits..].PadLeft(6, '0')}";
    }
}
