using System.Collections.Concurrent;
using Lifecycle.Bench.Measuring;
using Npgsql;

namespace Lifecycle.Bench.Baselines;

/// <summary>The connections that a baseline holds. A caller has one of its own where there are enough, else it takes a free one.</summary>
internal sealed class HeldConnections : IAsyncDisposable
{
    private readonly List<NpgsqlConnection> _connections = [];
    private readonly List<RawOperation> _operations = [];
    private readonly ConcurrentBag<RawOperation> _free = [];
    private readonly SemaphoreSlim _freeOnes = new(0);

    public bool HasStatementsAlone => _operations[0].RunStatements is not null;

    public static async Task<HeldConnections> Open(NpgsqlDataSource source, int count, Func<NpgsqlConnection, RawOperation> open, CancellationToken stop)
    {
        var held = new HeldConnections();
        for (var at = 0; at < count; at++)
        {
            var connection = await source.OpenConnectionAsync(stop);
            held._connections.Add(connection);
            held._operations.Add(open(connection));
            held._free.Add(held._operations[at]);
            held._freeOnes.Release();
        }

        return held;
    }

    public Task<Stretch> Run(int callers, long operations, Action<RawOperation, int> operation) => callers <= _operations.Count
        ? ClosedLoop.Threads(callers, operations, caller => operation(_operations[caller], caller))
        : ClosedLoop.Threads(callers, operations, caller =>
        {
            _freeOnes.Wait();
            _free.TryTake(out var free);
            try
            {
                operation(free!, caller);
            }
            finally
            {
                _free.Add(free!);
                _freeOnes.Release();
            }
        });

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections) await connection.DisposeAsync();
        _freeOnes.Dispose();
    }
}
