namespace Lifecycle.EventStore;

/// <summary>
/// Where the callers of one process wait. Whoever comes while nobody leads takes all that waits, appends it in one round trip and one
/// commit, and goes on until nobody waits any more; nobody waits for company.
/// </summary>
internal sealed class AppendQueue(Sending sending)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Queue<Ticket> _waiting = new();
    private long _waitingBytes;
    private bool _led;

    internal Task<AppendResult> Append(PreparedAppend prepared, CancellationToken stop)
    {
        if (stop.IsCancellationRequested) return Task.FromCanceled<AppendResult>(stop);

        var ticket = new Ticket(prepared);
        lock (_gate)
        {
            if (_waiting.Count >= AppendLimits.WaitingRequests || _waitingBytes + prepared.Bytes > AppendLimits.WaitingBytes)
                return Task.FromResult<AppendResult>(new AppendResult.Busy(RetryAfter));

            _waiting.Enqueue(ticket);
            _waitingBytes += prepared.Bytes;
            if (_led) return ticket.Wait(stop);
            _led = true;
        }

        return LeadFirst(ticket, stop);
    }

    /// <summary>Who comes to an empty queue sends its request itself, with what has come by then, and leaves the rest to others.</summary>
    private async Task<AppendResult> LeadFirst(Ticket own, CancellationToken stop)
    {
        await sending.Send(Group());
        bool more;
        lock (_gate) more = _led = _waiting.Count > 0;
        if (more) _ = Task.Run(Lead, CancellationToken.None);
        return await own.Wait(stop);
    }

    private async Task Lead()
    {
        while (Group() is { Count: > 0 } group)
        {
            await sending.Send(group);

            // Those who were just answered often come back at once. They get their turn on the processor first, so that they do not form
            // two halves that take turns; with nothing to run, this is no wait at all.
            if (group.Count > 1) await Task.Yield();
        }
    }

    /// <summary>All that waits, as far as it fits and no command stands twice in it; empty, and the lead is given up, where nobody waits.</summary>
    private List<Ticket> Group()
    {
        var group = new List<Ticket>();
        var commands = new HashSet<Guid>();
        var (events, bytes) = (0, 0L);
        lock (_gate)
        {
            while (_waiting.TryPeek(out var next))
            {
                var prepared = next.Prepared;
                var fits = group.Count == 0
                    || (events + prepared.Ids.Length <= AppendLimits.GroupEvents && bytes + prepared.Bytes <= AppendLimits.GroupBytes);

                // Of a command that is sent twice at once, the second is answered from the log, after the first.
                if (!fits || (prepared.CommandId is { } command && commands.Contains(command))) break;

                _waiting.Dequeue();
                _waitingBytes -= prepared.Bytes;
                if (!next.Take()) continue;

                group.Add(next);
                if (prepared.CommandId is { } taken) commands.Add(taken);
                events += prepared.Ids.Length;
                bytes += prepared.Bytes;
            }

            _led = group.Count > 0;
        }

        return group;
    }
}
