using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Explanations;

/// <summary>What was judged, in which inspections, by what criteria, and how the judgments came about.</summary>
internal static class JudgmentClaims
{
    public static IEnumerable<Claim> Inspected(Case about) => about.Inspections.Select(about.Outline).OfType<OnRecord<InspectionOutline>>().Select(outline => ClaimOf.Entry(
        ClaimKind.Inspection,
        $"{outline.Fact.Inspection} is \u201c{outline.Fact.Title}\u201d, of {Spoken.Of(outline.Fact.Occurred)}; the inspectorate is {outline.Fact.Inspectorate}.",
        outline.As<Fact>()!));

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
            ? ClaimOf.Absence(ClaimKind.Criteria, $"What {judged.Framework} means by {judged.Fact.Grade} is not stated in the sources at hand.", [.. Only(scale), .. Judging(about, judged)])
            : ClaimOf.Entry(ClaimKind.Criteria, $"What {judged.Framework} means by {judged.Fact.Grade}: {definition}", [.. Only(scale), .. Judging(about, judged)]);
    }).DistinctBy(claim => claim.Statement);

    public static IEnumerable<Claim> Moderated(Case about) => about.Places.SelectMany(place =>
    {
        var subject = $"\u201c{about.Title(about.QuestionOf(place))}\u201d ({place.Scope})";
        if (about.Dossier.Standing<Moderation>(place.Scope).FirstOrDefault(entry => entry.Fact.Question == place.Question) is { } moderated)
            return [ClaimOf.Entry(ClaimKind.Moderation, $"{subject} was moderated by {moderated.Fact.Moderator} from {moderated.Fact.From} to {moderated.Fact.To}: {moderated.Fact.Why.TrimEnd('.')}.", moderated.As<Fact>()!)];
        if (about.Judgments.FirstOrDefault(entry => Case.PlaceOf(entry) == place) is not { } judged) return (Claim[])[];

        var unrecorded = about.Dossier.Standing<UnrecordedModeration>(place.Scope).Select(entry => entry.As<Fact>()!).ToList();
        return unrecorded.Count > 0
            ? [ClaimOf.Absence(ClaimKind.Moderation, $"Who moderated {subject} is not recorded.", [.. unrecorded, judged.As<Fact>()!])]
            : [ClaimOf.Absence(ClaimKind.Moderation, $"The moderation of {subject} is not public.", judged.As<Fact>()!)];
    });

    public static IEnumerable<Claim> Published(Case about) => about.Inspections.Where(about.IsOnRecord).Select(inspection =>
    {
        var published = about.Dossier.Standing<Publication>(inspection).FirstOrDefault();
        var claim = published?.Fact.Date.Date is { } date
            ? ClaimOf.Entry(ClaimKind.Publication, $"The report of {inspection} was published {When.In(date)}.", published.As<Fact>()!)
            : ClaimOf.Absence(ClaimKind.Publication, $"The publication date of {inspection} is not recorded.", Only(published));
        return claim with { Inspection = inspection };
    });

    /// <summary>The judgments of a framework that give this grade.</summary>
    private static IEnumerable<OnRecord<Fact>> Judging(Case about, OnRecord<Judgment> judged) =>
        about.Judgments.Where(other => other.Framework == judged.Framework && other.Fact.Grade == judged.Fact.Grade).Select(other => other.As<Fact>()!);

    private static IEnumerable<OnRecord<Fact>> Only<T>(OnRecord<T>? entry) where T : Fact => entry is null ? [] : [entry.As<Fact>()!];
}
