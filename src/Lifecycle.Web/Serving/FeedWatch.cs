using Lifecycle.EventStore;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Timeline;

namespace Lifecycle.Web.Serving;

/// <summary>
/// Knows how far the feed reaches, and wakes whoever waits for it to reach further: one question to the database for all of them, at
/// each wake-up and at each tick.
/// </summary>
internal sealed partial class FeedWatch(AssertionReader reader, Wakeups wakeups, TimeProvider time, ILogger<FeedWatch> log) : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    private readonly Lock _turn = new();
    private TaskCompletionSource _next = New();
    private long _basis;
    private string? _trouble;

    /// <summary>Waits until the feed reaches beyond a position.</summary>
    /// <returns>Whether it does; false where the time was over first.</returns>
    public async Task<bool> Beyond(long basis, TimeSpan atMost, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(atMost, time);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        while (true)
        {
            Task next;
            lock (_turn)
            {
                if (_basis > basis) return true;
                next = _next.Task;
            }

            try
            {
                await next.WaitAsync(end.Token);
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                return false;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var ticket = wakeups.Projected.Ticket;
            await Look(stoppingToken);
            await wakeups.Projected.WaitBeyond(ticket, Tick, stoppingToken);
        }
    }

    private async Task Look(CancellationToken stop)
    {
        try
        {
            Reach(await reader.Basis([TimelineProjection.Model], stop));
            _trouble = null;
        }
        catch (NotBuiltException)
        {
            // It reaches as far as it did, until it has been built.
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            if (_trouble != trouble.GetType().Name) Failed(log, trouble.Message);
            _trouble = trouble.GetType().Name;
        }
    }

    private void Reach(long basis)
    {
        TaskCompletionSource reached;
        lock (_turn)
        {
            if (basis <= _basis) return;
            _basis = basis;
            (reached, _next) = (_next, New());
        }

        reached.SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(LogLevel.Warning, "How far the feed reaches is not known: {Reason}")]
    private static partial void Failed(ILogger log, string reason);
}
