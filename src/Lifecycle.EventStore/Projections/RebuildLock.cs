using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>Tells everybody that projections are being rebuilt, for as long as this process is at it: the locks end with their connection.</summary>
internal sealed class RebuildLock : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly List<Projection> _held = [];

    private RebuildLock(NpgsqlConnection connection) => _connection = connection;

    /// <exception cref="RebuildUnderWayException">Somebody else holds one of them.</exception>
    internal static async Task<RebuildLock> Take(NpgsqlDataSource source, IReadOnlyList<Projection> projections, CancellationToken stop)
    {
        var locks = new RebuildLock(Connecting.OwnBeside(source));
        try
        {
            await locks._connection.OpenAsync(stop);
            foreach (var projection in projections)
            {
                if (!await locks.Ask(Sql.LockRebuild, projection, stop)) throw new RebuildUnderWayException(projection.Name);
                locks._held.Add(projection);
            }

            return locks;
        }
        catch
        {
            await locks.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // The server ends the session a moment after this; who comes next finds the locks free at once. A broken one has lost them already.
        try
        {
            foreach (var projection in _held) await Ask(Sql.UnlockRebuild, projection, CancellationToken.None);
        }
        catch (NpgsqlException)
        {
        }

        await _connection.DisposeAsync();
    }

    private async Task<bool> Ask(string sql, Projection projection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        command.Parameters.Add(new() { Value = projection.CheckpointName });
        return await command.ExecuteScalarAsync(stop) is true;
    }
}
