using Lifecycle.Domain;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.ReadModels.Measures;
using Lifecycle.ReadModels.Threads;

namespace Lifecycle.ReadModels.Recommendations;

/// <summary>Which recommendations are asked for; null: no restriction.</summary>
public sealed record RecommendationFilter(
    string? Force, string? Inspection, string? Question, RecommendationKind? Kind, RecommendationState? State, string? Subject, DueWindow Due);

/// <summary>The register: what was asked of forces, and what is on record of it since.</summary>
public sealed class RecommendationsQuery(AssertionReader reader)
{
    private static readonly string[] Models =
        [RecommendationsProjection.Model, ThreadsProjection.Model, InspectionsProjection.Model, MeasuresProjection.Model, FrameworksProjection.Model];

    public async Task<Answer<Page<RecommendationAnswer>>> All(RecommendationFilter filter, string? after, int limit, CancellationToken stop)
    {
        // A thread leads to the force's other inspections, so an inspection's register is read from all of its force.
        var force = filter.Force ?? ForceOf(filter.Inspection);
        var reading = force is null ? await reader.Everything(Models, stop) : await reader.OfForce(force, Models, stop);
        var register = new RecommendationRegister(reading.ToDossier());
        var chosen = register.All(filter.Due)
            .Where(item => filter.Inspection is null || item.Inspection == filter.Inspection)
            .Where(item => filter.Question is null || item.Question == filter.Question)
            .Where(item => filter.Kind is null || item.Kind == filter.Kind)
            .Where(item => filter.State is null || item.State == filter.State)
            .Where(item => filter.Subject is null || item.Subjects.Contains(filter.Subject))
            .Where(item => filter.Due.IsOpen || item.Deadlines.Any(deadline => deadline.InWindow != "no"));
        return Answer<Page<RecommendationAnswer>>.From(reading, Page<RecommendationAnswer>.After(chosen, item => SortKey(item.Recommendation), after, limit));
    }

    /// <returns>Null where there is no such recommendation.</returns>
    public async Task<Answer<RecommendationAnswer>?> One(string recommendation, CancellationToken stop)
    {
        if (ForceOf(recommendation) is not { } force) return null;

        var reading = await reader.OfForce(force, Models, stop);
        var item = new RecommendationRegister(reading.ToDossier()).All(new DueWindow(null, null)).SingleOrDefault(item => item.Recommendation == recommendation);
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

/// <summary>Puts the recommendations on record together with their deadlines, their life and what threads join them to.</summary>
internal sealed class RecommendationRegister(Dossier dossier)
{
    private readonly ItemIndex _items = new(dossier);
    private readonly LineageMap _map = new(dossier);
    private readonly ILookup<string, OnRecord<LifeStep>> _steps = dossier.Standing<LifeStep>().ToLookup(step => step.Event.Stream);
    private readonly Dictionary<string, Edtf?> _published = dossier.Standing<Publication>().ToDictionary(entry => entry.Inspection!, entry => entry.Fact.Date.Date);

    public IEnumerable<RecommendationAnswer> All(DueWindow window) => dossier.Standing<Recommendation>().Select(entry => Say(entry, window));

    private RecommendationAnswer Say(OnRecord<Recommendation> entry, DueWindow window)
    {
        var made = entry.Fact;
        var deadlines = made.Deadlines.Select(deadline => Say(deadline, made.Inspection, window)).OrderBy(deadline => deadline.Earliest ?? DateOnly.MaxValue).ToList();
        var earlier = Related(made.Id(), link => link.Later, link => link.Earlier);
        return new(
            made.Id(),
            made.Inspection,
            entry.Force!,
            made.Label,
            made.Kind,
            made.Under,
            made.Question,
            _map.Question(new QuestionRef(entry.Framework!, made.Question))?.Fact.Title ?? made.Question,
            made.Statement,
            made.Subjects,
            made.Addressee,
            made.Closure,
            Closure.StateOf(made, _steps[entry.Event.Stream]),
            deadlines,
            [.. made.Parts.OrderBy(part => deadlines.FindIndex(deadline => deadline.Covers.Contains(part.Label))).Select(part => new PartAnswer(part.Label, part.Form, part.Statement, Closure.StateOfPart(part.Label, _steps[entry.Event.Stream]), part.Sources))],
            made.Leaves(),
            RootOf(earlier),
            earlier,
            Related(made.Id(), link => link.Earlier, link => link.Later),
            [.. _steps[entry.Event.Stream].Select(step => Sourced<LifeStep>.Of(step, step.Fact))],
            entry.Sources,
            entry.Event);
    }

    private DeadlineAnswer Say(Deadline deadline, string inspection, DueWindow window)
    {
        var due = deadline.Rule.DueFrom(_published.GetValueOrDefault(inspection));
        var between = due as Due.Between;
        return new(
            deadline.Words,
            deadline.Rule.ToString(),
            deadline.Covers,
            Spoken.Of(due),
            between?.Earliest,
            between?.Latest,
            window.IsOpen ? null : window.Holds(due),
            deadline.Sources);
    }

    // A thematic link is a hint, not a root; a reversal says that the opposite had been found.
    private static Root RootOf(IReadOnlyList<RelatedItem> earlier)
    {
        if (earlier.Count == 0) return Root.NothingOnRecord;
        if (earlier.Any(item => item is { Item.Kind: ItemKind.Recommendation, Strength: not Strength.Thematic })) return Root.Recommendation;
        if (earlier.Any(item => item.Strength == Strength.Reversed)) return Root.ReversalOfAStrength;

        return earlier.All(item => item.Strength == Strength.Thematic) ? Root.ThemeOnly : Root.Finding;
    }

    private IReadOnlyList<RelatedItem> Related(string id, Func<ThreadLink, Items<ItemRef>> own, Func<ThreadLink, Items<ItemRef>> other) => [.. _items.Links
        .SelectMany(link => own(link.Link).Where(item => item.Kind == ItemKind.Recommendation && item.Id == id).SelectMany(item => other(link.Link).Select(related =>
            new RelatedItem(link.Thread.Fact.Thread, link.Link.Strength, link.Thread.Fact.AssertedBy, item.Part, ItemAnswer.Of(related, _items)))))];
}
