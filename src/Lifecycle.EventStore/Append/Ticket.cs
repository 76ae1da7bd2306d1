namespace Lifecycle.EventStore;

/// <summary>A request in the queue, with its caller's wait for the answer.</summary>
/// <param name="prepared">The request.</param>
/// <param name="leave">Told when the caller gives up before the request was taken.</param>
internal sealed class Ticket(PreparedAppend prepared, Action<Ticket> leave)
{
    // Whoever wins here decides: the leader, who takes the request, or its caller, who gives it up before.
    private const int Waits = 0;
    private const int Taken = 1;
    private const int GivenUp = 2;

    private readonly TaskCompletionSource<AppendResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _state;

    internal PreparedAppend Prepared { get; } = prepared;

    internal bool IsWaiting => Volatile.Read(ref _state) == Waits;

    /// <summary>For a group: false where the caller has given up.</summary>
    internal bool Take() => Interlocked.CompareExchange(ref _state, Taken, Waits) == Waits;

    internal void Answer(AppendResult result) => _answer.TrySetResult(result);

    internal void Fail(Exception failure) => _answer.TrySetException(failure);

    /// <summary>The answer. Once the request is taken, the caller's impatience changes nothing: the true outcome is told.</summary>
    internal async Task<AppendResult> Wait(CancellationToken stop)
    {
        if (!stop.CanBeCanceled) return await _answer.Task;

        await using var impatience = stop.UnsafeRegister(static (ticket, token) => ((Ticket)ticket!).GiveUp(token), this);
        return await _answer.Task;
    }

    private void GiveUp(CancellationToken stop)
    {
        if (Interlocked.CompareExchange(ref _state, GivenUp, Waits) != Waits) return;

        leave(this);
        _answer.TrySetCanceled(stop);
    }
}
