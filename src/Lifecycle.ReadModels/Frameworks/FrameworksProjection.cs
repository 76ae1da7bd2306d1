using Lifecycle.Domain.Frameworks;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.ReadModels.Frameworks;

/// <summary>Frameworks with their scale, questions and lineage.</summary>
public sealed class FrameworksProjection(LifecycleEvents events) : AssertionProjection(events)
{
    public const string Model = "Frameworks:All";

    public override string Name => "Frameworks";

    protected override IReadOnlyList<Type> Keeps { get; } = [typeof(FrameworkOutline), typeof(GradingScale), typeof(FrameworkQuestion), typeof(QuestionLineage)];
}
