using Npgsql;

namespace Lifecycle.Testing;

/// <summary>A database of a test's own, dropped when it is disposed of.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string _name;
    private readonly TestServer _server;

    internal TestDatabase(string name, TestServer server, string serveRole, string servePassword)
    {
        _name = name;
        _server = server;
        Owner = server.ConnectionString(name);
        Serve = new NpgsqlConnectionStringBuilder(Owner) { Username = serveRole, Password = servePassword }.ConnectionString;
        ServeRole = serveRole;
        OwnerSource = NpgsqlDataSource.Create(Owner);
        ServeSource = NpgsqlDataSource.Create(Serve);
    }

    /// <summary>Connection string of the user that owns the tables.</summary>
    public string Owner { get; }

    /// <summary>Connection string of the role that serves.</summary>
    public string Serve { get; }

    /// <summary>The name of the role that serves.</summary>
    public string ServeRole { get; }

    /// <summary>Connections of the user that owns the tables.</summary>
    public NpgsqlDataSource OwnerSource { get; }

    /// <summary>Connections of the role that serves.</summary>
    public NpgsqlDataSource ServeSource { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await OwnerSource.DisposeAsync();
        await ServeSource.DisposeAsync();
        await _server.DropDatabase(_name, CancellationToken.None);
    }
}
