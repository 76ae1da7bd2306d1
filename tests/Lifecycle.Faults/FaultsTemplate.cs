using Lifecycle.Faults;
using Lifecycle.Faults.Projections;
using Lifecycle.ReadModels;
using Lifecycle.Testing;

[assembly: AssemblyFixture(typeof(FaultsTemplate))]

// Each of these tests has the machine to itself: they are about load and about who comes first.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Lifecycle.Faults;

/// <summary>The migrated database that every test of this assembly gets a copy of.</summary>
public sealed class FaultsTemplate : IAsyncDisposable
{
    private readonly TestTemplate _template = new([.. LifecycleModels.Scripts, Taken.Table, TakenBeside.Table]);

    public Task<TestDatabase> Clone(CancellationToken stop) => _template.Clone(stop);

    public ValueTask DisposeAsync() => _template.DisposeAsync();
}
