using System.Diagnostics;

namespace Lifecycle.Bench.Measuring;

/// <summary>Callers that each send the next operation when the one before has ended, until a number of operations is done between them.</summary>
public static class ClosedLoop
{
    /// <summary>Callers that wait without a thread, as those of a server do.</summary>
    public static async Task<Stretch> Tasks(int callers, long operations, Func<int, Task> operation)
    {
        var (taken, taking) = (0L, NewLists(callers, operations));
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            while (Interlocked.Increment(ref taken) <= operations)
            {
                var from = Stopwatch.GetTimestamp();
                await operation(caller);
                taking[caller].Add(Stopwatch.GetTimestamp() - from);
            }
        })));
        return Stretch.Of(taking.SelectMany(t => t), Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    /// <summary>Callers with a thread each, which is the fastest that a client can be written.</summary>
    public static async Task<Stretch> Threads(int callers, long operations, Action<int> operation)
    {
        var (taken, taking) = (0L, NewLists(callers, operations));
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Factory.StartNew(
            () =>
            {
                while (Interlocked.Increment(ref taken) <= operations)
                {
                    var from = Stopwatch.GetTimestamp();
                    operation(caller);
                    taking[caller].Add(Stopwatch.GetTimestamp() - from);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
        return Stretch.Of(taking.SelectMany(t => t), Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private static List<long>[] NewLists(int callers, long operations) =>
        [.. Enumerable.Range(0, callers).Select(_ => new List<long>((int)(operations / callers * 2) + 16))];
}
