using System.Security.Cryptography;
using Lifecycle.EventStore;
using Npgsql;

namespace Lifecycle.Web.Commands;

/// <summary>The role that serves, as <c>migrate</c> left it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="File">Where its connection string is kept; null where the caller gave it.</param>
internal sealed record ServingRole(string Name, string? File);

/// <summary>Makes sure that there is a role that serves, and that its connection string is known.</summary>
internal static class ServingRoles
{
    /// <exception cref="ExpectedFailureException">There is none and this user may not make one: the message says what to create.</exception>
    public static async Task<ServingRole> Ensure(Run run, NpgsqlDataSource owner, CancellationToken stop)
    {
        if (run.Settings.Serve is not null) return await EnsureGiven(run.Connections.Serve(), owner, stop);

        var database = run.Connections.Owner();
        var role = $"{database.Database}_serve";
        var file = run.Connections.ServeFile();
        if (file.Read() is not null && await LetsIn(run.Connections.Serve(), role, database, stop)) return new ServingRole(role, file.Path);

        var password = RandomNumberGenerator.GetHexString(48, lowercase: true);
        var serve = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = role, Password = password };
        switch (await ServeRole.Ensure(owner, role, password, stop))
        {
            case ServeRoleOutcome.Created or ServeRoleOutcome.PasswordSet:
                file.Write(serve.ConnectionString);
                return new ServingRole(role, file.Path);
            case ServeRoleOutcome.Exists:
                throw new ExpectedFailureException(
                    $"The role \"{role}\" exists, its password is not known here, and \"{database.Username}\" may not set it. "
                    + "Set LIFECYCLE_DB_SERVE to its connection string and run \"lifecycle migrate\" again.");
            default:
                throw new ExpectedFailureException(
                    $"\"{database.Username}\" may not create roles. Let an administrator run\n\n    create role \"{role}\" with login password '…';\n\n"
                    + $"then set LIFECYCLE_DB_SERVE to \"Host={database.Host};Port={database.Port};Database={database.Database};Username={role};Password=…\" "
                    + "and run \"lifecycle migrate\" again.");
        }
    }

    private static async Task<ServingRole> EnsureGiven(NpgsqlConnectionStringBuilder serve, NpgsqlDataSource owner, CancellationToken stop)
    {
        if (serve.Username is not { } role) throw new ExpectedFailureException("LIFECYCLE_DB_SERVE names no user. Add \"Username=…\".");

        // A password that was mistyped must not become the role's.
        if (await ServeRole.Exists(owner, role, stop))
        {
            return await Opens(serve, stop)
                ? new ServingRole(role, null)
                : throw new ExpectedFailureException($"LIFECYCLE_DB_SERVE does not open the database: the role \"{role}\" exists, and its password is another, or it may not log in. Correct LIFECYCLE_DB_SERVE, or let an administrator set the password.");
        }

        return await ServeRole.Ensure(owner, role, serve.Password, stop) == ServeRoleOutcome.MayNotCreate
            ? throw new ExpectedFailureException(
                $"LIFECYCLE_DB_SERVE names the role \"{role}\", which does not exist and cannot be created here. "
                + $"Let an administrator run: create role \"{role}\" with login password '…';")
            : new ServingRole(role, null);
    }

    /// <summary>Whether the connection string that was kept still opens this database.</summary>
    private static async Task<bool> LetsIn(
        NpgsqlConnectionStringBuilder kept, string role, NpgsqlConnectionStringBuilder database, CancellationToken stop)
    {
        return kept.Username == role && kept.Host == database.Host && kept.Port == database.Port && kept.Database == database.Database && await Opens(kept, stop);
    }

    private static async Task<bool> Opens(NpgsqlConnectionStringBuilder kept, CancellationToken stop)
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(kept.ConnectionString) { Pooling = false });
            await using var connection = await source.OpenConnectionAsync(stop);
            return true;
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.InvalidPassword
            or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InsufficientPrivilege)
        {
            return false;
        }
    }
}
