namespace Lifecycle.EventStore;

/// <summary>
/// One kind of wake-up: any number of tasks wait, and each signal wakes all of them. None misses a signal that comes between its
/// last look and its wait: it takes the <see cref="Ticket"/> first, then looks, then waits for a later one.
/// </summary>
public sealed class WakeupChannel
{
    private readonly TimeProvider _time;
    private readonly Lock _turn = new();
    private TaskCompletionSource _next = New();
    private long _ticket;

    internal WakeupChannel(TimeProvider time) => _time = time;

    /// <summary>The number of the last signal. Take it before looking at what may have changed.</summary>
    public long Ticket => Interlocked.Read(ref _ticket);

    /// <summary>Returns at once where a signal came after this ticket, else with the next one, or when the time is over.</summary>
    /// <param name="ticket">What <see cref="Ticket"/> said before the caller looked.</param>
    /// <param name="atMost">
    /// The net below: what was announced while the listening connection was broken may arrive late, never not at all.
    /// </param>
    /// <param name="stop">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public async Task WaitBeyond(long ticket, TimeSpan atMost, CancellationToken stop)
    {
        Task next;
        lock (_turn)
        {
            if (_ticket > ticket) return;
            next = _next.Task;
        }

        try
        {
            await next.WaitAsync(atMost, _time, stop);
        }
        catch (TimeoutException)
        {
            // Time to look all the same.
        }
    }

    /// <summary>Wakes everybody who waits; also for what this process did itself and need not hear of from the database.</summary>
    public void Signal()
    {
        TaskCompletionSource reached;
        lock (_turn)
        {
            _ticket++;
            reached = _next;
            _next = New();
        }

        reached.SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
