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
    /// <returns>The explanation; a refusal where a judgment named is not on record, or is not an earlier one.</returns>
    public static (Explanation? Explanation, Refusal? Refusal) Why(Dossier dossier, QuestionRef judgment, IReadOnlyList<QuestionRef> from)
    {
        if (Find(dossier, judgment) is not { } later) return (null, NotOnRecord(judgment));

        var map = new LineageMap(dossier);
        if (from.Count == 0) return (Explain(dossier, map, later, Succession.Of(dossier, map, later)), null);

        var earlier = new List<OnRecord<Judgment>>();
        foreach (var named in from.Distinct())
        {
            if (Find(dossier, named) is not { } found) return (null, NotOnRecord(named));
            if (!Succession.Precedes(found, later))
                return (null, new("not-an-earlier-judgment", $"{named} ({found.From.Occurred}) is not on record as earlier than {judgment} ({later.From.Occurred}); a judgment is explained against earlier ones"));

            earlier.Add(found);
        }

        return (Explain(dossier, map, later, new Succession(earlier, [])), null);
    }

    private static Explanation Explain(Dossier dossier, LineageMap map, OnRecord<Judgment> later, Succession succession)
    {
        var about = new Case(dossier, map, new ItemIndex(dossier), later, succession);
        var movement = succession.MovementTo(later, map);
        IEnumerable<Claim> claims =
        [
            .. JudgmentClaims.Judged(about),
            .. MappingClaims.Mapped(about),
            .. MappingClaims.Compared(about, movement),
            .. MappingClaims.Unjudged(about),
            .. MappingClaims.Gaps(about),
            .. FindingClaims.Found(about),
            .. FindingClaims.Threads(about),
            .. FindingClaims.Unlinked(about).Concat(FindingClaims.NotTakenUp(about)).OrderBy(claim => claim.Kind),
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
            succession.ComparableWith(later, map),
            Items.Of(claims));
    }

    private static OnRecord<Judgment>? Find(Dossier dossier, QuestionRef judgment) =>
        dossier.Standing<Judgment>(judgment.Scope).FirstOrDefault(entry => entry.Fact.Question == judgment.Question);

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
