using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;

namespace Lifecycle.Domain.Explanations;

/// <summary>The judgments to be explained, and all that is on record to explain them with.</summary>
internal sealed record Case(Dossier Dossier, LineageMap Map, ItemIndex Items, OnRecord<Judgment> Later, Succession Succession)
{
    public IReadOnlyList<OnRecord<Judgment>> Earlier => Succession.Earlier;

    public QuestionRef LaterQuestion => QuestionOf(Later);

    public IEnumerable<OnRecord<Judgment>> Judgments => [.. Earlier, Later];

    public IEnumerable<string> Inspections => Judgments.Select(judged => judged.Inspection!).Distinct();

    public OnRecord<InspectionOutline> Outline(string inspection) => Dossier.Standing<InspectionOutline>(inspection).First();

    public string Title(QuestionRef question) => Map.Question(question)?.Fact.Title ?? question.ToString();

    /// <summary>Whether an item stands under one of the judgments given.</summary>
    public static bool StandsUnder(OnRecord<Fact>? item, IEnumerable<OnRecord<Judgment>> judgments) =>
        item is not null && ItemIndex.QuestionOf(item.Fact) is { } question
        && judgments.Any(judged => judged.Inspection == item.Inspection && judged.Fact.Question == question);

    public bool IsOnLater(ItemRef item) => StandsUnder(Items.Find(item), [Later]);

    public bool IsOnEarlier(ItemRef item) => StandsUnder(Items.Find(item), Earlier);

    public static QuestionRef QuestionOf(OnRecord<Judgment> judged) => Succession.QuestionOf(judged);
}
