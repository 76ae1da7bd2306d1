using Lifecycle.Domain;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;

namespace Lifecycle.ReadModels.Tests.Samples;

/// <summary>
/// A history in no sensible order that the domain's own decisions allowed: facts recorded, corrected and withdrawn in two
/// inspections and around them. The same seed gives the same history.
/// </summary>
internal sealed class RandomHistory
{
    private static readonly string[] Inspections = ["crime-2014.northamptonshire", "peel-2017.northamptonshire"];
    private static readonly HashSet<QuestionRef> Questions = [FrameworkSamples.Earlier("cutting-crime"), FrameworkSamples.Earlier("anti-social-behaviour")];
    private static readonly HashSet<ItemRef> Items = [ThreadSamples.Before, ThreadSamples.After];

    private static readonly Occasion[] Dates = [Occasion.Parse("2014-11"), Occasion.Parse("2015-03-12"), Occasion.Parse("2016"), Occasion.Parse("2013-07/2014-06"), Occasion.NotRecorded];
    private static readonly Edtf?[] MadeKnown = [null, null, Edtf.Parse("2015-12"), Edtf.Parse("2016-11-04"), Edtf.Parse("2018")];

    private readonly Random _random;
    private readonly Dictionary<string, Ledger> _ledgers = [];
    private readonly List<(string Stream, Versions Fact)> _stated = [.. Stated()];

    private RandomHistory(int seed) => _random = new Random(seed);

    public static IEnumerable<(string Stream, DomainEvent Happened, Provenance From)> Of(int seed, int length)
    {
        var history = new RandomHistory(seed);
        return history.Begin().Concat(Enumerable.Repeat(history, int.MaxValue).SelectMany(one => one.Next())).Take(length);
    }

    // Questions, scales and outlines first, so that most of what follows is allowed.
    private IEnumerable<(string, DomainEvent, Provenance)> Begin() =>
        _stated.Where(one => one.Fact.First is FrameworkOutline or GradingScale or FrameworkQuestion or InspectionOutline).SelectMany(one => Take(one.Stream, 0, one.Fact.First));

    private IEnumerable<(string, DomainEvent, Provenance)> Next()
    {
        var (stream, fact) = _stated[_random.Next(_stated.Count)];
        var version = _random.Next(2) == 0 ? fact.First : fact.Second;

        // What the rest stands on is not withdrawn; what is published stays so most of the time.
        var act = version is InspectionOutline or GradingScale or FrameworkQuestion ? 1 : version is Publication && _random.Next(4) > 0 ? 0 : _random.Next(5);
        return Take(stream, act, version);
    }

    private IEnumerable<(string, DomainEvent, Provenance)> Take(string stream, int act, Fact fact)
    {
        if (fact is UnrecordedModeration && act is 1 or 2) act = 0;
        var (ledger, from) = (Ledger(stream), Grounds());
        var decision = act switch
        {
            0 or 3 => Decide(stream, fact, from, Recording.Record),
            1 or 2 => Decide(stream, fact, from, Recording.Correct),
            _ => Decide(stream, fact, from, Recording.Withdraw),
        };
        _ledgers[stream] = decision.Events.Aggregate(ledger, (facts, happened) => facts.Apply(happened, from));
        return decision.Events.Select(happened => (stream, happened, from));
    }

    private Provenance Grounds() => Sample.Grounds with { Occurred = Dates[_random.Next(Dates.Length)], MadeKnown = MadeKnown[_random.Next(MadeKnown.Length)] };

    private Decision Decide(string stream, Fact fact, Provenance from, Func<Ledger, Fact, Provenance, Decision> act)
    {
        var ledger = Ledger(stream);
        var records = act == Recording.Record;
        var id = stream[(stream.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var category = stream.Split('/')[0];
        if (act == Recording.Withdraw) return category == "inspection" ? Inspecting.Withdraw(Inspection(id), fact, from) : act(ledger, fact, from);

        return category switch
        {
            "framework" => (records ? (Func<Framework, Fact, Provenance, Decision>)Framing.Record : Framing.Correct)(new Framework(ledger, Questions), fact, from),
            "force" => (records ? (Func<Ledger, Fact, Provenance, Decision>)Listing.Record : Listing.Correct)(ledger, fact, from),
            "inspection" => (records ? (Func<Inspection, Fact, Provenance, Decision>)Inspecting.Record : Inspecting.Correct)(Inspection(id), fact, from),
            "recommendation" => (records ? (Func<Ledger, Inspection, Fact, Provenance, Decision>)Recommending.Record : Recommending.Correct)(ledger, Inspection(id[..^3]), fact, from),
            _ => (records ? (Func<Ledger, SubjectThread, IReadOnlySet<ItemRef>, Provenance, Decision>)Threading.Record : Threading.Correct)(ledger, (SubjectThread)fact, Items, from),
        };
    }

    private Ledger Ledger(string stream) => _ledgers.GetValueOrDefault(stream, Domain.Ledger.Empty);

    private Inspection Inspection(string id) => new(Ledger($"inspection/{id}"), Ledger($"framework/{id.Split('.')[0]}"));

    private static Versions Of(string inspection, Versions fact) => fact is { First: InspectionOutline first, Second: InspectionOutline second }
        ? new(first with { Inspection = inspection }, second with { Inspection = inspection })
        : fact;

    private static IEnumerable<(string Stream, Versions Fact)> Stated()
    {
        foreach (var inspection in Inspections)
        {
            foreach (var fact in FrameworkSamples.Facts) yield return ($"framework/{inspection.Split('.')[0]}", fact);
            foreach (var fact in InspectionSamples.Facts.Concat(JudgmentSamples.Facts)) yield return ($"inspection/{inspection}", Of(inspection, fact));
            foreach (var fact in RecommendationSamples.Facts) yield return ($"recommendation/{inspection}.R2", fact);
        }

        foreach (var fact in ForceSamples.Facts) yield return ("force/northamptonshire", fact);
        foreach (var fact in ThreadSamples.Facts) yield return ("thread/t2", fact);
    }
}
