using Lifecycle.Testing;

namespace Lifecycle.EventStore.Tests;

/// <summary>A test that shares its database with the others of its class, for what leaves the others as they were.</summary>
public abstract class SharedStoreTest(StoreDatabase shared) : DatabaseTest, IClassFixture<StoreDatabase>
{
    protected override TestDatabase Database => shared.Database;
}

/// <summary>One database for one class.</summary>
public sealed class StoreDatabase(StoreTemplate template) : IAsyncLifetime
{
    private TestDatabase? _database;

    internal TestDatabase Database => _database!;

    public async ValueTask InitializeAsync() => _database = await template.Clone(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
