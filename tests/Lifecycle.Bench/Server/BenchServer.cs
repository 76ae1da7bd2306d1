using System.Security.Cryptography;
using Lifecycle.EventStore;
using Lifecycle.ReadModels;
using Npgsql;

namespace Lifecycle.Bench.Server;

/// <summary>The PostgreSQL server to measure on. Everything that is made on it is dropped at the end.</summary>
public sealed class BenchServer : IAsyncDisposable
{
    private const string Variable = "LIFECYCLE_DB";

    private readonly string _name = "lifecycle_bench_" + RandomNumberGenerator.GetHexString(8, lowercase: true);
    private readonly string _password = RandomNumberGenerator.GetHexString(32, lowercase: true);
    private readonly string _owner;
    private readonly NpgsqlDataSource _source;
    private readonly List<string> _made = [];

    private BenchServer(string owner)
    {
        _owner = owner;
        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(owner) { CommandTimeout = 0, MaxPoolSize = 2 });
    }

    private string ServeRoleName => _name + "_serve";

    /// <exception cref="InvalidOperationException">No server is named.</exception>
    public static async Task<BenchServer> FromEnvironment(CancellationToken stop)
    {
        var owner = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
            ? given
            : throw new InvalidOperationException($"{Variable} is not set, so there is no PostgreSQL to measure on. \"make bench\" finds or starts one and sets it.");
        var server = new BenchServer(owner);
        await ServeRole.Ensure(server._source, server.ServeRoleName, server._password, stop);
        await server.Run($"grant {server.ServeRoleName} to current_user", stop);
        return server;
    }

    /// <summary>An empty database with the store's tables and the read models'.</summary>
    public async Task<BenchDatabase> Create(string name, CancellationToken stop)
    {
        var database = $"{_name}_{name}_{_made.Count}";
        _made.Add(database);
        await Run($"create database {database}", stop);
        var made = Database(database);
        await Schema.Migrate(made.Owner, LifecycleModels.Scripts, ServeRoleName, stop);
        return made;
    }

    /// <summary>A copy of a database that nobody is connected to.</summary>
    public async Task<BenchDatabase> Clone(BenchDatabase template, CancellationToken stop)
    {
        await template.Disconnect(stop);
        var database = $"{_name}_{_made.Count}";
        _made.Add(database);
        await Run($"create database {database} template {template.Name} strategy file_copy", stop);
        return Database(database);
    }

    public async Task Drop(BenchDatabase database, CancellationToken stop)
    {
        await database.DisposeAsync();
        await Run($"drop database if exists {database.Name} with (force)", stop);
    }

    /// <summary>One value that the server tells about itself.</summary>
    public async Task<string> Ask(string sql, CancellationToken stop)
    {
        await using var command = _source.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync(stop))!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _made) await Run($"drop database if exists {database} with (force)", CancellationToken.None);
        await Run($"drop role if exists {ServeRoleName}", CancellationToken.None);
        await _source.DisposeAsync();
    }

    private BenchDatabase Database(string name)
    {
        var owner = new NpgsqlConnectionStringBuilder(_owner) { Database = name, CommandTimeout = 0, MaxPoolSize = 100 };
        var serve = new NpgsqlConnectionStringBuilder(owner.ConnectionString) { Username = ServeRoleName, Password = _password, MaxPoolSize = 40 };
        return new BenchDatabase(name, owner, serve);
    }

    private async Task Run(string sql, CancellationToken stop)
    {
        await using var command = _source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(stop);
    }
}
