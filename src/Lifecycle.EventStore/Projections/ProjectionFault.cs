using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>Tells an event that can never be taken in from a database that cannot take it in just now.</summary>
internal static class ProjectionFault
{
    internal static bool IsOfEvent(Exception e) => e switch
    {
        OperationCanceledException => false,
        PostgresException { IsTransient: true } => false,
        // A row that no partition takes is refused like one that breaks a check, which has a name.
        PostgresException { SqlState: PostgresErrorCodes.CheckViolation, ConstraintName: null } => false,
        // A limit of the server that this one event exceeds, such as the size of an index's entry.
        PostgresException { SqlState: PostgresErrorCodes.ProgramLimitExceeded } => true,
        PostgresException refused => !IsOfDatabase(refused.SqlState),
        NpgsqlException or IOException or TimeoutException or ObjectDisposedException => false,
        _ => true,
    };

    private static bool IsOfDatabase(string state) =>
        state is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn
        || state[..2] is "08" // connection
            or "25" // transaction state, such as a standby's
            or "28" or "3D" or "3F" // log-in, missing database or schema
            or "40" // rolled back: deadlock
            or "53" or "54" or "55" or "57" or "58" // resources, limits, locks, operator, system
            or "XX"; // corruption
}
