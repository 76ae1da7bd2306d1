using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>Versions of read models that this binary brings and that have not run yet.</summary>
public static class NewVersions
{
    /// <summary>
    /// Notes how far a version that never ran has to come before anybody may read it: where the log ends now. Without this it would count
    /// as built after its first page. Running it again changes nothing.
    /// </summary>
    /// <param name="owner">Connections of the user that owns the tables.</param>
    /// <param name="current">This binary's projections.</param>
    /// <param name="stop">Ends the wait.</param>
    public static async Task Begin(NpgsqlDataSource owner, IReadOnlyList<Projection> current, CancellationToken stop)
    {
        await using var command = owner.CreateCommand(Sql.BeginNewVersions);
        command.Parameters.Add(new() { Value = current.Select(projection => projection.CheckpointName).ToArray() });
        await command.ExecuteNonQueryAsync(stop);
    }
}
