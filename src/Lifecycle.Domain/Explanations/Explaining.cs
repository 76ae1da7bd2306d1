using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Explanations;

/// <summary>Why a judgment is what it is, or why there is none, worked out from what is on record and from nothing else.</summary>
public static class Explaining
{
    /// <summary>
    /// Explains the judgment on <paramref name="judgment"/> (inspection/question) against <paramref name="from"/>, or against the judgments
    /// on the questions that it succeeds, as it stood on a day. Where no judgment is on record, it explains that.
    /// </summary>
    /// <returns>
    /// The explanation; a refusal where no framework on record has the question, the force is not on record, or a judgment named for
    /// comparison is not an earlier one of the same force.
    /// </returns>
    public static (Explanation? Explanation, Refusal? Refusal) Why(Dossier dossier, QuestionRef judgment, IReadOnlyList<QuestionRef> from, DateOnly on, params IEnumerable<Ending> withdrawals)
    {
        var endings = withdrawals.ToDictionary(ending => ending.Event.Position);
        var map = new LineageMap(dossier);
        if (QuestionOf(dossier, map, judgment) is not { } question) return (null, NotOnRecord(judgment));

        var later = Find(dossier, judgment);
        var date = later is null ? dossier.Standing<InspectionOutline>(judgment.Scope).FirstOrDefault()?.Fact.Occurred : later.From.Occurred.Date;
        if (from.Count == 0)
        {
            var before = Succession.Of(dossier, map, InspectionId.ForceOf(judgment.Scope), judgment.Scope, question, date);
            return (Explain(new Case(dossier, map, new ItemIndex(dossier), judgment, question, later, before, []) { On = on, Endings = endings }), null);
        }

        var (earlier, absent) = (new List<OnRecord<Judgment>>(), new List<QuestionRef>());
        foreach (var named in from.Distinct())
        {
            if (Refuse(dossier, map, judgment, named, date) is { } refusal) return (null, refusal);

            if (Find(dossier, named) is { } found) earlier.Add(found);
            else absent.Add(named);
        }

        return (Explain(new Case(dossier, map, new ItemIndex(dossier), judgment, question, later, new Succession(earlier, []), absent) { On = on, Endings = endings }), null);
    }

    /// <summary>What the judgment rests on by itself, without any judgment before it.</summary>
    /// <returns>The explanation; a refusal where no framework on record has the question, or the force is not on record.</returns>
    public static (Explanation? Explanation, Refusal? Refusal) Alone(Dossier dossier, QuestionRef judgment, DateOnly on, params IEnumerable<Ending> withdrawals)
    {
        var map = new LineageMap(dossier);
        if (QuestionOf(dossier, map, judgment) is not { } question) return (null, NotOnRecord(judgment));

        var about = new Case(dossier, map, new ItemIndex(dossier), judgment, question, Find(dossier, judgment), new Succession([], []), []) { On = on };
        return (Explain(about with { Endings = withdrawals.ToDictionary(ending => ending.Event.Position) }), null);
    }

    private static Explanation Explain(Case about)
    {
        var movement = MovementOf(about);
        IEnumerable<Claim> claims =
        [
            .. ForceClaims.Named(about),
            .. JudgmentClaims.Inspected(about),
            .. JudgmentClaims.Judged(about),
            .. AbsenceClaims.NoGrade(about),
            .. MappingClaims.Mapped(about),
            .. MappingClaims.Divided(about),
            .. MappingClaims.Kin(about),
            .. MappingClaims.Compared(about, movement),
            .. MappingClaims.Unjudged(about),
            .. BetweenClaims.Judged(about),
            .. BetweenClaims.Gaps(about),
            .. FindingClaims.Found(about),
            .. FindingClaims.Threads(about),
            .. FindingClaims.Unlinked(about).Concat(FindingClaims.NotTakenUp(about)).OrderBy(claim => claim.Kind),
            .. FollowUpClaims.AskedBefore(about),
            .. FollowUpClaims.AskedNow(about),
            .. MeasureClaims.Measured(about),
            .. MeasureClaims.Caveats(about),
            .. EvidenceClaims.Gathered(about),
            .. JudgmentClaims.Criteria(about),
            .. JudgmentClaims.Moderated(about),
            .. ChangeClaims.Changed(about),
            .. RedactionClaims.Redacted(about),
            .. JudgmentClaims.Published(about),
        ];
        var all = Items.Of(claims);
        return new Explanation(
            about.Later is { } judged ? Cite(about, judged) : Uncited(about),
            Items.Of(about.Earlier.Select(before => Cite(about, before))),
            movement,
            movement == Movement.NotComparable ? Comparability.No : about.Succession.ComparableWith(about.LaterQuestion, about.Map),
            Prose.Of(about, all),
            all);
    }

