using System.Data;
using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>The store's own tables, triggers and functions.</summary>
public static class Schema
{
    /// <summary>
    /// Brings the database to this binary's form, all of it or nothing: the store's own scripts, then the further ones, then what the
    /// serving role may do. With the tables of a version of a read model that never ran it notes how far that has to come before anybody
    /// may read it: where the log ends now. Without this it would count as built after its first page. Running it again changes nothing; two that run at once take turns.
    /// </summary>
    /// <param name="owner">Connections of the user that owns the tables.</param>
    /// <param name="furtherScripts">The read models' tables: SQL texts that may be run again, in the order to run them in.</param>
    /// <param name="serveRole">The role that serves; null where there is none yet.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <param name="current">This binary's read models; none where the scripts make no tables for any.</param>
    public static async Task Migrate(
        NpgsqlDataSource owner, IReadOnlyList<string> furtherScripts, string? serveRole, CancellationToken stop, IReadOnlyList<Projection>? current = null)
    {
        await using var connection = await owner.OpenConnectionAsync(stop);
        await Run(connection, Sql.LockMigration, stop);
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(stop);
            foreach (var script in Sql.Migration) await Run(connection, script, stop);
            foreach (var script in furtherScripts) await Run(connection, script, stop);
            if (current is not null) await BeginNewVersions(connection, current, stop);
            if (serveRole is not null) await Grant(connection, serveRole, stop);
            await transaction.CommitAsync(stop);
        }
        finally
        {
            // The connection goes back to a pool, where the lock would outlive this call.
            if (connection.State == ConnectionState.Open) await Run(connection, Sql.UnlockMigration, CancellationToken.None);
        }
    }

    private static async Task Run(NpgsqlConnection connection, string script, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(script, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task BeginNewVersions(NpgsqlConnection connection, IReadOnlyList<Projection> current, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Sql.BeginNewVersions, connection) { CommandTimeout = 0 };
        command.Parameters.Add(new() { Value = current.Select(projection => projection.CheckpointName).ToArray() });
        await command.ExecuteNonQueryAsync(stop);
    }

    private static async Task Grant(NpgsqlConnection connection, string role, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Sql.ApplyGrants, connection);
        command.Parameters.Add(new() { Value = role, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Name });
        await command.ExecuteNonQueryAsync(stop);
    }
}
