using Lifecycle.EventStore;
using Npgsql;

namespace Lifecycle.Bench.Server;

/// <summary>One database of the bench, as its two users see it.</summary>
public sealed class BenchDatabase(string name, NpgsqlConnectionStringBuilder owner, NpgsqlConnectionStringBuilder serve) : IAsyncDisposable
{
    public string Name => name;

    /// <summary>How pgbench finds it.</summary>
    public NpgsqlConnectionStringBuilder Address => owner;

    /// <summary>The connection string of the role that serves.</summary>
    public string ServeConnection => serve.ConnectionString;

    /// <summary>Connections of the user that owns the tables: for baselines.</summary>
    public NpgsqlDataSource Owner { get; } = Connecting.Pooled(owner.ConnectionString);

    /// <summary>Connections of the role that serves: for the store.</summary>
    public NpgsqlDataSource Serve { get; } = Connecting.Pooled(serve.ConnectionString);

    /// <summary>Puts the tables in order and writes out what waits, so that no stretch pays for the one before.</summary>
    public async Task Settle(CancellationToken stop)
    {
        await Run("vacuum analyze lifecycle.mt_streams", stop);
        await Run("vacuum analyze lifecycle.mt_events", stop);
        await Rest(stop);
    }

    /// <summary>Writes out what waits to be written.</summary>
    public Task Rest(CancellationToken stop) => Run("checkpoint", stop);

    public async Task Run(string sql, CancellationToken stop)
    {
        await using var command = Owner.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(stop);
    }

    public async Task<long> Count(string sql, CancellationToken stop)
    {
        await using var command = Owner.CreateCommand(sql);
        command.CommandTimeout = 0;
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>Ends this process's connections, so that the database can be copied.</summary>
    public async Task Disconnect(CancellationToken stop)
    {
        await Run("checkpoint", stop);
        Owner.Clear();
        Serve.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await Owner.DisposeAsync();
        await Serve.DisposeAsync();
    }
}
