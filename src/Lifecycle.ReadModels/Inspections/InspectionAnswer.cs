using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Grades;

namespace Lifecycle.ReadModels.Inspections;

/// <summary>An inspection in a list.</summary>
public sealed record InspectionItem(string Inspection, string Framework, string Force, string Title, DateAnswer Occurred, DateAnswer Published) : Reserved;

/// <summary>When the report was published, and how the local policing body's duty to answer it stands (Police Act 1996, section 55(5A)).</summary>
public sealed record PublicationAnswer(DateAnswer Date, ResponseAnswer Response, Items<Citation> Sources, EventRef Event)
{
    public static PublicationAnswer Of(OnRecord<Publication> published, DateOnly on) =>
        new(DateAnswer.Of(published.Fact.Date), ResponseAnswer.Of(published.Fact.Date.Date, on), published.Sources, published.Event);
}

/// <summary>The last day for the local policing body's answer by both readings, how that stands on the day asked about, and that no answer is on record.</summary>
public sealed record ResponseAnswer(ResponseStanding Standing, string Said, DateOnly? Earliest, DateOnly? Latest, string Answer)
{
    // The record knows no such answers yet.
    private const string None = "no published answer on record";

    public static ResponseAnswer Of(Edtf? published, DateOnly on)
    {
        var stands = ResponseOnDay.Of(published, on);
        return new(stands.Standing, stands.Said, stands.First, stands.Last, None);
    }
}

/// <summary>Who moderated: by name of id where that may be seen, else "not recorded" or "not public".</summary>
public sealed record ModerationAnswer(string State, IReadOnlyList<Sourced<Moderation>> Moderations, EventRef? Event)
{
    public static ModerationAnswer Of(Dossier dossier, string inspection, string? question)
    {
        var seen = dossier.Standing<Moderation>(inspection).Where(entry => question is null || entry.Fact.Question == question).ToList();
        if (seen.Count > 0) return new("recorded", [.. seen.Select(entry => Sourced<Moderation>.Of(entry, entry.Fact))], null);

        var unrecorded = dossier.Standing<UnrecordedModeration>(inspection).FirstOrDefault();
        return unrecorded is null ? new("not public", [], null) : new("not recorded", [], unrecorded.Event);
    }
}

/// <summary>Whether it is on record how evidence was gathered: "recorded", "withheld" or "not recorded".</summary>
internal static class EvidenceStates
{
    public static string Of(Dossier dossier, string inspection) =>
        dossier.Standing<Evidence>(inspection).Any() ? "recorded"
        : dossier.Standing<Withheld>(inspection).Any(entry => entry.Fact.Kind == Redactable.Evidence) ? "withheld"
        : "not recorded";
}

/// <summary>How many obligations a report places, in all or under one question.</summary>
public sealed record Obligations(
    string Scope,
    int Recommendations,
    int RecommendationsUnderCausesOfConcern,
    int AreasForImprovement,
    int CausesOfConcern,
    int LetteredParts,
    int LeafObligations,
    int DeadlineStatements)
{
    public static Obligations Of(string scope, IEnumerable<Recommendation> made)
    {
        var list = made.ToList();
        return new(
            scope,
            list.Count(item => item is { Kind: RecommendationKind.Recommendation, Under: null }),
            list.Count(item => item is { Kind: RecommendationKind.Recommendation, Under: not null }),
            list.Count(item => item.Kind == RecommendationKind.AreaForImprovement),
            list.Count(item => item.Kind == RecommendationKind.CauseOfConcern),
            list.Sum(item => item.Parts.Count(part => part.Form == PartForm.Lettered)),
            list.Sum(item => item.Leaves()),
            list.Sum(item => item.Deadlines.Count));
    }
}

/// <summary>An inspection with all that it holds; absences are stated, not left out.</summary>
public sealed record InspectionAnswer(
    string Inspection,
    string Framework,
    string Force,
    string Title,
    string Inspectorate,
    DateAnswer Occurred,
    PublicationAnswer? Publication,
    ModerationAnswer Moderation,
    IReadOnlyList<Sourced<SourceDocument>> Documents,
    IReadOnlyList<JudgmentAnswer> Judgments,
    Obligations Obligations,
    IReadOnlyList<Obligations> ObligationsByQuestion,
    string EvidenceState,
    IReadOnlyList<Sourced<Evidence>> Evidence,
    IReadOnlyList<Sourced<FileReview>> FileReviews,
    IReadOnlyList<Sourced<ActionPlan>> ActionPlans,
    IReadOnlyList<Sourced<Finding>> Findings,
    IReadOnlyList<string> Measures,
    IReadOnlyList<Sourced<Caveat>> Caveats,
    IReadOnlyList<Sourced<MonitoringIntention>> Monitoring,
    IReadOnlyList<Sourced<InspectionLink>> Links,
    IReadOnlyList<Sourced<Remark>> Remarks,
    IReadOnlyList<Sourced<Withheld>> Withheld,
    Items<Citation> Sources,
    EventRef Event) : Reserved;