    /// <summary>A judgment named for comparison may be missing, on a question that precedes the later one: that is not the same as none.</summary>
    private static Movement MovementOf(Case about)
    {
        if (about.Later is not { } later) return Movement.NoGrade;

        var before = about.Map.Predecessors(about.LaterQuestion).Append(about.LaterQuestion);
        return about.Succession.MovementTo(later, about.Map) switch
        {
            Movement.NoPredecessor when about.Absent.Select(about.QuestionOf).Intersect(before).Any() => Movement.PredecessorNotOnRecord,
            var movement => movement,
        };
    }

    /// <summary>
    /// The framework's question, or where the inspection's framework does not have it, the question all the same if any other does. Null
    /// where none does, or neither the inspection nor its force is on record.
    /// </summary>
    private static QuestionRef? QuestionOf(Dossier dossier, LineageMap map, QuestionRef judgment)
    {
        var outline = dossier.Standing<InspectionOutline>(judgment.Scope).FirstOrDefault()?.Fact;
        var question = new QuestionRef(outline?.Framework ?? InspectionId.FrameworkOf(judgment.Scope), judgment.Question);
        var isForce = dossier.Standing<ForceOutline>().Any(force => force.Fact.Force == InspectionId.ForceOf(judgment.Scope));
        var isKnown = outline is not null || map.Questions.Any(other => other.Scope == question.Scope);
        return isKnown && (isForce || outline is not null) && map.Questions.Any(other => other.Question == question.Question) ? question : null;
    }

    private static Refusal? Refuse(Dossier dossier, LineageMap map, QuestionRef judgment, QuestionRef named, Edtf? date)
    {
        if (named == judgment) return new("same-judgment", $"the judgment {named} cannot be explained against itself; leave it out for what the judgment rests on");

        // Of another force nothing is at hand: whether it has such a judgment is not said.
        if (InspectionId.ForceOf(named.Scope) is { Length: > 0 } force && force != InspectionId.ForceOf(judgment.Scope))
            return new("another-force", $"an explanation is about one force: {named} is of {force}, and {judgment} of {InspectionId.ForceOf(judgment.Scope)}");
        if (QuestionOf(dossier, map, named) is null) return NotOnRecord(named);

        return Find(dossier, named) is { } found && Succession.CertainlyBefore(date, found.From.Occurred.Date)
            ? new("not-an-earlier-judgment", $"the judgment {named} ({found.From.Occurred}) is later than {judgment} ({date}); a judgment is explained against earlier ones, so ask it the other way round")
            : null;
    }

    private static OnRecord<Judgment>? Find(Dossier dossier, QuestionRef judgment) =>
        dossier.Standing<Judgment>(judgment.Scope).FirstOrDefault(entry => entry.Fact.Question == judgment.Question);

    private static JudgmentCited Cite(Case about, OnRecord<Judgment> judged) => new(
        Case.PlaceOf(judged),
        about.Title(Case.QuestionOf(judged)),
        Words.Of(judged.Fact.State),
        judged.Fact.Grade,
        judged.From.Occurred.ToString(),
        judged.Sources,
        judged.Event);

    private static JudgmentCited Uncited(Case about) => new(
        about.Asked,
        about.Title(about.LaterQuestion),
        about.Outline(about.Inspection) is null ? "no inspection on record" : "no judgment on record",
        Grade: null,
        about.Date?.ToString() ?? "not recorded",
        Items<Citation>.Empty,
        Event: null);

    private static Refusal NotOnRecord(QuestionRef judgment) => new("judgment-not-on-record", $"no judgment on {judgment} is on record");
}
