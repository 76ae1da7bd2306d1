using System.Text.Json;
using Lifecycle.Domain;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.Testing;
using Npgsql;

namespace Lifecycle.Web.Tests.Following;

/// <summary>An append that stands open: it holds the append lock and has written, and nobody sees it until it commits.</summary>
internal sealed class HeldOpen : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private HeldOpen(NpgsqlConnection connection, NpgsqlTransaction transaction) => (_connection, _transaction) = (connection, transaction);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<HeldOpen> Append(TestDatabase database, string stream, DomainEvent happened)
    {
        var connection = await database.OwnerSource.OpenConnectionAsync(Stop);
        var transaction = await connection.BeginTransactionAsync(Stop);
        await Run(connection, "select pg_advisory_xact_lock(7811887614297465708)");
        await Run(connection, "insert into lifecycle.mt_streams (id, version) values ($1, 1)", stream);
        var (name, body) = Written(happened);
        await Run(
            connection,
            """
            insert into lifecycle.mt_events (seq_id, id, stream_id, version, data, type, timestamp, headers)
            select max(seq_id) + 1, gen_random_uuid(), $1, 1, $2::jsonb, $3, max(timestamp) + interval '1 second',
              '{"open": {"occurred": "2014", "voice": "system", "source": [], "reason": null, "schema": 1, "salt": ""}, "closed": {"actor": null, "salt": ""}}'
            from lifecycle.mt_events
            """,
            stream, body, name);
        return new HeldOpen(connection, transaction);
    }

    /// <summary>Until somebody else waits to append.</summary>
    public static async Task SomebodyWaits(TestDatabase database)
    {
        await using var waiting = database.OwnerSource.CreateCommand(
            "select count(*) from pg_locks l join pg_database d on d.oid = l.database where l.locktype = 'advisory' and not l.granted and l.classid <> 0 and d.datname = current_database()");
        while ((long)(await waiting.ExecuteScalarAsync(Stop))! == 0) Stop.ThrowIfCancellationRequested();
    }

    public Task Commit() => _transaction.CommitAsync(Stop);

    public Task RollBack() => _transaction.RollbackAsync(Stop);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private static (string Name, string Body) Written(DomainEvent happened)
    {
        var entry = LifecycleEvents.Create().Catalogue.Entries.Single(known => known.Type == happened.GetType());
        return (entry.Name, JsonSerializer.Serialize(happened, happened.GetType(), EventJson.Options));
    }

    private static async Task Run(NpgsqlConnection connection, string sql, params string[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters) command.Parameters.Add(new() { Value = parameter });
        await command.ExecuteNonQueryAsync(Stop);
    }
}
