using Lifecycle.Domain;
using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Answers;

namespace Lifecycle.ReadModels.Grades;

/// <summary>Years without an inspection on record before a judgment, and the inspections that reports name for them.</summary>
public sealed record GapAnswer(DateAnswer After, DateAnswer Before, IReadOnlyList<int> Years, IReadOnlyList<NamedInspection> Named);

/// <summary>An inspection that a report refers to and that is not on record here.</summary>
public sealed record NamedInspection(string NamedIn, string Title, DateAnswer Date, Items<Citation> Sources, EventRef Event);

/// <summary>
/// How a question descends from those before it; <paramref name="FromPassages"/> are those that merely held a passage on its subject, from
/// which no grade carries over.
/// </summary>
public sealed record DescentAnswer(Relation Relation, Items<QuestionRef> From, Items<QuestionRef> FromPassages, Comparability Comparable, string Note, Items<Citation> Sources, EventRef Event);

/// <summary>
/// One judgment in a line: what it follows (<paramref name="From"/>; questions that it descends from without a judgment on record are in
/// <paramref name="FromNotOnRecord"/>), how it stands to that, and what lies between. "Better",
/// "worse" and "same" are said only of grades that may be compared.
/// </summary>
public sealed record GradeStep(
    JudgmentAnswer Judgment,
    IReadOnlyList<QuestionRef> From,
    IReadOnlyList<QuestionRef> FromNotOnRecord,
    Movement Movement,
    Comparability? Comparable,
    DescentAnswer? Descent,
    IReadOnlyList<GapAnswer> Gaps,
    IReadOnlyList<CorrectionAnswer> Corrections);

/// <summary>The judgments that lead to a current one, earliest first; a merged question has more than one forebear.</summary>
public sealed record GradeLine(QuestionRef Question, string Title, IReadOnlyList<GradeStep> Steps);

/// <summary>Works out, from what is on record, which judgments are current and what led to them.</summary>
public sealed class GradeHistory(Dossier dossier, LineageMap map)
{
    private readonly List<OnRecord<Judgment>> _judgments = [.. dossier.Standing<Judgment>()];

    /// <summary>The judgments that no later one succeeds: on the same question, or on one that descends from theirs.</summary>
    public IReadOnlyList<OnRecord<Judgment>> Current()
    {
        var succeeded = _judgments.SelectMany(later => Succession.Of(dossier, map, later).Earlier).Select(earlier => earlier.Event.Position).ToHashSet();
        return [.. _judgments.Where(judged => !succeeded.Contains(judged.Event.Position)).OrderBy(judged => Order(judged))];
    }

    public IReadOnlyList<GradeLine> Lines() => [.. Current().Select(current =>
    {
        var question = new QuestionRef(current.Framework!, current.Fact.Question);
        var steps = Descent(current).DistinctBy(judged => judged.Event.Position).OrderBy(judged => judged.From.Occurred.Date).ThenBy(judged => judged.Event.Position);
        return new GradeLine(question, JudgmentAnswer.Of(current, map).Title, [.. steps.Select(Step)]);
    })];

    public IReadOnlyList<CorrectionAnswer> Corrections(OnRecord<Judgment> judged) => [.. dossier.Ended<Judgment>()
        .Where(old => old.Inspection == judged.Inspection && old.Fact.Question == judged.Fact.Question)
        .Select(old => (Old: old, New: dossier.Successor(old)))
        .Select(pair => new CorrectionAnswer(
            pair.Old.Fact.Grade, pair.Old.Fact.State, pair.New?.From.Reason ?? "not recorded", pair.Old.Sources, pair.Old.Event, pair.Old.Until!.Value, pair.New?.Event))];

    private IEnumerable<OnRecord<Judgment>> Descent(OnRecord<Judgment> judged) =>
        Succession.Of(dossier, map, judged).Earlier.SelectMany(Descent).Append(judged);

    private GradeStep Step(OnRecord<Judgment> judged)
    {
        var question = Succession.QuestionOf(judged);
        var from = Succession.Of(dossier, map, judged);
        var lineage = from.Earlier.Any(before => Succession.QuestionOf(before) == question) ? null : map.Lineage(question);
        return new GradeStep(
            JudgmentAnswer.Of(judged, map),
            [.. from.Earlier.Select(before => new QuestionRef(before.Inspection!, before.Fact.Question))],
            from.Missing,
            from.MovementTo(judged, map),
            from.ComparableWith(judged, map),
            lineage is null ? null : new DescentAnswer(lineage.Fact.Relation, lineage.Fact.From, lineage.Fact.FromPassages, lineage.Fact.Comparable, lineage.Fact.Note, lineage.Sources, lineage.Event),
            [.. Gap.Between(dossier, from.Earlier.Select(before => before.From.Occurred.Date), judged.From.Occurred.Date).Select(Say)],
            Corrections(judged));
    }

    // Headline first, then the order in which the framework lists its questions.
    private (string, int, long) Order(OnRecord<Judgment> judged)
    {
        var question = map.Question(new QuestionRef(judged.Framework!, judged.Fact.Question));
        return (judged.Framework!, question?.Fact.Role == QuestionRole.Headline ? 0 : 1, question?.Event.Position ?? long.MaxValue);
    }

    private static GapAnswer Say(Gap gap) => new(
        DateAnswer.Of(gap.After),
        DateAnswer.Of(gap.Before),
        gap.MissingYears,
        [.. gap.Named.Select(link => new NamedInspection(link.Inspection!, link.Fact.Title, DateAnswer.Of(link.Fact.Date), link.Sources, link.Event))]);
}
