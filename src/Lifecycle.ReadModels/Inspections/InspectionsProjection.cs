using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.ReadModels.Inspections;

/// <summary>All that an inspection holds beside its judgments and measures.</summary>
public sealed class InspectionsProjection(LifecycleEvents events) : AssertionProjection(events)
{
    public const string Model = "Inspections:All";

    public override string Name => "Inspections";

    protected override bool Keeps(Fact fact) => fact is InspectionOutline or SourceDocument or Evidence or FileReview or ActionPlan or Finding or Caveat or MonitoringIntention or InspectionLink or Remark or Moderation or UnrecordedModeration;
}
