using Lifecycle.Testing;

namespace Lifecycle.EventStore.Tests;

/// <summary>A test with an empty log of its own, so that positions can be stated exactly.</summary>
public abstract class StoreTest(StoreTemplate template) : DatabaseTest, IAsyncLifetime
{
    private TestDatabase? _database;

    protected override TestDatabase Database => _database!;

    public async ValueTask InitializeAsync() => _database = await template.Clone(Stop);

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Database.DisposeAsync();
    }
}
