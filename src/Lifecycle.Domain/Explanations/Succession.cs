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
    public static Succession Of(Dossier dossier, LineageMap map, OnRecord<Judgment> later) =>
        Of(dossier, map, later.Force, later.Inspection, QuestionOf(later), later.From.Occurred.Date);

    /// <summary>The same of a question that an inspection of this date has not judged.</summary>
    internal static Succession Of(Dossier dossier, LineageMap map, string? force, string? inspection, QuestionRef question, Edtf? date)
    {
        if (LastBefore(question) is { } same) return new([same], []);

        var found = map.Predecessors(question).Select(earlier => (Question: earlier, Judged: LastBefore(earlier))).ToList();
        return new(
            [.. found.Select(pair => pair.Judged).OfType<OnRecord<Judgment>>().OrderBy(judged => judged.Event.Position)],
            [.. found.Where(pair => pair.Judged is null).Select(pair => pair.Question)]);

        OnRecord<Judgment>? LastBefore(QuestionRef of) => dossier.Standing<Judgment>()
            .Where(entry => entry.Force == force && QuestionOf(entry) == of && entry.Inspection != inspection && CertainlyBefore(entry.From.Occurred.Date, date))
            .MaxBy(entry => entry.From.Occurred.Date);
    }

    /// <summary>
    /// How the later grade stands to the earlier ones. Predecessors of which no judgment is on record are not the same as none; half of a merge says nothing of the whole; a grade carried forward has not
    /// moved; and which way it moved is not told where the sources do not say which came first.
    /// </summary>
    public Movement MovementTo(OnRecord<Judgment> later, LineageMap map)
    {
        if (later.Fact.State == JudgmentState.CarriedForward) return Movement.CarriedForward;
        if (Missing.Count > 0) return Earlier.Count > 0 ? Movement.NotDeterminable : Movement.PredecessorNotOnRecord;

        var movement = Movements.Of(map, [.. Earlier.Select(judged => (QuestionOf(judged), judged.Fact.Grade))], QuestionOf(later), later.Fact.Grade);
        return movement is Movement.Better or Movement.Worse && Earlier.Any(judged => !Precedes(judged, later)) ? Movement.NotDeterminable : movement;
    }

    /// <summary>The reserve under which the grades may be compared: the strictest of any; null where there is nothing to compare with.</summary>
    public Comparability? ComparableWith(OnRecord<Judgment> later, LineageMap map) => ComparableWith(QuestionOf(later), map);

    /// <summary>Whether one judgment was certainly given before another; dates that overlap, or are missing, do not say.</summary>
    public static bool Precedes(OnRecord<Judgment> earlier, OnRecord<Judgment> later) => CertainlyBefore(earlier.From.Occurred.Date, later.From.Occurred.Date);

    public static QuestionRef QuestionOf(OnRecord<Judgment> judged) => new(judged.Framework!, judged.Fact.Question);

    internal Comparability? ComparableWith(QuestionRef later, LineageMap map) =>
        Earlier.Count == 0 ? null : Earlier.Max(judged => Movements.Comparable(map, QuestionOf(judged), later));

    internal static bool CertainlyBefore(Edtf? earlier, Edtf? later) => earlier is not null && later is not null && Edtf.Compare(earlier, later) == Comparison.Before;
}
