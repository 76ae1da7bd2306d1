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

    /// <summary>Callers that share threads, which is the fastest that a client can be written: those of one thread take turns.</summary>
    public static async Task<Stretch> Threads(int threads, int callers, long operations, Action<int, int> operation)
    {
        var (taken, taking) = (0L, NewLists(threads, operations));
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                int[] own = [.. Enumerable.Range(0, callers).Where(caller => caller % threads == thread)];
                var sent = new long[own.Length];
                Array.Fill(sent, Stopwatch.GetTimestamp());
                for (var turn = 0; Interlocked.Increment(ref taken) <= operations; turn = (turn + 1) % own.Length)
                {
                    operation(thread, own[turn]);
                    var ended = Stopwatch.GetTimestamp();
                    taking[thread].Add(ended - sent[turn]);
                    sent[turn] = ended;
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
