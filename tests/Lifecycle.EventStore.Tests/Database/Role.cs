using System.Text.RegularExpressions;
using Lifecycle.Testing;
using Npgsql;

namespace Lifecycle.EventStore.Tests;

/// <summary>A database role of a test's own; gone when it is disposed of.</summary>
internal sealed partial class Role : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private Role(TestDatabase database, string name)
    {
        _database = database;
        Name = name;
        ConnectionString = new NpgsqlConnectionStringBuilder(database.Owner) { Username = name, Password = name, Pooling = false }.ConnectionString;
        Source = NpgsqlDataSource.Create(ConnectionString);
    }

    internal string Name { get; }

    internal string ConnectionString { get; }

    internal NpgsqlDataSource Source { get; }

    /// <param name="database">Where it may do something.</param>
    /// <param name="grants">SQL that lets the role <c>someone</c> do it.</param>
    internal static async Task<Role> With(TestDatabase database, string grants)
    {
        var role = new Role(database, $"role_{Guid.NewGuid():N}");
        await using var command = database.OwnerSource.CreateCommand($"create role {role.Name} login password '{role.Name}'; {Someone().Replace(grants, role.Name)}");
        await command.ExecuteNonQueryAsync();
        return role;
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await using var command = _database.OwnerSource.CreateCommand($"drop owned by {Name}; drop role {Name}");
        await command.ExecuteNonQueryAsync();
    }

    [GeneratedRegex("\\bsomeone\\b")]
    private static partial Regex Someone();
}
