using Lifecycle.ReadModels.Tests;
using Lifecycle.Testing;

[assembly: AssemblyFixture(typeof(ReadModelTemplate))]

namespace Lifecycle.ReadModels.Tests;

/// <summary>The migrated database that every test of this assembly gets a copy of.</summary>
public sealed class ReadModelTemplate : IAsyncDisposable
{
    private readonly TestTemplate _template = new(LifecycleModels.Scripts);

    public Task<TestDatabase> Clone(CancellationToken stop) => _template.Clone(stop);

    public ValueTask DisposeAsync() => _template.DisposeAsync();
}
