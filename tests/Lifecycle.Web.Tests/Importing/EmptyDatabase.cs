namespace Lifecycle.Web.Tests.Importing;

/// <summary>One database for the tests of a class that all leave it empty.</summary>
public sealed class EmptyDatabase(WebTemplate template) : IAsyncLifetime
{
    internal ImportDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Database = await ImportDatabase.From(template);

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
