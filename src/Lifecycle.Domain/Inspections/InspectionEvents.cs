namespace Lifecycle.Domain.Inspections;

/// <summary>What happens in an inspection; stream <c>inspection/{inspection}</c>. Events stand in life-cycle order.</summary>
public abstract record InspectionEvent : DomainEvent;

/// <summary>An inspection of a force against a framework is on record.</summary>
public sealed record InspectionAnnounced(InspectionOutline Inspection) : InspectionEvent
{
    public override Fact Adds() => Inspection;
}

/// <summary>An inspection's outline was stated wrongly. Both versions stay.</summary>
public sealed record InspectionOutlineCorrected(InspectionOutline From, InspectionOutline To) : InspectionEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>An inspection was recorded in error.</summary>
public sealed record InspectionWithdrawn(InspectionOutline Inspection) : InspectionEvent
{
    public override Fact Removes() => Inspection;
}

/// <summary>A document that facts cite was registered with its SHA-256.</summary>
public sealed record DocumentRegistered(SourceDocument Document) : InspectionEvent
{
    public override Fact Adds() => Document;
}

/// <summary>A document's description was stated wrongly. Both versions stay.</summary>
public sealed record DocumentCorrected(SourceDocument From, SourceDocument To) : InspectionEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A document was registered in error.</summary>
public sealed record DocumentWithdrawn(SourceDocument Document) : InspectionEvent
{
    public override Fact Removes() => Document;
}

/// <summary>Evidence was gathered: by which method, about what, how much.</summary>
public sealed record EvidenceGathered(Evidence Evidence) : InspectionEvent
{
    public override Fact Adds() => Evidence;
}

/// <summary>Evidence was described wrongly. Both versions stay.</summary>
public sealed record EvidenceCorrected(Evidence From, Evidence To) : InspectionEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>Evidence was recorded in error.</summary>
public sealed record EvidenceWithdrawn(Evidence Evidence) : InspectionEvent
{
    public override Fact Removes() => Evidence;
}

/// <summary>A case file was reviewed against criteria.</summary>
public sealed record FileReviewed(FileReview Review) : InspectionEvent
{
    public override Fact Adds() => Review;
}

/// <summary>A file review was stated wrongly. Both versions stay.</summary>
public sealed record FileReviewCorrected(FileReview From, FileReview To) : InspectionEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A file review was recorded in error.</summary>
public sealed record FileReviewWithdrawn(FileReview Review) : InspectionEvent
{
    public override Fact Removes() => Review;
}

/// <summary>An action plan was demanded, in force or reviewed, and did or did not inform judgments.</summary>
public sealed record ActionPlanRecorded(ActionPlan Plan) : InspectionEvent
{
    public override Fact Adds() => Plan;
}

/// <summary>An action plan was described wrongly. Both versions stay.</summary>
public sealed record ActionPlanCorrected(ActionPlan From, ActionPlan To) : InspectionEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>An action plan was recorded in error.</summary>
public sealed record ActionPlanWithdrawn(ActionPlan Plan) : InspectionEvent
{
    public override Fact Removes() => Plan;
}

/// <summary>A strength, a weakness or something mixed was found on a question.</summary>
public sealed record FindingRecorded(Finding Finding) : InspectionEvent
{
    public override Fact Adds() => Finding;
}

/// <summary>A finding was stated wrongly. Both versions stay.</summary>
public sealed record FindingCorrected(Finding From, Finding To) : InspectionEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A finding no longer stands.</summary>
public sealed record FindingWithdrawn(Finding Finding) : InspectionEvent
{
    public override Fact Removes() => Finding;
}

/// <summary>A figure, or a direction without one, was reported.</summary>
public sealed record MeasureRecorded(Measure Measure) : InspectionEvent
{
    public override Fact Adds() => Measure;
}

/// <summary>A figure was stated wrongly. Both versions stay.</summary>
public sealed record MeasureCorrected(Measure From, Measure To) : InspectionEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A figure no longer stands.</summary>
public sealed record MeasureWithdrawn(Measure Measure) : InspectionEvent
{
    public override Fact Removes() => Measure;
}

/// <summary>A doubt or limit was attached to figures or findings.</summary>
public sealed record CaveatAttached(Caveat Caveat) : InspectionEvent
{
    public override Fact Adds() => Caveat;
}

/// <summary>A caveat was stated wrongly. Both versions stay.</summary>
public sealed record CaveatCorrected(Caveat From, Caveat To) : InspectionEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A caveat no longer stands.</summary>
public sealed record CaveatWithdrawn(Caveat Caveat) : InspectionEvent
{
    public override Fact Removes() => Caveat;
}

/// <summary>A proposed grade was moderated by somebody other than its proposer.</summary>
public sealed record JudgmentModerated(Moderation Moderation) : InspectionEvent
{
    public override Fact Adds() => Moderation;
}

/// <summary>A moderation was stated wrongly. Both versions stay.</summary>
public sealed record ModerationCorrected(Moderation From, Moderation To) : InspectionEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A moderation was recorded in error.</summary>
public sealed record ModerationWithdrawn(Moderation Moderation) : InspectionEvent
{
    public override Fact Removes() => Moderation;
}

/// <summary>The inspectorate said that it will keep watching something.</summary>
public sealed record MonitoringIntended(MonitoringIntention Intention) : InspectionEvent
{
    public override Fact Adds() => Intention;
}

/// <summary>An intention was stated wrongly. Both versions stay.</summary>
public sealed record MonitoringIntentionCorrected(MonitoringIntention From, MonitoringIntention To) : InspectionEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>An intention was recorded in error.</summary>
public sealed record MonitoringIntentionWithdrawn(MonitoringIntention Intention) : InspectionEvent
{
    public override Fact Removes() => Intention;
}

/// <summary>The report refers to another inspection, report or plan.</summary>
public sealed record InspectionLinked(InspectionLink Link) : InspectionEvent
{
    public override Fact Adds() => Link;
}

/// <summary>A link was stated wrongly. Both versions stay.</summary>
public sealed record InspectionLinkCorrected(InspectionLink From, InspectionLink To) : InspectionEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A link was recorded in error.</summary>
public sealed record InspectionLinkWithdrawn(InspectionLink Link) : InspectionEvent
{
    public override Fact Removes() => Link;
}

/// <summary>Something about the report's own wording, method or scope that a reader could mistake.</summary>
public sealed record RemarkRecorded(Remark Remark) : InspectionEvent
{
    public override Fact Adds() => Remark;
}

/// <summary>A remark was stated wrongly. Both versions stay.</summary>
public sealed record RemarkCorrected(Remark From, Remark To) : InspectionEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A remark was recorded in error.</summary>
public sealed record RemarkWithdrawn(Remark Remark) : InspectionEvent
{
    public override Fact Removes() => Remark;
}
