namespace Lifecycle.Testing;

/// <summary>A clock that stands until a test moves it, so that nothing happens by the passing of time alone.</summary>
public sealed class StillTime : TimeProvider
{
    private readonly Lock _turn = new();
    private readonly List<Timer> _timers = [];
    private readonly List<(TimeSpan Due, TaskCompletionSource Seen)> _awaited = [];
    private readonly DateTimeOffset _start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private TimeSpan _passed;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        lock (_turn) return _passed.Ticks;
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start.AddTicks(GetTimestamp());

    /// <summary>Moves the clock; what is due by then happens.</summary>
    public void Pass(TimeSpan time)
    {
        List<Timer> due;
        lock (_turn)
        {
            _passed += time;
            due = [.. _timers.Where(timer => timer.Due <= _passed)];
            foreach (var timer in due) timer.Due = timer.Period is { } period ? _passed + period : null;
        }

        foreach (var timer in due) timer.Call();
    }

    /// <summary>How many waits are under way.</summary>
    public int Waits
    {
        get
        {
            lock (_turn) return _timers.Count(timer => timer.Due is not null);
        }
    }

    /// <summary>Until somebody waits for exactly this long.</summary>
    public Task SomebodyWaits(TimeSpan time)
    {
        lock (_turn)
        {
            if (_timers.Any(timer => timer.Due - _passed == time)) return Task.CompletedTask;

            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((time, seen));
            return seen.Task;
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        lock (_turn) _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(StillTime time, Action call) : ITimer
    {
        internal TimeSpan? Due { get; set; }

        internal TimeSpan? Period { get; private set; }

        internal Action Call { get; } = call;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var now = dueTime == TimeSpan.Zero;
            lock (time._turn)
            {
                Period = period > TimeSpan.Zero ? period : null;
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : now ? (Period is { } next ? time._passed + next : null) : time._passed + dueTime;
                foreach (var (due, seen) in time._awaited.Where(awaited => awaited.Due == dueTime).ToList())
                {
                    seen.TrySetResult();
                    time._awaited.Remove((due, seen));
                }
            }

            if (now) ThreadPool.QueueUserWorkItem(_ => Call());
            return true;
        }

        public void Dispose()
        {
            lock (time._turn) time._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
