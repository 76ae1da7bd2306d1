using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Inspections;

namespace Lifecycle.Web.Pages.Inspections;

/// <summary>A step of an inspection with what is on record of it, or that nothing is.</summary>
internal sealed record InspectionStep(string Title, string When, string Said, Items<Citation> Sources, EventRef? Event, string? Reserve = null)
{
    private const string NotDated = "date not recorded";

    /// <summary>The steps in the order in which an inspection takes them.</summary>
    public static IReadOnlyList<InspectionStep> Of(InspectionAnswer inspection) =>
    [
        new("Announcement", NotDated, "When it was announced, and which documents were asked for, is not recorded.", Items<Citation>.Empty, null),
        Inspected(inspection),
        Gathered(inspection),
        Found(inspection),
        Judged(inspection),
        Moderated(inspection),
        .. Published(inspection),
    ];

    /// <summary>How many findings there are of each kind.</summary>
    public static string InWords(IReadOnlyList<Sourced<Finding>> findings) => string.Join(
        ", ",
        new[] { (Polarity.Weakness, "weakness", "weaknesses"), (Polarity.Mixed, "mixed finding", "mixed findings"), (Polarity.Strength, "strength", "strengths") }
            .Select(kind => (Count: findings.Count(finding => finding.Fact.Polarity == kind.Item1), kind.Item2, kind.Item3))
            .Where(kind => kind.Count > 0)
            .Select(kind => Sentences.Count(kind.Count, kind.Item2, kind.Item3)));

    private static InspectionStep Inspected(InspectionAnswer inspection) => new(
        "Inspected",
        Dates.Of(inspection.Occurred),
        $"By {(inspection.Inspectorate == "not recorded" ? "an inspectorate that the sources do not name" : inspection.Inspectorate)}. The date is the one that the report gives: when fieldwork began and ended is not recorded.",
        inspection.Sources,
        inspection.Event,
        inspection.Reserve);

    private static InspectionStep Gathered(InspectionAnswer inspection) => new(
        "Evidence gathered",
        NotDated,
        inspection.EvidenceState switch
        {
            "recorded" => $"{Texts.Capital(Sentences.Count(inspection.Evidence.Count, "record", "records"))} of how evidence was gathered{(inspection.FileReviews.Count == 0 ? "" : $" and {Sentences.Count(inspection.FileReviews.Count, "review of a single file", "reviews of single files")}")}.",
            "withheld" => "How evidence was gathered is withheld.",
            _ => "How evidence was gathered is not recorded.",
        },
        Items.Of(MergedLines.Of(inspection.Evidence.SelectMany(evidence => evidence.Sources))),
        null);

    private static InspectionStep Found(InspectionAnswer inspection) => new(
        "Findings",
        NotDated,
        inspection.Findings.Count == 0 ? "No finding is on record." : $"{Texts.Capital(InWords(inspection.Findings))} on record.",
        Items<Citation>.Empty,
        null);

    private static InspectionStep Judged(InspectionAnswer inspection) => new(
        "Judged",
        inspection.Judgments.Count == 0 ? NotDated : string.Join("; ", inspection.Judgments.Select(judgment => Dates.Of(judgment.Occurred)).Distinct()),
        inspection.Judgments.Count == 0 ? "No judgment is on record." : $"{Texts.Capital(string.Join("; ", inspection.Judgments.GroupBy(Grades.Word).Select(alike => $"{alike.Key}: {Sentences.Count(alike.Count(), "question", "questions")}")))}.",
        Items<Citation>.Empty,
        null);

    private static InspectionStep Moderated(InspectionAnswer inspection) => new(
        "Moderation",
        NotDated,
        inspection.Moderation.State switch
        {
            "recorded" => $"{Texts.Capital(Sentences.Count(inspection.Moderation.Moderations.Count, "moderation is", "moderations are"))} on record.",
            "not recorded" => "Who moderated is not recorded.",
            _ => "Not public.",
        },
        Items<Citation>.Empty,
        inspection.Moderation.Event);

    private static IEnumerable<InspectionStep> Published(InspectionAnswer inspection)
    {
        if (inspection.Publication is not { } published)
        {
            yield return new("Report published", NotDated, "No publication is on record at these times.", Items<Citation>.Empty, null);
            yield break;
        }

        var dated = published.Date.Earliest is not null;
        yield return new("Report published", Dates.Of(published.Date), dated ? "The date is the one that the report states." : "That it was published is on record; when, the sources at hand do not say.", published.Sources, published.Event);
        yield return new("Answered by the local policing body", published.Response.Standing == ResponseStanding.NoDuty ? "no duty to answer within 56 days" : Words.Of(published.Response.Standing), $"{Texts.Capital(published.Response.Said)}.", Items<Citation>.Empty, null);
    }
}
