using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Explanations;

/// <summary>What was judged, what the judgments rest on, and how they came about.</summary>
internal static class JudgmentClaims
{
    public static IEnumerable<Claim> Judged(Case about) => about.Judgments.Select(judged =>
    {
        var question = about.Title(Case.QuestionOf(judged));
        var when = Spoken.Of(judged.From.Occurred);
        var statement = judged.Fact switch
        {
            { State: JudgmentState.Graded } => $"\u201c{question}\u201d was judged {judged.Fact.Grade} ({when}).",
            { State: JudgmentState.CarriedForward } => $"\u201c{question}\u201d was not inspected again; the grade {judged.Fact.Grade} was carried forward from {judged.Fact.CarriedFrom} ({when}).",
            _ => $"\u201c{question}\u201d was left without a grade: {Words.Of(judged.Fact.State)}, reason {judged.Fact.Reason} ({when}).",
        };
        return ClaimOf.Entry(ClaimKind.Judgment, statement, judged.As<Fact>()!);
    });

    public static IEnumerable<Claim> Criteria(Case about) => about.Judgments.Where(judged => judged.Fact.Grade is not null).Select(judged =>
    {
        var scale = about.Map.Scale(judged.Framework!);
        var definition = scale?.Fact.Grades.FirstOrDefault(entry => entry.Grade == judged.Fact.Grade)?.Definition;
        return definition is null or "not stated"
            ? ClaimOf.Absence(ClaimKind.Criteria, $"What {judged.Framework} means by {judged.Fact.Grade} is not stated in the sources at hand.", Only(scale))
            : ClaimOf.Entry(ClaimKind.Criteria, $"What {judged.Framework} means by {judged.Fact.Grade}: {definition}", Only(scale));
    }).DistinctBy(claim => claim.Statement);

    public static IEnumerable<Claim> Evidence(Case about) => about.Inspections.SelectMany(inspection =>
    {
        var gathered = about.Dossier.Standing<Evidence>(inspection).ToList();
        return gathered.Count == 0
            ? [ClaimOf.Absence(ClaimKind.Evidence, $"How evidence was gathered for {inspection} is not recorded.", about.Outline(inspection).As<Fact>()!)]
            : gathered.Select(entry => ClaimOf.Entry(ClaimKind.Evidence, Say(entry.Fact), entry.As<Fact>()!));
    });

    public static IEnumerable<Claim> Moderated(Case about) => about.Judgments.Select(judged =>
    {
        var question = about.Title(Case.QuestionOf(judged));
        if (about.Dossier.Standing<Moderation>(judged.Inspection!).FirstOrDefault(entry => entry.Fact.Question == judged.Fact.Question) is { } moderated)
            return ClaimOf.Entry(ClaimKind.Moderation, $"\u201c{question}\u201d ({judged.Inspection}) was moderated by {moderated.Fact.Moderator} from {moderated.Fact.From} to {moderated.Fact.To}: {moderated.Fact.Why.TrimEnd('.')}.", moderated.As<Fact>()!);

        var unrecorded = about.Dossier.Standing<UnrecordedModeration>(judged.Inspection!).Select(entry => entry.As<Fact>()!).ToList();
        return unrecorded.Count > 0
            ? ClaimOf.Absence(ClaimKind.Moderation, $"Who moderated \u201c{question}\u201d ({judged.Inspection}) is not recorded.", unrecorded)
            : ClaimOf.Absence(ClaimKind.Moderation, $"The moderation of \u201c{question}\u201d ({judged.Inspection}) is not public.");
    });

    public static IEnumerable<Claim> Corrected(Case about) => about.Judgments.SelectMany(judged => about.Dossier.Ended<Judgment>()
        .Where(old => old.Inspection == judged.Inspection && old.Fact.Question == judged.Fact.Question)
        .Select(old => Corrected(about, old)));

    public static IEnumerable<Claim> Published(Case about) => about.Inspections.Select(inspection =>
    {
        var published = about.Dossier.Standing<Publication>(inspection).FirstOrDefault();
        return published?.Fact.Date.Date is { } date
            ? ClaimOf.Entry(ClaimKind.Publication, $"The report of {inspection} was published {When.In(date)}.", published.As<Fact>()!)
            : ClaimOf.Absence(ClaimKind.Publication, $"The publication date of {inspection} is not recorded.", Only(published));
    });

    // Each version was ended by one event: the one that put the next version there, or a withdrawal.
    private static Claim Corrected(Case about, OnRecord<Judgment> old)
    {
        var subject = $"The judgment on \u201c{about.Title(Case.QuestionOf(old))}\u201d ({old.Inspection})";
        if (about.Dossier.Successor(old) is not { } next)
            return ClaimOf.Entry(ClaimKind.Correction, $"{subject}, {Narration.Gist(old.Fact)}, was withdrawn.", old.As<Fact>()!);

        var change = old.Fact == next.Fact ? "had its source or date corrected" : $"was corrected from {Narration.Gist(old.Fact)} to {Narration.Gist(next.Fact)}";
        return ClaimOf.Entry(ClaimKind.Correction, $"{subject} {change}: {(next.From.Reason ?? "reason not recorded").TrimEnd('.')}.", old.As<Fact>()!, next.As<Fact>()!);
    }

    private static string Say(Evidence evidence)
    {
        var bearing = evidence.InformedJudgments switch
        {
            Informed.Yes => " It is recorded as bearing on the judgments.",
            Informed.No => " It is recorded as not bearing on the judgments.",
            _ => "",
        };
        return $"{Capital(Words.Of(evidence.Method))} (quantity {evidence.Quantity}): {evidence.About}{bearing}";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static IEnumerable<OnRecord<Fact>> Only<T>(OnRecord<T>? entry) where T : Fact => entry is null ? [] : [entry.As<Fact>()!];
}
