using Lifecycle.Domain;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.ReadModels.Threads;

namespace Lifecycle.ReadModels.Recommendations;

/// <summary>Puts the recommendations on record together with their deadlines, how they stand on a day, their life and what threads join them to.</summary>
internal sealed class RecommendationRegister(Dossier dossier, DateOnly on)
{
    private readonly ItemIndex _items = new(dossier);
    private readonly LineageMap _map = new(dossier);
    private readonly ILookup<string, OnRecord<LifeStep>> _steps = dossier.Standing<LifeStep>().ToLookup(step => step.Event.Stream);
    private readonly Dictionary<string, Occasion> _published = dossier.Standing<Publication>().ToDictionary(entry => entry.Inspection!, entry => entry.Fact.Date);

    public IEnumerable<RecommendationAnswer> All(DueWindow window) => dossier.Standing<Recommendation>().Select(entry => Say(entry, window));

    private RecommendationAnswer Say(OnRecord<Recommendation> entry, DueWindow window)
    {
        var made = entry.Fact;
        var steps = _steps[entry.Event.Stream].ToList();
        var published = _published.GetValueOrDefault(made.Inspection);
        var obligations = Obligation.Of(made, published, steps).Select(obligation => obligation.On(on)).ToList();
        var pressing = ObligationOnDay.MostPressing(obligations);
        var response = published is null ? null : Response(made.Kind, published.Date);
        var deadlines = made.Deadlines.Select(deadline => Say(deadline, published, obligations, window)).OrderBy(deadline => deadline.Earliest ?? DateOnly.MaxValue).ToList();
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
            Closure.StateOf(made, steps, on),
            StandingAnswer.Of(pressing),
            AgeOf(pressing, published),
            window.Surest(obligations.Select(obligation => window.Holds(obligation.Dues)).Append(ResponseInWindow(made.Kind, published?.Date, window))),
            deadlines,
            Parts(made, deadlines, obligations, steps),
            made.Leaves(),
            response,
            RootOf(earlier),
            earlier,
            Related(made.Id(), link => link.Earlier, link => link.Later),
            [.. steps.Select(step => Sourced<LifeStep>.Of(step, step.Fact))],
            entry.Sources,
            entry.Event)
        { Reserve = entry.Reserve };
    }

    // The Act asks for an answer to each recommendation; whether that takes in other kinds is not known here.
    private ResponseAnswer Response(RecommendationKind kind, Edtf? published)
    {
        var response = ResponseAnswer.Of(published, on);
        return kind == RecommendationKind.Recommendation || response.Standing == ResponseStanding.NoDuty ? response : response with
        {
            Standing = ResponseStanding.NotDeterminable,
            Said = $"not determinable: the duty is to answer recommendations; whether it takes in {(kind == RecommendationKind.AreaForImprovement ? "areas for improvement" : "causes of concern")} "
                + $"is not recorded; no published answer is on record",
        };
    }

    // A duty of which it is open whether there is one falls there by one reading at most.
    private static string ResponseInWindow(RecommendationKind kind, Edtf? published, DueWindow window) => (ResponseDuty.DueFrom(published), kind) switch
    {
        (ResponseDue.Between due, RecommendationKind.Recommendation) => window.Holds(new Due.Between(due.First, due.Last)),
        (ResponseDue.Between due, _) => window.Holds(new Due.Between(due.First, due.Last)) == "no" ? "no" : "by one reading",
        (ResponseDue.OnlyIfInForce due, _) => window.Holds(new Due.Between(due.First, due.Last)) == "no" ? "no" : "by one reading",
        _ => "no",
    };

    private AgeAnswer? AgeOf(ObligationOnDay pressing, Occasion? published) => pressing.IsClosed ? null : new(
        DaysSince.Of(published?.Date, published is null ? "no publication on record by then" : "publication date not recorded", on),
        DaysSince.Of(pressing.Certain.Due, on),
        Ageing.BandOf(pressing.Certain.Due, on));

    // What is due first comes first; lettered parts keep their letters' order.
    private List<PartAnswer> Parts(Recommendation made, List<DeadlineAnswer> deadlines, List<ObligationOnDay> obligations, List<OnRecord<LifeStep>> steps) => [.. made.Parts
        .OrderBy(part => deadlines.FindIndex(deadline => deadline.Covers.Contains(part.Label)))
        .Select(part => new PartAnswer(
            part.Label,
            part.Form,
            part.Statement,
            Closure.StateOfPart(part.Label, steps, on),
            StandingAnswer.Of(obligations.Single(each => each.Obligation.Part == part.Label)),
            part.Sources))];

    private static DeadlineAnswer Say(Deadline deadline, Occasion? published, List<ObligationOnDay> obligations, DueWindow window)
    {
        var due = Obligation.DueOf(deadline, published);
        var between = due as Due.Between;
        var covered = obligations.Where(each => each.Obligation.Deadline == deadline).ToList();
        var pressing = ObligationOnDay.MostPressing(covered);
        return new(
            deadline.Words,
            deadline.Rule.ToString(),
            deadline.Covers,
            Spoken.Of(due),
            between?.Earliest,
            between?.Latest,
            pressing.Standing,
            StandingInWords.Of(pressing),
            window.Surest(covered.Select(each => window.Holds(each.Dues))),
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
