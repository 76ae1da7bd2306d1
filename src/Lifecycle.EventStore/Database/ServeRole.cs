using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.EventStore;

/// <summary>The database role that serves: it reads, appends by the append function, and keeps the read models.</summary>
public static class ServeRole
{
    /// <summary>Makes the role, or sets the password of the one that is there, as far as the owner may.</summary>
    /// <param name="owner">Connections of the user that owns the tables.</param>
    /// <param name="role">The role's name.</param>
    /// <param name="password">Its password; null for a role that is let in without one, or to leave an existing role alone.</param>
    /// <param name="stop">Ends the wait.</param>
    public static async Task<ServeRoleOutcome> Ensure(NpgsqlDataSource owner, string role, string? password, CancellationToken stop)
    {
        await using var connection = await owner.OpenConnectionAsync(stop);
        if (!await Exists(connection, role, stop))
        {
            try
            {
                await Run(connection, Sql.CreateRole, Sql.CallCreateRole, role, password, stop);
                return ServeRoleOutcome.Created;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
            {
                return ServeRoleOutcome.MayNotCreate;
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateObject or PostgresErrorCodes.UniqueViolation)
            {
                // Somebody else made it in between.
            }
        }

        if (password is null) return ServeRoleOutcome.Exists;
        try
        {
            await Run(connection, Sql.SetPassword, Sql.CallSetPassword, role, password, stop);
            return ServeRoleOutcome.PasswordSet;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            return ServeRoleOutcome.Exists;
        }
    }

    /// <summary>Whether the server has such a role.</summary>
    public static async Task<bool> Exists(NpgsqlDataSource owner, string role, CancellationToken stop)
    {
        await using var connection = await owner.OpenConnectionAsync(stop);
        return await Exists(connection, role, stop);
    }

    private static async Task<bool> Exists(NpgsqlConnection connection, string role, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Sql.RoleExists, connection);
        command.Parameters.Add(new() { Value = role });
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }

    // A role's name cannot be a parameter of create role, so a function that lasts for this session quotes it where it is put in.
    private static async Task Run(
        NpgsqlConnection connection, string definition, string call, string role, string? password, CancellationToken stop)
    {
        await using var define = new NpgsqlCommand(definition, connection);
        await define.ExecuteNonQueryAsync(stop);
        await using var command = new NpgsqlCommand(call, connection);
        command.Parameters.Add(new() { Value = role, NpgsqlDbType = NpgsqlDbType.Name });
        command.Parameters.Add(new() { Value = (object?)password ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        await command.ExecuteNonQueryAsync(stop);
    }
}
