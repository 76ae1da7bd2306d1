using System.Security.Cryptography;
using Lifecycle.EventStore;
using Npgsql;

namespace Lifecycle.Testing;

/// <summary>
/// A migrated database that test databases are copied from, made at the first <see cref="Clone"/> and dropped at the end
/// with everything made from it. One per process: an assembly fixture of each test project owns it.
/// </summary>
/// <param name="furtherScripts">The read models' tables, if the tests need them.</param>
public sealed class TestTemplate(IReadOnlyList<string> furtherScripts) : IAsyncDisposable
{
    private readonly string _name = "lifecycle_test_" + RandomNumberGenerator.GetHexString(10, lowercase: true);
    private readonly string _password = RandomNumberGenerator.GetHexString(32, lowercase: true);
    private readonly Lazy<TestServer> _server = new(TestServer.FromEnvironment);
    private Task? _made;
    private int _clones;

    private string ServeRoleName => _name + "_serve";

    /// <summary>A fresh copy for one test or one test class.</summary>
    public async Task<TestDatabase> Clone(CancellationToken stop)
    {
        await Made().WaitAsync(stop);
        var clone = $"{_name}_{Interlocked.Increment(ref _clones)}";
        await _server.Value.Run($"create database {clone} template {_name}", stop);
        return new TestDatabase(clone, _server.Value, ServeRoleName, _password);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_server.IsValueCreated) return;

        await _server.Value.DropDatabases(_name, CancellationToken.None);
        await _server.Value.Run($"drop role if exists {ServeRoleName}", CancellationToken.None);
        await _server.Value.DisposeAsync();
    }

    // One attempt: when it fails, every test says why, instead of stumbling over what the first one left.
    private Task Made()
    {
        lock (_server) return _made ??= Make();
    }

    private async Task Make()
    {
        var (server, stop) = (_server.Value, CancellationToken.None);
        await server.Run($"create database {_name}", stop);
        await using var owner = NpgsqlDataSource.Create(server.ConnectionString(_name, pooling: false));
        if (await ServeRole.Ensure(owner, ServeRoleName, _password, stop) != ServeRoleOutcome.Created)
        {
            throw new InvalidOperationException(
                $"The user of {TestServer.Variable} must be allowed to create roles: the tests need a second one.");
        }

        // Only a member may end the role's connections when a database is dropped under them.
        await server.Run($"grant {ServeRoleName} to current_user", stop);
        await Schema.Migrate(owner, furtherScripts, ServeRoleName, stop);
    }
}
