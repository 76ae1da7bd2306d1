using System.Data;
using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>
/// Connections that stay with their user between calls and go back to the pool when they have rested for a while. A pool hands out
/// the connection that has rested longest, whose process in the database has the coldest caches; here the last one given back is the
/// next one taken.
/// </summary>
internal sealed class WarmConnections(NpgsqlDataSource source, TimeProvider time)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Stack<NpgsqlConnection> _kept = new();
    private ITimer? _timer;

    /// <summary>One for the caller alone. It goes back to the pool unless it is said to have served.</summary>
    internal async ValueTask<Lent> Lend()
    {
        while (LastKept() is { } kept)
        {
            if (kept.FullState == ConnectionState.Open) return new(this, kept);
            await kept.DisposeAsync();
        }

        return new(this, await source.OpenConnectionAsync());
    }

    private void Keep(NpgsqlConnection connection)
    {
        lock (_gate)
        {
            _kept.Push(connection);
            _timer ??= time.CreateTimer(static warm => ((WarmConnections)warm!).Release(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _timer.Change(Rest, Timeout.InfiniteTimeSpan);
        }
    }

    private NpgsqlConnection? LastKept()
    {
        lock (_gate) return _kept.TryPop(out var kept) ? kept : null;
    }

    private void Release()
    {
        while (LastKept() is { } kept) kept.Dispose();
    }

    internal sealed class Lent(WarmConnections warm, NpgsqlConnection connection) : IAsyncDisposable
    {
        private bool _stays;

        internal NpgsqlConnection Connection => connection;

        /// <summary>It did what it was lent for, and is kept for the next.</summary>
        internal void StaysWarm() => _stays = true;

        public ValueTask DisposeAsync()
        {
            if (!_stays) return connection.DisposeAsync();

            warm.Keep(connection);
            return ValueTask.CompletedTask;
        }
    }
}
