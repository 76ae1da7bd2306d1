namespace Lifecycle.EventStore;

/// <summary>
/// Where the callers of one process wait. Who comes while nobody leads takes all that waits and appends it in one round trip and one
/// commit; then a leader goes on until nobody waits any more. Nobody waits for company. Where enough has gathered meanwhile, a second
/// leader sends it off behind the first, so that the database takes it in while it waits for the lock and for the disk. Two requests
/// that name the same stream are decided in the order in which they came.
/// </summary>
internal sealed class AppendQueue(Sending sending)
{
    private const int MostLeaders = 2;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly HashSet<string> _streamsUnderWay = new(StringComparer.Ordinal);
    private Queue<Ticket> _waiting = new();
    private int _waitingRequests;
    private int _waitingEvents;
    private long _waitingBytes;
    private int _leaders;

    internal Task<AppendResult> Append(PreparedAppend prepared, CancellationToken stop)
    {
        if (stop.IsCancellationRequested) return Task.FromCanceled<AppendResult>(stop);

        var ticket = new Ticket(prepared, Leave);
        bool first;
        lock (_gate)
        {
            if (_waitingRequests >= AppendLimits.WaitingRequests || _waitingBytes + prepared.Bytes > AppendLimits.WaitingBytes)
                return Task.FromResult<AppendResult>(new AppendResult.Busy(RetryAfter));

            _waiting.Enqueue(ticket);
            Count(prepared, 1);
            first = _leaders == 0;
            if (!MayLeadBeside(_leaders)) return ticket.Wait(stop);
            _leaders++;
        }

        if (first) return LeadFirst(ticket, stop);

        _ = Task.Run(Lead, CancellationToken.None);
        return ticket.Wait(stop);
    }

    /// <summary>Who comes to an empty queue sends its request itself, with what has come by then, and leaves the rest to others.</summary>
    private async Task<AppendResult> LeadFirst(Ticket own, CancellationToken stop)
    {
        var group = Group();
        await sending.Send(group);
        if (GoesOn(group)) _ = Task.Run(Lead, CancellationToken.None);
        return await own.Wait(stop);
    }

    private async Task Lead()
    {
        List<Ticket> group;
        do
        {
            group = Group();
            if (group.Count == 0) continue;

            await sending.Send(group);

            // Those who were just answered often come back at once. They get their turn on the processor first, so that they do not form
            // two halves that take turns; with nothing to run, this is no wait at all.
            if (group.Count > 1) await Task.Yield();
        }
        while (GoesOn(group));
    }

    /// <summary>Whether the leader who has sent this group has another one to send; if not, it leads no more.</summary>
    private bool GoesOn(List<Ticket> sent)
    {
        lock (_gate)
        {
            foreach (var ticket in sent)
            {
                foreach (var append in ticket.Prepared.Request.Streams) _streamsUnderWay.Remove(append.Stream);
            }

            if (MayLeadBeside(_leaders - 1)) return true;

            _leaders--;
            return false;
        }
    }

    /// <summary>Whether there is work for a leader beside so many others.</summary>
    private bool MayLeadBeside(int others) =>
        _waiting.TryPeek(out var next)
        && (others == 0 || (others < MostLeaders && _waitingEvents >= AppendLimits.SecondGroupEvents && !IsHeldUp(next.Prepared)));

    /// <summary>Whether a group that is under way decides on a stream that this request names.</summary>
    private bool IsHeldUp(PreparedAppend prepared)
    {
        foreach (var append in prepared.Request.Streams)
        {
            if (_streamsUnderWay.Contains(append.Stream)) return true;
        }

        return false;
    }

    /// <summary>All that waits, as far as it fits, is not held up, and no command stands twice in it; empty where all have given up.</summary>
    private List<Ticket> Group()
    {
        var group = new List<Ticket>();
        var commands = new HashSet<Guid>();
        var (rows, bytes) = (0, 0L);
        lock (_gate)
        {
            while (_waiting.TryPeek(out var next))
            {
                var prepared = next.Prepared;
                var fits = group.Count == 0
                    || (rows + prepared.Rows <= AppendLimits.GroupEvents && bytes + prepared.Bytes <= AppendLimits.GroupBytes);

                // Of a command that is sent twice at once, the second is answered from the log, after the first.
                if (!fits || IsHeldUp(prepared) || (prepared.CommandId is { } command && commands.Contains(command))) break;

                _waiting.Dequeue();
                if (!next.Take()) continue;

                group.Add(next);
                Count(prepared, -1);
                if (prepared.CommandId is { } taken) commands.Add(taken);
                rows += prepared.Rows;
                bytes += prepared.Bytes;
            }

            // Only now: within the group, a stream may be named again.
            foreach (var ticket in group)
            {
                foreach (var append in ticket.Prepared.Request.Streams) _streamsUnderWay.Add(append.Stream);
            }
        }

        return group;
    }

    /// <summary>A caller has given up: its place is free at once, and what it brought is let go of before such tickets become many.</summary>
    private void Leave(Ticket ticket)
    {
        lock (_gate)
        {
            Count(ticket.Prepared, -1);
            if (_waiting.Count > 2 * (_waitingRequests + MostLeaders)) _waiting = new(_waiting.Where(other => other.IsWaiting));
        }
    }

    private void Count(PreparedAppend prepared, int sign)
    {
        _waitingRequests += sign;
        _waitingEvents += sign * prepared.Ids.Length;
        _waitingBytes += sign * prepared.Bytes;
    }
}
