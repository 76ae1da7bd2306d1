using Lifecycle.Bench.Measuring;
using Npgsql;

namespace Lifecycle.Bench.Baselines;

/// <summary>
/// The connections that a baseline holds, each with a thread. Where there are more callers than connections, those of one connection take
/// turns on it: nothing is faster, as nobody is woken and the connection never rests.
/// </summary>
internal sealed class HeldConnections : IAsyncDisposable
{
    private readonly List<NpgsqlConnection> _connections = [];
    private readonly List<RawOperation> _operations = [];

    public bool HasStatementsAlone => _operations[0].RunStatements is not null;

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

    public Task<Stretch> Run(int callers, long operations, Action<RawOperation, int> operation) =>
        ClosedLoop.Threads(_connections.Count, callers, operations, (thread, caller) => operation(_operations[thread], caller));

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections) await connection.DisposeAsync();
    }
}
