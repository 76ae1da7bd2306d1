using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Inspections;

/// <summary>An inspection of one force against one framework. <paramref name="Inspectorate"/> may be "not recorded".</summary>
public sealed record InspectionOutline(string Inspection, string Framework, string Force, string Title, string Inspectorate, Edtf Occurred) : Fact
{
    public override string Key() => "outline";
    public override string Name() => $"the outline of inspection {Inspection}";
    public override DomainEvent Recorded() => new InspectionAnnounced(this);
    public override DomainEvent CorrectedTo(Fact to) => new InspectionOutlineCorrected(this, (InspectionOutline)to);
    public override DomainEvent Withdrawn() => new InspectionWithdrawn(this);
}

/// <summary>A document that facts cite. <paramref name="Sha256"/> is 64 lower-case hexadecimal digits; <paramref name="Lines"/> counts its lines.</summary>
public sealed record SourceDocument(string Document, string Title, string Identifier, string Address, string Sha256, int Lines) : Fact
{
    public override string Key() => Document;
    public override string Name() => $"document \"{Document}\"";
    public override DomainEvent Recorded() => new DocumentRegistered(this);
    public override DomainEvent CorrectedTo(Fact to) => new DocumentCorrected(this, (SourceDocument)to);
    public override DomainEvent Withdrawn() => new DocumentWithdrawn(this);
}

/// <summary>The inspectorate will keep watching something (no deadline, no addressee).</summary>
public sealed record MonitoringIntention(string Id, string? Question, string Statement) : Fact
{
    public override string Key() => Id;
    public override string Name() => $"monitoring intention \"{Id}\"";
    public override DomainEvent Recorded() => new MonitoringIntended(this);
    public override DomainEvent CorrectedTo(Fact to) => new MonitoringIntentionCorrected(this, (MonitoringIntention)to);
    public override DomainEvent Withdrawn() => new MonitoringIntentionWithdrawn(this);
}

/// <summary>Another inspection, report or plan that the report refers to. <paramref name="Inspection"/> is its id here, or "not recorded".</summary>
public sealed record InspectionLink(string Id, string Title, string Inspection, Occasion Date, string Role) : Fact
{
    public override string Key() => Id;
    public override string Name() => $"link \"{Id}\"";
    public override DomainEvent Recorded() => new InspectionLinked(this);
    public override DomainEvent CorrectedTo(Fact to) => new InspectionLinkCorrected(this, (InspectionLink)to);
    public override DomainEvent Withdrawn() => new InspectionLinkWithdrawn(this);
}

public enum RemarkAbout
{
    Wording,
    Method,
    Tension,
    Scope,
}

/// <summary>Something that a reader could mistake: a phrase that is no formal category, a tension left as it stands.</summary>
public sealed record Remark(string Id, RemarkAbout About, string Statement) : Fact
{
    public override string Key() => Id;
    public override string Name() => $"remark \"{Id}\"";
    public override DomainEvent Recorded() => new RemarkRecorded(this);
    public override DomainEvent CorrectedTo(Fact to) => new RemarkCorrected(this, (Remark)to);
    public override DomainEvent Withdrawn() => new RemarkWithdrawn(this);
}
