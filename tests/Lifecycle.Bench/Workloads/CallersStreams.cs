using Lifecycle.Bench.Log;

namespace Lifecycle.Bench.Workloads;

/// <summary>One caller's own streams and the versions it knows them to have. It takes one after the other, round and round.</summary>
internal sealed class CallersStreams
{
    private readonly string[] _ids;
    private readonly long[] _versions;
    private int _next;

    private CallersStreams(int caller, LogPlan plan)
    {
        _ids = [.. Enumerable.Range(0, plan.StreamsEach).Select(stream => LogPlan.StreamOf(caller, stream))];
        _versions = [.. Enumerable.Repeat((long)plan.Length, plan.StreamsEach)];
    }

    public static CallersStreams[] Of(LogPlan plan) => [.. Enumerable.Range(0, plan.Callers).Select(caller => new CallersStreams(caller, plan))];

    /// <summary>The next stream and its version, which then counts what the caller is about to append.</summary>
    public string Next(out long version, long appended = 0)
    {
        var at = _next;
        _next = (_next + 1) % _ids.Length;
        version = _versions[at];
        _versions[at] += appended;
        return _ids[at];
    }
}
