using System.Collections.Concurrent;
using System.Diagnostics;
using Lifecycle.Testing;
using Npgsql;

namespace Lifecycle.EventStore.Tests;

/// <summary>What one process runs: its own connections, wake-ups, election and projections, in a time that stands.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly NpgsqlDataSource _own;
    private readonly NpgsqlDataSource _source;
    private readonly Projector _projector;
    private readonly CancellationTokenSource _stop;
    private readonly List<Task> _running = [];

    internal Node(string serve, EventCatalogue catalogue, CancellationToken stop, params Projection[] projections)
    {
        _own = Connecting.Own(serve);
        _source = Connecting.Pooled(serve);
        _projector = new Projector(_source, new EventStore(_source), catalogue, projections, pageSize: 2);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Wakeups = new Wakeups(_own, Time);
        Election = new Election(_own);
        Runner = new Runner(_source, _projector, projections, Election, Wakeups, Time, Notices.Enqueue);
    }

    internal StillTime Time { get; } = new();

    internal Wakeups Wakeups { get; }

    internal Election Election { get; }

    internal Runner Runner { get; }

    internal ConcurrentQueue<RunnerNotice> Notices { get; } = [];

    /// <summary>Runs it, and returns when it has looked once and waits.</summary>
    internal async Task Start(bool listening = true)
    {
        if (listening)
        {
            _running.Add(Wakeups.Run(_stop.Token));
            await Wakeups.Projected.WaitBeyond(0, Timeout.InfiniteTimeSpan, _stop.Token).WaitAsync(TimeSpan.FromMinutes(1), _stop.Token);
        }

        _running.Add(Runner.Run(_stop.Token));
        await Idle();
    }

    /// <summary>Lets half a second pass and returns when the runner has looked and waits again.</summary>
    internal async Task Tick()
    {
        Time.Pass(Runner.Tick);
        await Idle();
    }

    /// <summary>Returns when the runner waits for the next tick.</summary>
    internal Task Idle() => Until(() => Time.Waits > 0);

    /// <summary>Looks at the node again and again until it says so.</summary>
    internal static async Task Until(Func<bool> condition)
    {
        var patience = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(1), "In a minute the runner did not come to it.");
            await Task.Yield();
        }
    }

    /// <summary>Ends it without a word to anybody, as a machine would that is switched off, and gives up its locks.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        foreach (var each in _running) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => each);
        await Election.DisposeAsync();
        _projector.Dispose();
        await _source.DisposeAsync();
        await _own.DisposeAsync();
        _stop.Dispose();
    }
}
