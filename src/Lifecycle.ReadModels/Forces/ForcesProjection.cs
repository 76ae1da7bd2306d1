using Lifecycle.Domain.Forces;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.ReadModels.Forces;

/// <summary>Forces with their names, local policing bodies and monitoring phases over time.</summary>
public sealed class ForcesProjection(LifecycleEvents events) : AssertionProjection(events)
{
    public const string Model = "Forces:All";

    public override string Name => "Forces";

    protected override IReadOnlyList<Type> Keeps { get; } = [typeof(ForceOutline), typeof(ForceName), typeof(LocalPolicingBody), typeof(MonitoringPhase)];
}
