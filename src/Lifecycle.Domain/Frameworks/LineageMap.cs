namespace Lifecycle.Domain.Frameworks;

/// <summary>The frameworks on record: how their questions are called, graded, and descended from one another.</summary>
public sealed class LineageMap
{
    private readonly Dictionary<QuestionRef, OnRecord<FrameworkQuestion>> _questions;
    private readonly Dictionary<QuestionRef, OnRecord<QuestionLineage>> _lineages;
    private readonly ILookup<QuestionRef, QuestionRef> _successors;
    private readonly Dictionary<string, OnRecord<GradingScale>> _scales;

    public LineageMap(Dossier dossier)
    {
        _questions = dossier.Standing<FrameworkQuestion>().ToDictionary(entry => new QuestionRef(entry.Framework!, entry.Fact.Question));
        _lineages = dossier.Standing<QuestionLineage>().ToDictionary(entry => new QuestionRef(entry.Framework!, entry.Fact.Question));
        _successors = _lineages
            .SelectMany(pair => pair.Value.Fact.From.Select(from => (From: from, To: pair.Key)))
            .ToLookup(edge => edge.From, edge => edge.To);
        _scales = dossier.Standing<GradingScale>().ToDictionary(entry => entry.Framework!);
    }

    public IEnumerable<QuestionRef> Questions => _questions.Keys.Order();

    public OnRecord<FrameworkQuestion>? Question(QuestionRef question) => _questions.GetValueOrDefault(question);

    public OnRecord<QuestionLineage>? Lineage(QuestionRef question) => _lineages.GetValueOrDefault(question);

    public OnRecord<GradingScale>? Scale(string framework) => _scales.GetValueOrDefault(framework);

    /// <summary>The questions that a question succeeds directly; none where it is new, split out or promoted.</summary>
    public IReadOnlyList<QuestionRef> Predecessors(QuestionRef question) => Lineage(question)?.Fact.From ?? Items<QuestionRef>.Empty;

    public IReadOnlyList<QuestionRef> Successors(QuestionRef question) => [.. _successors[question].Order()];

    /// <summary>A question with all that it descends from and all that descends from it.</summary>
    public IReadOnlyList<QuestionRef> Family(QuestionRef question)
    {
        var family = new HashSet<QuestionRef> { question };
        Climb(question, Predecessors);
        Climb(question, Successors);
        return [.. family.Order()];

        void Climb(QuestionRef from, Func<QuestionRef, IReadOnlyList<QuestionRef>> next)
        {
            foreach (var relative in next(from).Where(family.Add)) Climb(relative, next);
        }
    }

    /// <summary>
    /// Whether grades of two questions may be compared: by the later one's mapping where it succeeds the earlier directly,
    /// without reserve on one question, and otherwise not.
    /// </summary>
    public Comparability Comparable(QuestionRef earlier, QuestionRef later) =>
        earlier == later ? Comparability.Yes
        : Lineage(later) is { } lineage && lineage.Fact.From.Contains(earlier) ? lineage.Fact.Comparable
        : Comparability.No;
}
