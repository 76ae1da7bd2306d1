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
    private readonly NpgsqlConnection _alone;
    private readonly List<string> _made = [];

    private BenchServer(string owner, NpgsqlDataSource source, NpgsqlConnection alone) => (_owner, _source, _alone) = (owner, source, alone);

    private string ServeRoleName => _name + "_serve";

    /// <exception cref="InvalidOperationException">No server is named, or another bench runs on it.</exception>
    public static async Task<BenchServer> FromEnvironment(CancellationToken stop)
    {
        var owner = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
            ? given
            : throw new InvalidOperationException($"{Variable} is not set, so there is no PostgreSQL to measure on. \"make bench\" finds or starts one and sets it.");
        var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(owner) { CommandTimeout = 0, Pooling = false });
        var server = new BenchServer(owner, source, await Alone(source, stop));
        await server.DropLeftovers(stop);
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
        await _alone.DisposeAsync();
        await _source.DisposeAsync();
    }

    /// <summary>Two benches at once would measure each other. The lock ends with its connection, however the bench ends.</summary>
    private static async Task<NpgsqlConnection> Alone(NpgsqlDataSource source, CancellationToken stop)
    {
        var connection = await source.OpenConnectionAsync(stop);
        await using var command = new NpgsqlCommand(BenchSql.Of("lock_bench"), connection);
        if ((bool)(await command.ExecuteScalarAsync(stop))!) return connection;

        await connection.DisposeAsync();
        throw new InvalidOperationException("Another bench runs on this server. Wait until it has ended.");
    }

    /// <summary>What a bench left that was killed.</summary>
    private async Task DropLeftovers(CancellationToken stop)
    {
        foreach (var database in await Names("left_databases", stop)) await Run($"drop database if exists {database} with (force)", stop);
        foreach (var role in await Names("left_roles", stop)) await Run($"drop role if exists {role}", stop);
    }

    private async Task<List<string>> Names(string statement, CancellationToken stop)
    {
        await using var command = _source.CreateCommand(BenchSql.Of(statement));
        await using var rows = await command.ExecuteReaderAsync(stop);
        var names = new List<string>();
        while (await rows.ReadAsync(stop)) names.Add(rows.GetString(0));
        return names;
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
