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

    /// <summary>Callers that share tasks: those of one task take turns.</summary>
    public static async Task<Stretch> SharingTasks(int tasks, int callers, long operations, Func<int, int, Task> operation)
    {
        var (taken, taking) = (0L, NewLists(tasks, operations));
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, tasks).Select(task => Task.Run(async () =>
        {
            var turns = new Turns(task, tasks, callers);
            while (Interlocked.Increment(ref taken) <= operations)
            {
                await operation(task, turns.Caller);
                taking[task].Add(turns.End());
            }
        })));
        return Stretch.Of(taking.SelectMany(t => t), Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    /// <summary>Callers that share threads: those of one thread take turns.</summary>
    public static async Task<Stretch> Threads(int threads, int callers, long operations, Action<int, int> operation)
    {
        var (taken, taking) = (0L, NewLists(threads, operations));
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                var turns = new Turns(thread, threads, callers);
                while (Interlocked.Increment(ref taken) <= operations)
                {
                    operation(thread, turns.Caller);
                    taking[thread].Add(turns.End());
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
        return Stretch.Of(taking.SelectMany(t => t), Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private static List<long>[] NewLists(int callers, long operations) =>
        [.. Enumerable.Range(0, callers).Select(_ => new List<long>((int)(operations / callers * 2) + 16))];

    /// <summary>The turns of callers who share one worker: each sends its next operation when its last one has ended.</summary>
    private sealed class Turns
    {
        private readonly int[] _callers;
        private readonly long[] _sent;
        private int _turn;

        public Turns(int worker, int workers, int callers)
        {
            _callers = [.. Enumerable.Range(0, callers).Where(caller => caller % workers == worker)];
            _sent = new long[_callers.Length];
            Array.Fill(_sent, Stopwatch.GetTimestamp());
        }

        public int Caller => _callers[_turn];

        /// <returns>How long the operation that has just ended had been wanted.</returns>
        public long End()
        {
            var ended = Stopwatch.GetTimestamp();
            var took = ended - _sent[_turn];
            _sent[_turn] = ended;
            _turn = (_turn + 1) % _callers.Length;
            return took;
        }
    }
}
