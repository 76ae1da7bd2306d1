using Lifecycle.EventStore;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.ReadModels;

/// <summary>All read models: the scripts that make their tables, and their projections.</summary>
public static class LifecycleModels
{
    public static IReadOnlyList<string> Scripts { get; } = [];

    public static IReadOnlyList<Projection> Projections(LifecycleEvents events) => [];
}
