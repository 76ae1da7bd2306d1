using Lifecycle.Domain;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.Web.Execution;

namespace Lifecycle.Web.Importing;

/// <summary>The domain's decisions for one file, over its streams as they come to stand decision by decision.</summary>
internal sealed class Rules(FactFile file, Streams streams)
{
    private readonly Dictionary<string, LoadedStream> _now = streams.All.ToDictionary(stream => stream.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, List<Happened>> _happened = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<QuestionRef>> _earlierQuestions = new(() => References.Questions(file, streams));
    private readonly Lazy<HashSet<ItemRef>> _items = new(() => References.Items(file, streams));

    /// <summary>Does what is asked, if the domain allows it; else the refusal.</summary>
    public Refusal? Take(Ask ask)
    {
        var decision = Decide(ask);
        foreach (var happened in decision.Events) Put(ask, happened);
        return decision.Refusal;
    }

    /// <summary>Goes on as if what was refused had been allowed.</summary>
    public void Assume(Ask ask)
    {
        if (ask.Act != Act.Withdraw) Put(ask, ask.Fact.Recorded());
    }

    /// <summary>The events of each stream, streams in the order given.</summary>
    public IReadOnlyList<Change> Changes(IEnumerable<string> order) =>
        [.. order.Where(_happened.ContainsKey).Select(stream => new Change(stream, _happened[stream]))];

    private void Put(Ask ask, DomainEvent happened)
    {
        var with = new Happened(happened, ask.From);
        _now[ask.Stream] = _now[ask.Stream].After(with);
        if (!_happened.TryGetValue(ask.Stream, out var list)) _happened[ask.Stream] = list = [];
        list.Add(with);
    }

    private Decision Decide(Ask ask)
    {
        var ledger = _now[ask.Stream].Facts;
        return (ask.Act, file.Kind) switch
        {
            (Act.Withdraw, FileKind.Inspection) when ask.Stream == file.Main => Inspecting.Withdraw(Inspection(), ask.Fact, ask.From),
            (Act.Withdraw, FileKind.Inspection) => Recommending.Withdraw(ledger, Inspection(), ask.Fact, ask.From),
            (Act.Withdraw, FileKind.Framework) => Framing.Withdraw(Framework(), ask.Fact, ask.From),
            (Act.Withdraw, _) => Recording.Withdraw(ledger, ask.Fact, ask.From),
            (Act.Record, FileKind.Forces) => Listing.Record(ledger, ask.Fact, ask.From),
            (_, FileKind.Forces) => Listing.Correct(ledger, ask.Fact, ask.From),
            (Act.Record, FileKind.Framework) => Framing.Record(Framework(), ask.Fact, ask.From),
            (_, FileKind.Framework) => Framing.Correct(Framework(), ask.Fact, ask.From),
            (Act.Record, FileKind.Inspection) when ask.Stream == file.Main => Inspecting.Record(Inspection(), ask.Fact, ask.From),
            (_, FileKind.Inspection) when ask.Stream == file.Main => Inspecting.Correct(Inspection(), ask.Fact, ask.From),
            (Act.Record, FileKind.Inspection) => Recommending.Record(ledger, Inspection(), ask.Fact, ask.From),
            (_, FileKind.Inspection) => Recommending.Correct(ledger, Inspection(), ask.Fact, ask.From),
            (Act.Record, _) => Threading.Record(ledger, (SubjectThread)ask.Fact, _items.Value, ask.From),
            _ => Threading.Correct(ledger, (SubjectThread)ask.Fact, _items.Value, ask.From),
        };
    }

    private Inspection Inspection() => new(_now[file.Main].Facts, _now[file.Framework].Facts)
    {
        Others = Ledgers("inspection/").ToDictionary(pair => pair.Id, pair => pair.Facts),
        Threads = [.. Ledgers("thread/").SelectMany(pair => pair.Facts.Of<SubjectThread>())],
    };

    private Framework Framework() => new(_now[file.Main].Facts, _earlierQuestions.Value)
    {
        Inspections = [.. Ledgers("inspection/").Select(pair => pair.Facts).Where(facts => facts.Of<InspectionOutline>().Any())],
        Recommendations = [.. Ledgers("recommendation/").SelectMany(pair => pair.Facts.Of<Recommendation>())],
        Others = [.. Ledgers("framework/").Select(pair => pair.Facts).Where(facts => facts.Of<FrameworkOutline>().Any())],
    };

    // The streams of a kind that the decision looks at beside the file's own.
    private IEnumerable<(string Id, Ledger Facts)> Ledgers(string kind) =>
        _now.Where(pair => pair.Key != file.Main && pair.Key.StartsWith(kind, StringComparison.Ordinal)).Select(pair => (pair.Key[kind.Length..], pair.Value.Facts));
}
