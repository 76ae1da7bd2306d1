using Npgsql;

namespace Lifecycle.Testing;

/// <summary>The PostgreSQL server that the tests run against.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    internal const string Variable = "LIFECYCLE_DB";

    private readonly string _owner;
    private readonly NpgsqlDataSource _source;

    private TestServer(string owner)
    {
        _owner = owner;
        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(owner) { Timeout = 60, CommandTimeout = 120, MaxPoolSize = 4 });
    }

    internal static TestServer FromEnvironment() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } owner
        ? new(owner)
        : throw new InvalidOperationException(
            $"{Variable} is not set, so there is no PostgreSQL to test against. \"make test\" finds or starts one and sets it.");

    /// <summary>The owner's connection string for one database.</summary>
    internal string ConnectionString(string database, bool pooling = true) => new NpgsqlConnectionStringBuilder(_owner)
    {
        Database = database,
        Pooling = pooling,
        MaxPoolSize = 20,
        IncludeErrorDetail = true,
    }.ConnectionString;

    internal async Task Run(string sql, CancellationToken stop)
    {
        await using var command = _source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(stop);
    }

    internal Task DropDatabase(string name, CancellationToken stop) => Run($"drop database if exists {name} with (force)", stop);

    /// <summary>Drops a template and what was copied from it and is still there.</summary>
    internal async Task DropDatabases(string template, CancellationToken stop)
    {
        await using var command = _source.CreateCommand("select datname from pg_database where starts_with(datname, $1)");
        command.Parameters.Add(new() { Value = template });
        var names = new List<string>();
        await using (var rows = await command.ExecuteReaderAsync(stop))
        {
            while (await rows.ReadAsync(stop)) names.Add(rows.GetString(0));
        }

        foreach (var name in names) await DropDatabase(name, stop);
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
