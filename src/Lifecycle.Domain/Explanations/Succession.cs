using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Explanations;

/// <summary>
/// What a judgment succeeds: the judgments before it, and the questions that its own descends from without a judgment of
/// theirs being on record (<paramref name="Missing"/>).
/// </summary>
public sealed record Succession(IReadOnlyList<OnRecord<Judgment>> Earlier, IReadOnlyList<QuestionRef> Missing)
{
    /// <summary>The last judgment before it on the same question, else the last on each question that its own succeeds, as recorded.</summary>
    public static Succession Of(Dossier dossier, LineageMap map, OnRecord<Judgment> later)
    {
        var question = QuestionOf(later);
        if (LastBefore(dossier, later, question) is { } same) return new([same], []);

        var found = map.Predecessors(question).Select(earlier => (Question: earlier, Judged: LastBefore(dossier, later, earlier))).ToList();
        return new(
            [.. found.Select(pair => pair.Judged).OfType<OnRecord<Judgment>>().OrderBy(judged => judged.Event.Position)],
            [.. found.Where(pair => pair.Judged is null).Select(pair => pair.Question)]);
    }

    /// <summary>How the later grade stands to the earlier ones. Half of a merge says nothing of the whole; a grade carried forward has not moved.</summary>
    public Movement MovementTo(OnRecord<Judgment> later, LineageMap map)
    {
        if (later.Fact.State == JudgmentState.CarriedForward) return Movement.CarriedForward;
        if (Earlier.Count > 0 && Missing.Count > 0) return Movement.NotDeterminable;

        return Movements.Of(map, [.. Earlier.Select(judged => (QuestionOf(judged), judged.Fact.Grade))], QuestionOf(later), later.Fact.Grade);
    }

    /// <summary>The reserve under which the grades may be compared: the strictest of any; null where there is nothing to compare with.</summary>
    public Comparability? ComparableWith(OnRecord<Judgment> later, LineageMap map) =>
        Earlier.Count == 0 ? null : Earlier.Max(judged => map.Comparable(QuestionOf(judged), QuestionOf(later)));

    /// <summary>Whether one judgment was certainly given before another; dates that overlap, or are missing, do not say.</summary>
    public static bool Precedes(OnRecord<Judgment> earlier, OnRecord<Judgment> later) =>
        earlier.From.Occurred.Date is { } before && later.From.Occurred.Date is { } after && Edtf.Compare(before, after) == Comparison.Before;

    public static QuestionRef QuestionOf(OnRecord<Judgment> judged) => new(judged.Framework!, judged.Fact.Question);

    private static OnRecord<Judgment>? LastBefore(Dossier dossier, OnRecord<Judgment> later, QuestionRef question) => dossier.Standing<Judgment>()
        .Where(entry => entry.Force == later.Force && QuestionOf(entry) == question && entry.Inspection != later.Inspection && Precedes(entry, later))
        .MaxBy(entry => entry.From.Occurred.Date);
}
