using Lifecycle.Domain.Threads;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.ReadModels.Threads;

/// <summary>Threads across reports.</summary>
public sealed class ThreadsProjection(LifecycleEvents events) : AssertionProjection(events)
{
    public const string Model = "Threads:All";

    public override string Name => "Threads";

    protected override IReadOnlyList<Type> Keeps { get; } = [typeof(SubjectThread)];
}
