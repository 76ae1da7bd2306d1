using System.Text.Json.Serialization;

namespace Lifecycle.Domain.Inspections;

/// <summary>How evidence was gathered.</summary>
public enum Method
{
    [JsonStringEnumMemberName("data analysis")] DataAnalysis,
    [JsonStringEnumMemberName("document analysis")] DocumentAnalysis,
    Interviews,
    [JsonStringEnumMemberName("focus groups")] FocusGroups,
    Observation,
    [JsonStringEnumMemberName("case file review")] CaseFileReview,
    [JsonStringEnumMemberName("partner interviews")] PartnerInterviews,
    [JsonStringEnumMemberName("partner feedback")] PartnerFeedback,
    [JsonStringEnumMemberName("thematic test")] ThematicTest,
    [JsonStringEnumMemberName("action plan review")] ActionPlanReview,
}

/// <summary>Whether something bore on the judgments, by the report's own word.</summary>
public enum Informed
{
    Yes,
    No,
    [JsonStringEnumMemberName("not stated")] NotStated,
}

/// <summary>Evidence gathered for an inspection. <paramref name="Quantity"/> is a decimal string or "not stated".</summary>
public sealed record Evidence(string Id, Method Method, string About, string Quantity, Informed InformedJudgments) : Fact
{
    public override string Key() => Id;
    public override string Name() => $"evidence \"{Id}\"";
    public override DomainEvent Recorded() => new EvidenceGathered(this);
    public override DomainEvent CorrectedTo(Fact to) => new EvidenceCorrected(this, (Evidence)to);
    public override DomainEvent Withdrawn() => new EvidenceWithdrawn(this);
}

/// <summary>A criterion that a case file met or did not meet.</summary>
public sealed record Criterion(string Asked, bool Met);

/// <summary>One case file, reviewed. <paramref name="Reviewer"/> is an id or "not recorded".</summary>
public sealed record FileReview(string Reference, string Offence, Items<Criterion> Criteria, string Reviewer) : Fact
{
    public override string Key() => Reference;
    public override string Name() => $"file review \"{Reference}\"";
    public override DomainEvent Recorded() => new FileReviewed(this);
    public override DomainEvent CorrectedTo(Fact to) => new FileReviewCorrected(this, (FileReview)to);
    public override DomainEvent Withdrawn() => new FileReviewWithdrawn(this);
}

/// <summary>
/// An action plan: whose, who asked for it (a recommendation's label, or words), what the inspectorate found in it
/// ("not reviewed" where it did not look), and whether that bore on the judgments.
/// </summary>
public sealed record ActionPlan(string Id, string Title, string Owner, string DemandedBy, Items<string> Topics, string Reviewed, Informed InformedJudgments) : Fact
{
    public override string Key() => Id;
    public override string Name() => $"action plan \"{Id}\"";
    public override DomainEvent Recorded() => new ActionPlanRecorded(this);
    public override DomainEvent CorrectedTo(Fact to) => new ActionPlanCorrected(this, (ActionPlan)to);
    public override DomainEvent Withdrawn() => new ActionPlanWithdrawn(this);
}

public enum Polarity
{
    Strength,
    Weakness,
    Mixed,
}

/// <summary>
/// What was found on a question. <paramref name="Since"/> is the earlier occasion that the finding itself compares with,
/// for example 2016.
/// </summary>
public sealed record Finding(string Id, string Question, Polarity Polarity, string Statement, Items<string> Subjects, Items<string> Evidence, string? Since) : Fact
{
    public override string Key() => Id;
    public override string Name() => $"finding \"{Id}\"";
    public override DomainEvent Recorded() => new FindingRecorded(this);
    public override DomainEvent CorrectedTo(Fact to) => new FindingCorrected(this, (Finding)to);
    public override DomainEvent Withdrawn() => new FindingWithdrawn(this);
}
