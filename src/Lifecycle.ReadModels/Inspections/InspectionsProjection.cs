using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.ReadModels.Inspections;

/// <summary>All that an inspection holds beside its judgments and measures.</summary>
public sealed class InspectionsProjection(LifecycleEvents events) : AssertionProjection(events)
{
    public const string Model = "Inspections:All";

    public override string Name => "Inspections";

    protected override IReadOnlyList<Type> Keeps { get; } =
    [
        typeof(InspectionOutline),
        typeof(SourceDocument),
        typeof(Evidence),
        typeof(FileReview),
        typeof(ActionPlan),
        typeof(Finding),
        typeof(Caveat),
        typeof(MonitoringIntention),
        typeof(InspectionLink),
        typeof(Remark),
        typeof(Moderation),
        typeof(UnrecordedModeration),
    ];
}
