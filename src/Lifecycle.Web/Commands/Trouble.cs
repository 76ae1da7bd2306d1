using System.Globalization;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Assertions;
using Npgsql;

namespace Lifecycle.Web.Commands;

/// <summary>Failures of the database and of read models, in sentences that say what to do.</summary>
internal static class Trouble
{
    /// <summary>The sentences and the exit code; null where the failure was not to be expected.</summary>
    public static ExpectedFailureException? Explain(Exception failure, NpgsqlConnectionStringBuilder? database) => failure switch
    {
        ExpectedFailureException expected => expected,
        PostgresException refused => new(Explain(refused, database)),
        NpgsqlException or TimeoutException => new($"The database{At(database)} does not answer. Start it, or correct the address; \"make run\" finds or starts one."),
        NotBuiltException building => new(building.Message),
        ProjectionStoppedException stopped => new($"{stopped.Message} The events themselves are recorded. Correct the cause, then run \"lifecycle rebuild\" for it; or let it do without the event: \"lifecycle projections skip\".", ExitCode.Refused),
        RebuildUnderWayException busy => new($"{busy.Name} is being rebuilt by somebody else. \"lifecycle projections\" says how far that is.", ExitCode.Refused),
        UnknownEventException unknown => new($"{unknown.Message} A newer version of this program wrote it: use that one.", ExitCode.Refused),
        _ => null,
    };

    private static string Explain(PostgresException refused, NpgsqlConnectionStringBuilder? database) => refused.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"The database{At(database)} does not let \"{database?.Username}\" in. Check the user and password; for the role that serves, \"lifecycle migrate\" sets a new one.",
        PostgresErrorCodes.InvalidCatalogName => $"There is no database \"{database?.Database}\"{At(database)}. Create it, or correct the connection string.",
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.UndefinedFunction or PostgresErrorCodes.UndefinedColumn =>
            $"The database{At(database)} is not migrated. Run \"lifecycle migrate\" first.",
        PostgresErrorCodes.InsufficientPrivilege => $"\"{database?.Username}\" may not do this in the database{At(database)}. Run \"lifecycle migrate\" as the owner of the tables, who grants what is needed.",
        PostgresErrorCodes.TooManyConnections => $"The database{At(database)} has no connection free. Try again later.",
        PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown => $"The database{At(database)} is starting or stopping. Try again in a moment.",
        _ => $"The database{At(database)} refused: {refused.MessageText} (SQLSTATE {refused.SqlState}).",
    };

    private static string At(NpgsqlConnectionStringBuilder? database) =>
        database is null ? "" : string.Create(CultureInfo.InvariantCulture, $" at {database.Host}:{database.Port}");
}
