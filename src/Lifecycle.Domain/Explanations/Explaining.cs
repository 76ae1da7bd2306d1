using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;

namespace Lifecycle.Domain.Explanations;

/// <summary>Why a judgment is what it is, worked out from what is on record and from nothing else.</summary>
public static class Explaining
{
    /// <summary>
    /// Explains the judgment on <paramref name="judgment"/> (inspection/question) against <paramref name="from"/>, or against the judgments
    /// on the questions that it succeeds.
    /// </summary>
    /// <returns>The explanation; a refusal where a judgment named is not on record.</returns>
    public static (Explanation? Explanation, Refusal? Refusal) Why(Dossier dossier, QuestionRef judgment, IReadOnlyList<QuestionRef> from)
    {
        if (Find(dossier, judgment) is not { } later) return (null, NotOnRecord(judgment));
        if (from.Where(named => Find(dossier, named) is null).Select(named => (QuestionRef?)named).FirstOrDefault() is { } missing) return (null, NotOnRecord(missing));

        var map = new LineageMap(dossier);
        var earlier = from.Count > 0 ? [.. from.Select(named => Find(dossier, named)!)] : Predecessors(dossier, map, later);
        return (Explain(new Case(dossier, map, new ItemIndex(dossier), later, earlier)), null);
    }

    /// <summary>
    /// The judgments that a judgment succeeds: the last one before it on the same question, else the last on each question
    /// that its own succeeds, in the order in which they were recorded.
    /// </summary>
    public static IReadOnlyList<OnRecord<Judgment>> Predecessors(Dossier dossier, LineageMap map, OnRecord<Judgment> later)
    {
        var question = Case.QuestionOf(later);
        if (LastBefore(dossier, later, question) is { } same) return [same];

        return [.. map.Predecessors(question).Select(earlier => LastBefore(dossier, later, earlier)).OfType<OnRecord<Judgment>>().OrderBy(judged => judged.Event.Position)];
    }

    private static Explanation Explain(Case about)
    {
        var earlier = about.Earlier.Select(judged => (Case.QuestionOf(judged), judged.Fact.Grade)).ToList();
        var movement = Movements.Of(about.Map, earlier, about.LaterQuestion, about.Later.Fact.Grade);
        IEnumerable<Claim> claims =
        [
            .. JudgmentClaims.Judged(about),
            .. MappingClaims.Mapped(about),
            .. MappingClaims.Compared(about, movement),
            .. MappingClaims.Gaps(about),
            .. FindingClaims.Found(about),
            .. FindingClaims.Threads(about),
            .. FindingClaims.Unlinked(about),
            .. FindingClaims.NotTakenUp(about),
            .. FollowUpClaims.AskedBefore(about),
            .. FollowUpClaims.AskedNow(about),
            .. MeasureClaims.Measured(about),
            .. MeasureClaims.Caveats(about),
            .. JudgmentClaims.Evidence(about),
            .. JudgmentClaims.Criteria(about),
            .. JudgmentClaims.Moderated(about),
            .. JudgmentClaims.Corrected(about),
            .. JudgmentClaims.Published(about),
        ];
        return new Explanation(
            Cite(about, about.Later),
            Items.Of(about.Earlier.Select(judged => Cite(about, judged))),
            movement,
            about.Earlier.Count == 0 ? null : about.Earlier.Max(judged => about.Map.Comparable(Case.QuestionOf(judged), about.LaterQuestion)),
            Items.Of(claims));
    }

    private static OnRecord<Judgment>? Find(Dossier dossier, QuestionRef judgment) =>
        dossier.Standing<Judgment>(judgment.Scope).FirstOrDefault(entry => entry.Fact.Question == judgment.Question);

    private static OnRecord<Judgment>? LastBefore(Dossier dossier, OnRecord<Judgment> later, QuestionRef question) => dossier.Standing<Judgment>()
        .Where(entry => entry.Force == later.Force && Case.QuestionOf(entry) == question && entry.Inspection != later.Inspection && Precedes(entry, later))
        .MaxBy(entry => entry.From.Occurred.Date);

    private static bool Precedes(OnRecord<Judgment> earlier, OnRecord<Judgment> later) =>
        earlier.From.Occurred.Date is { } before && later.From.Occurred.Date is { } after && before.CompareTo(after) < 0;

    private static JudgmentCited Cite(Case about, OnRecord<Judgment> judged) => new(
        new QuestionRef(judged.Inspection!, judged.Fact.Question),
        about.Title(Case.QuestionOf(judged)),
        Words.Of(judged.Fact.State),
        judged.Fact.Grade,
        judged.From.Occurred.ToString(),
        judged.Sources,
        judged.Event);

    private static Refusal NotOnRecord(QuestionRef judgment) => new("judgment-not-on-record", $"no judgment on {judgment} is on record");
}
