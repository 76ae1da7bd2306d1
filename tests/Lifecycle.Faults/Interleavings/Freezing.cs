using Lifecycle.EventStore;
using Npgsql;

namespace Lifecycle.Faults.Interleavings;

/// <summary>Holds a rebuild still: from a position on, a lock on its table lets it write no more until it is thawed.</summary>
internal sealed class Freezing(NpgsqlDataSource source, string table, long from) : IProgress<RebuildProgress>, IAsyncDisposable
{
    private readonly TaskCompletionSource _frozen = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private NpgsqlConnection? _connection;

    internal Task Frozen => _frozen.Task;

    // On the rebuild's own thread and at once, so that it does not come further.
    public void Report(RebuildProgress value)
    {
        if (_connection is not null || value.Position < from) return;

        _connection = source.OpenConnection();
        using var command = new NpgsqlCommand($"begin; lock table {table} in exclusive mode", _connection);
        command.ExecuteNonQuery();
        _frozen.SetResult();
    }

    internal async Task Thaw()
    {
        await using var command = new NpgsqlCommand("rollback", _connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null) await _connection.DisposeAsync();
    }
}
