using Lifecycle.Domain.Recommendations;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.ReadModels.Recommendations;

/// <summary>Recommendations, areas for improvement and causes of concern, with their life.</summary>
public sealed class RecommendationsProjection(LifecycleEvents events) : AssertionProjection(events)
{
    public const string Model = "Recommendations:All";

    public override string Name => "Recommendations";

    protected override IReadOnlyList<Type> Keeps { get; } = [typeof(Recommendation), typeof(LifeStep)];
}
