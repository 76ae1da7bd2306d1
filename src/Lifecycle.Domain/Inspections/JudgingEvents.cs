namespace Lifecycle.Domain.Inspections;

/// <summary>A grade was given on a question.</summary>
public sealed record JudgmentGiven(Judgment Judgment) : InspectionEvent
{
    public override Fact Adds() => Judgment;
}

/// <summary>A question was left without a grade: not graded, narrative, not inspected or not yet graded.</summary>
public sealed record JudgmentLeftUngraded(Judgment Judgment) : InspectionEvent
{
    public override Fact Adds() => Judgment;
}

/// <summary>A question was not inspected again: the grade of an earlier judgment remains in place.</summary>
public sealed record JudgmentCarriedForward(Judgment Judgment) : InspectionEvent
{
    public override Fact Adds() => Judgment;
}

/// <summary>A published judgment was replaced. Both stay, so an audit needs no look-back; the reason is on the envelope.</summary>
public sealed record JudgmentCorrected(Judgment From, Judgment To) : InspectionEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A judgment was recorded in error.</summary>
public sealed record JudgmentWithdrawn(Judgment Judgment) : InspectionEvent
{
    public override Fact Removes() => Judgment;
}

/// <summary>Imported history states no moderation.</summary>
public sealed record ModerationNotRecorded(UnrecordedModeration Moderation) : InspectionEvent
{
    public override Fact Adds() => Moderation;
}

/// <summary>What was said of moderation not being recorded no longer holds: a record was found.</summary>
public sealed record ModerationFound(UnrecordedModeration Moderation) : InspectionEvent
{
    public override Fact Removes() => Moderation;
}

/// <summary>The report was published (Police Act 1996, section 55), on a date as the report states it or not recorded.</summary>
public sealed record ReportPublished(Publication Publication) : InspectionEvent
{
    public override Fact Adds() => Publication;
}

/// <summary>A publication date was stated wrongly, or became known. Both versions stay.</summary>
public sealed record PublicationCorrected(Publication From, Publication To) : InspectionEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A publication was recorded in error.</summary>
public sealed record PublicationWithdrawn(Publication Publication) : InspectionEvent
{
    public override Fact Removes() => Publication;
}

/// <summary>A part of the report was excluded from its publication (Police Act 1996, section 55). The reason is on the envelope.</summary>
public sealed record ReportRedacted(Redaction Redaction) : InspectionEvent
{
    public override Fact Adds() => Redaction;
}

/// <summary>The ground of a redaction was stated wrongly. Both versions stay.</summary>
public sealed record RedactionCorrected(Redaction From, Redaction To) : InspectionEvent
{
    public override Fact Removes() => From;
    public override Fact Adds() => To;
}

/// <summary>A redaction no longer holds: what it withheld is shown again.</summary>
public sealed record RedactionLifted(Redaction Redaction) : InspectionEvent
{
    public override Fact Removes() => Redaction;
}
