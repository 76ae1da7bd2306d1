namespace Lifecycle.EventStore.Tests;

/// <summary>A clock that stands until a test moves it, so that nothing happens by the passing of time alone.</summary>
internal sealed class StillTime : TimeProvider
{
    private readonly Lock _turn = new();
    private readonly List<Timer> _timers = [];
    private TimeSpan _passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (_turn) return _passed.Ticks;
    }

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(GetTimestamp());

    /// <summary>How many waits are under way.</summary>
    internal int Waits
    {
        get
        {
            lock (_turn) return _timers.Count(timer => timer.Due is not null);
        }
    }

    internal void Pass(TimeSpan time)
    {
        List<Timer> due;
        lock (_turn)
        {
            _passed += time;
            due = [.. _timers.Where(timer => timer.Due <= _passed)];
            foreach (var timer in due) timer.Due = null;
        }

        foreach (var timer in due) timer.Call();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_turn) _timers.Add(timer);
        return timer;
    }

    private sealed class Timer(StillTime time, Action call) : ITimer
    {
        internal TimeSpan? Due { get; set; }

        internal Action Call { get; } = call;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._turn) Due = dueTime == Timeout.InfiniteTimeSpan ? null : time._passed + dueTime;
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
