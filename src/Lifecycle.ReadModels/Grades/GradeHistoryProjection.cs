using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.ReadModels.Grades;

/// <summary>Judgments, by force and question; status, history and comparison are worked out from these at read time.</summary>
public sealed class GradeHistoryProjection(LifecycleEvents events) : AssertionProjection(events)
{
    public const string Model = "GradeHistory:All";

    public override string Name => "GradeHistory";

    protected override IReadOnlyList<Type> Keeps { get; } = [typeof(Judgment), typeof(InspectionOutline)];
}
