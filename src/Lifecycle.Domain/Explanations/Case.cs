using System.Collections.ObjectModel;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Explanations;

/// <summary>
/// What is to be explained, and all that is on record to explain it with. <paramref name="Asked"/> is inspection/question, and
/// <paramref name="LaterQuestion"/> the framework's; <paramref name="Later"/> is null where no judgment is on record there.
/// <paramref name="Absent"/> are judgments named for comparison that are not on record.
/// </summary>
internal sealed record Case(
    Dossier Dossier,
    LineageMap Map,
    ItemIndex Items,
    QuestionRef Asked,
    QuestionRef LaterQuestion,
    OnRecord<Judgment>? Later,
    Succession Succession,
    IReadOnlyList<QuestionRef> Absent)
{
    /// <summary>The day on which it is looked at.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The events that took facts off the record without putting others there, by position, as far as they are public.</summary>
    public IReadOnlyDictionary<long, Ending> Endings { get; init; } = ReadOnlyDictionary<long, Ending>.Empty;

    public IReadOnlyList<OnRecord<Judgment>> Earlier => Succession.Earlier;

    public IReadOnlyList<OnRecord<Judgment>> Judgments => Later is null ? Earlier : [.. Earlier, Later];

    /// <summary>The inspection asked about.</summary>
    public string Inspection => Asked.Scope;

    public string Force => InspectionId.ForceOf(Inspection);

    public IReadOnlyList<string> EarlierInspections => [.. Earlier.Select(judged => judged.Inspection!).Concat(Absent.Select(named => named.Scope)).Distinct()];

    /// <summary>All inspections that it is about, the one asked about last.</summary>
    public IReadOnlyList<string> Inspections => [.. EarlierInspections.Where(inspection => inspection != Inspection), Inspection];

    /// <summary>The judgments that it is about, as inspection/question, also where they are not on record.</summary>
    public IReadOnlyList<QuestionRef> Places => [.. EarlierPlaces, Asked];

    /// <summary>The questions that it is about, as framework/question.</summary>
    public IReadOnlyList<QuestionRef> Questions => [.. Earlier.Select(QuestionOf).Append(LaterQuestion).Distinct()];

    public IReadOnlyList<QuestionRef> EarlierPlaces => [.. Earlier.Select(PlaceOf), .. Absent];

    /// <summary>When the judgment was given, or where there is none, when the inspection took place.</summary>
    public Edtf? Date => Later is null ? Outline(Inspection)?.Fact.Occurred : Later.From.Occurred.Date;

    /// <summary>The grading scales of the judgments' frameworks, each once.</summary>
    public IReadOnlyList<OnRecord<GradingScale>> Scales =>
        [.. Judgments.Select(judged => Map.Scale(judged.Framework!)).OfType<OnRecord<GradingScale>>().DistinctBy(scale => scale.Event.Position)];

    public bool ScalesDiffer => Scales.Select(scale => string.Join('|', scale.Fact.Grades.Select(entry => entry.Grade))).Distinct().Count() > 1;

    /// <summary>Whether each of the earlier judgments certainly came before the later one.</summary>
    public bool IsInOrder => Earlier.All(judged => Succession.CertainlyBefore(judged.From.Occurred.Date, Date));

    /// <summary>Whether anything says that the inspection took place.</summary>
    public bool IsOnRecord(string inspection) => Outline(inspection) is not null || Judgments.Any(judged => judged.Inspection == inspection);

    /// <summary>When the earlier judgments were given, or where one is not on record, when its inspection took place.</summary>
    public IEnumerable<Edtf?> EarlierDates => Earlier.Select(judged => judged.From.Occurred.Date).Concat(Absent.Select(named => Outline(named.Scope)?.Fact.Occurred));

    /// <summary>The framework's question that an inspection's is.</summary>
    public QuestionRef QuestionOf(QuestionRef place) => new(Outline(place.Scope)?.Fact.Framework ?? InspectionId.FrameworkOf(place.Scope), place.Question);

    public OnRecord<InspectionOutline>? Outline(string inspection) => Dossier.Standing<InspectionOutline>(inspection).FirstOrDefault();

    public string Title(QuestionRef question) => Map.Question(question)?.Fact.Title ?? question.ToString();

    /// <summary>Whether an item stands under the question of one of these inspections.</summary>
    public static bool StandsUnder(OnRecord<Fact>? item, IEnumerable<QuestionRef> places) =>
        item is { Inspection: { } inspection } && ItemIndex.QuestionOf(item.Fact) is { } question && places.Contains(new(inspection, question));

    public bool IsOnLater(ItemRef item) => StandsUnder(Items.Find(item), [Asked]);

    public bool IsOnEarlier(ItemRef item) => StandsUnder(Items.Find(item), EarlierPlaces);

    public static QuestionRef QuestionOf(OnRecord<Judgment> judged) => Succession.QuestionOf(judged);

    public static QuestionRef PlaceOf(OnRecord<Judgment> judged) => new(judged.Inspection!, judged.Fact.Question);
}

/// <summary>What an inspection's id says: framework, force, and a number for a second one in the cycle.</summary>
internal static class InspectionId
{
    public static string FrameworkOf(string inspection) => inspection.Split('.')[0];

    public static string ForceOf(string inspection) => inspection.Split('.').ElementAtOrDefault(1) ?? "";
}
