using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.ReadModels.Measures;

/// <summary>Figures, with the caveats that they carry.</summary>
public sealed class MeasuresProjection(LifecycleEvents events) : AssertionProjection(events)
{
    public const string Model = "Measures:All";

    public override string Name => "Measures";

    protected override IReadOnlyList<Type> Keeps { get; } = [typeof(Measure), typeof(Caveat)];
}
