using Lifecycle.Bench.Measuring;
using Npgsql;

namespace Lifecycle.Bench.Baselines;

/// <summary>
/// The connections that a baseline holds, each with a thread or with a task. Where there are more callers than connections, those of one
/// connection take turns on it: nobody is woken and the connection never rests.
/// </summary>
internal sealed class HeldConnections : IAsyncDisposable
{
    private readonly List<NpgsqlConnection> _connections = [];
    private readonly List<RawOperation> _operations = [];

    public bool HasStatementsAlone => _operations[0].Statements is not null;

    public static async Task<HeldConnections> Open(NpgsqlDataSource source, int count, Func<NpgsqlConnection, RawOperation> open, CancellationToken stop)
    {
        var held = new HeldConnections();
        for (var at = 0; at < count; at++)
        {
            var connection = await source.OpenConnectionAsync(stop);
            held._connections.Add(connection);
            held._operations.Add(open(connection));
        }

        return held;
    }

    /// <summary>Runs operations in one of the two forms, so many callers sharing the connections.</summary>
    public Task<Stretch> Run(bool inThreads, int callers, long operations, Func<RawOperation, RawForms> forms, Func<int, (string Stream, long Version)> next)
    {
        RawForms[] own = [.. _operations.Select(forms)];
        return inThreads
            ? ClosedLoop.Threads(own.Length, callers, operations, (thread, caller) =>
            {
                var (stream, version) = next(caller);
                own[thread].Blocking(stream, version);
            })
            : ClosedLoop.SharingTasks(own.Length, callers, operations, (task, caller) =>
            {
                var (stream, version) = next(caller);
                return own[task].Waiting(stream, version);
            });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections) await connection.DisposeAsync();
    }
}
