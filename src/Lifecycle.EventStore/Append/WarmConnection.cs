using System.Data;
using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>
/// A connection that stays with one user between its calls and goes back to the pool when it has rested for a while. A pool hands out
/// the connection that has rested longest, whose process in the database has the coldest caches; one that is kept stays warm.
/// </summary>
internal sealed class WarmConnection(NpgsqlDataSource source, TimeProvider time)
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private NpgsqlConnection? _kept;
    private ITimer? _timer;

    /// <summary>The kept connection, or one from the pool; the caller has it alone until it gives it back or disposes of it.</summary>
    internal async ValueTask<NpgsqlConnection> Take()
    {
        if (Interlocked.Exchange(ref _kept, null) is not { } kept) return await source.OpenConnectionAsync();
        if (kept.FullState == ConnectionState.Open) return kept;

        await kept.DisposeAsync();
        return await source.OpenConnectionAsync();
    }

    internal void GiveBack(NpgsqlConnection connection)
    {
        Interlocked.Exchange(ref _kept, connection)?.Dispose();
        _timer ??= time.CreateTimer(static warm => ((WarmConnection)warm!).Release(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(Rest, Timeout.InfiniteTimeSpan);
    }

    private void Release() => Interlocked.Exchange(ref _kept, null)?.Dispose();
}
