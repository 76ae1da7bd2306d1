using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>Connections as this store uses them.</summary>
public static class Connecting
{
    private const int KeptStatements = 40;
    private const int SecondsBetweenSignsOfLife = 15;

    /// <summary>
    /// Connections for reading, appending and projecting: shared, and with their statements prepared. They keep no session state, so
    /// nothing needs to be reset between two uses.
    /// </summary>
    /// <param name="connectionString">Npgsql's form. What it says of the pool's size and of waiting is kept.</param>
    public static NpgsqlDataSource Pooled(string connectionString) => NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
    {
        MaxAutoPrepare = KeptStatements,
        AutoPrepareMinUsages = 2,
        NoResetOnClose = true,
    });

    /// <summary>
    /// Connections for what keeps session state: listening, session locks, temporary tables. Each ends with its use, so that no such state
    /// comes back with a connection from a pool. Such a connection is idle for long, so it asks now and then whether the server still lives.
    /// </summary>
    /// <param name="connectionString">Npgsql's form.</param>
    public static NpgsqlDataSource Own(string connectionString) => NpgsqlDataSource.Create(OwnString(connectionString));

    /// <summary>One such connection to where others lead, as the same user; opened by the caller.</summary>
    internal static NpgsqlConnection OwnBeside(NpgsqlDataSource shared)
    {
        // The data source's connection string is without the password, which is passed on only from connection to connection.
        using var one = shared.CreateConnection();
        return one.CloneWith(OwnString(shared.ConnectionString));
    }

    private static string OwnString(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = SecondsBetweenSignsOfLife }.ConnectionString;
}
