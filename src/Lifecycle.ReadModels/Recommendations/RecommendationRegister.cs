using Lifecycle.Domain;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Threads;

namespace Lifecycle.ReadModels.Recommendations;

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
        var steps = _steps[entry.Event.Stream].ToList();
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
            Closure.StateOf(made, steps),
            deadlines,
            Parts(made, deadlines, steps),
            made.Leaves(),
            RootOf(earlier),
            earlier,
            Related(made.Id(), link => link.Earlier, link => link.Later),
            [.. steps.Select(step => Sourced<LifeStep>.Of(step, step.Fact))],
            entry.Sources,
            entry.Event);
    }

    // What is due first comes first; lettered parts keep their letters' order.
    private static List<PartAnswer> Parts(Recommendation made, List<DeadlineAnswer> deadlines, List<OnRecord<LifeStep>> steps) => [.. made.Parts
        .OrderBy(part => deadlines.FindIndex(deadline => deadline.Covers.Contains(part.Label)))
        .Select(part => new PartAnswer(part.Label, part.Form, part.Statement, Closure.StateOfPart(part.Label, steps), part.Sources))];

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
