using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>Versions of read models that this binary has left behind and that no node runs any more.</summary>
public static class RetiredVersions
{
    /// <summary>How long a version is kept after a node last said that it runs it.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    /// <summary>
    /// Drops the tables and checkpoints of versions lower than this binary's that no node has reported for a day. A higher version, and a
    /// read model that this binary does not know, may be a newer binary's and are left alone.
    /// </summary>
    /// <param name="owner">Connections of the user that owns the tables.</param>
    /// <param name="current">This binary's projections.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>The checkpoint names of what was dropped.</returns>
    public static async Task<IReadOnlyList<string>> Drop(NpgsqlDataSource owner, IReadOnlyList<Projection> current, CancellationToken stop)
    {
        await using var connection = await owner.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await using (var define = new NpgsqlCommand(Sql.DropRetiredVersions, connection)) await define.ExecuteNonQueryAsync(stop);

        await using var command = new NpgsqlCommand(Sql.CallDropRetiredVersions, connection);
        command.Parameters.Add(new() { Value = current.Select(projection => projection.Name).ToArray() });
        command.Parameters.Add(new() { Value = current.Select(projection => projection.Version).ToArray() });
        command.Parameters.Add(new() { Value = current.SelectMany(projection => projection.Tables).ToArray() });
        command.Parameters.Add(new() { Value = KeptFor });
        var dropped = new List<string>();
        await using (var rows = await command.ExecuteReaderAsync(stop))
        {
            while (await rows.ReadAsync(stop)) dropped.Add(rows.GetString(0));
        }

        await transaction.CommitAsync(stop);
        return dropped;
    }
}
