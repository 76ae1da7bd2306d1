using Lifecycle.Bench.Log;
using Lifecycle.Bench.Measuring;
using Lifecycle.Bench.Server;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Feed;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.ReadModels.Timeline;

namespace Lifecycle.Bench.Workloads;

/// <summary>
/// The same operations on the small log and on the large one. A longer log has more forces, each with a history of the same size, so an
/// operation should cost the same. Where it is asked about as much as the small log holds, scattered over the large one, it shows what
/// the longer log costs; asked about all of it, also what it costs that the log outgrows the memory.
/// </summary>
internal sealed class Growing : Workload
{
    private const int Callers = 16;
    private const int StreamLength = 20;
    private const int PageSize = 1000;

    private static readonly Target NoDearer = Target.AtMost(1.3);

    public override string Name => "growth";

    /// <summary>The log of so many events, with streams for the callers.</summary>
    public static LogPlan Plan(long events) => new(events, Callers, StreamsEach: 16, StreamLength);

    public override async Task<IReadOnlyList<Row>> Measure(Bench bench)
    {
        List<Grown> logs = [await Grown.Open(bench, Bench.Small), await Grown.Open(bench, bench.Large)];
        return
        [
            await Compare("growth-read", "read a stream of 20 events and fold, 16 callers", Callers, (log, caller) => log.ReadStream(caller), logs, bench),
            await Compare("growth-status", "status of one of as many forces as the small log has, 4 callers", 4, (log, _) => log.Status(log.SomeForce()), logs, bench),
            await Compare("growth-status-any", "status of any force, 4 callers", 4, (log, _) => log.Status(log.AnyForce()), logs, bench),
            await Compare("growth-basis-status", "status of a force at a random basis, 4 callers", 4, (log, _) => log.StatusAtRandom(), logs, bench),
            await Compare("growth-basis-history", "grade history of a force at a random basis, 4 callers", 4, (log, _) => log.HistoryAtRandom(), logs, bench),
            await Compare("growth-basis-why", "why of a judgment at a random basis, 4 callers", 4, (log, _) => log.WhyAtRandom(), logs, bench),
            await ForcePage(logs, bench),
            await Compare("growth-feed", $"one of as many pages of {PageSize} public events as the small log has, 4 callers", 4, (log, _) => log.Page(log.SomePlace()), logs, bench),
            await Compare("growth-feed-any", $"any page of {PageSize} public events, 4 callers", 4, (log, _) => log.Page(log.AnyPlace()), logs, bench),
            await Memory(logs, bench),
            // Last: it makes the streams longer.
            await Compare("growth-append", "append 1 event, 16 callers", Callers, (log, caller) => log.Append(caller), logs, bench),
        ];
    }

    private static async Task<Row> Compare(string name, string title, int callers, Func<Grown, int, Task> operation, List<Grown> logs, Bench bench)
    {
        var operations = 0L;
        foreach (var few in (long[])[callers * 4, callers * 20])
        {
            foreach (var log in logs)
            {
                var warm = await ClosedLoop.Tasks(callers, few, caller => operation(log, caller));
                operations = Math.Max(callers, (long)(warm.PerSecond * Bench.StretchLength.TotalSeconds / 2));
            }
        }

        var measured = await Rounds.Run(bench.Rounds, operations, [.. logs.Select((log, at) => new Side(
            at == 0 ? Sides.Baseline : Sides.Store,
            () => log.Rest(),
            count => ClosedLoop.Tasks(callers, count, caller => operation(log, caller))))]);
        return new Row(
            name, $"{title}: cost at {bench.Large} events", $"cost at {Bench.Small} events", NoDearer, measured.Throughput(Sides.Baseline, Sides.Store),
            measured.P50(Sides.Store, Sides.Baseline), measured.P99(Sides.Store, Sides.Baseline), null, measured, []);
    }

    private static async Task<Row> ForcePage(List<Grown> logs, Bench bench)
    {
        await using var small = await logs[0].Serve();
        await using var large = await logs[1].Serve();
        return await Compare(
            "growth-page", "GET of a force's page at a position of its own, 4 callers", 4, (log, _) => log.ForcePage(log == logs[0] ? small : large), logs, bench);
    }

    /// <summary>Memory of a process that serves the log, after it has answered many requests.</summary>
    private static async Task<Row> Memory(List<Grown> logs, Bench bench)
    {
        var held = logs.Select(_ => new List<double>()).ToList();
        for (var round = 0; round < bench.Rounds; round++)
        {
            foreach (var (at, log) in logs.Index()) held[at].Add(await log.MemoryServing());
        }

        var ratios = Spread.OfRatios(held[1], held[0]);
        var figures = new Dictionary<string, double>
        {
            [$"MiB serving {Bench.Small} events"] = Spread.Of(held[0]).Median / 1024 / 1024,
            [$"MiB serving {bench.Large} events"] = Spread.Of(held[1]).Median / 1024 / 1024,
        };
        return new Row(
            "growth-memory", $"memory of the server with {bench.Large} events", $"with {Bench.Small} events", NoDearer, ratios, null, null, null,
            new Dictionary<string, IReadOnlyList<Stretch>>(), [], Absolute: figures);
    }

    /// <summary>One of the logs, with its read models.</summary>
    private sealed class Grown(BenchDatabase database, LogPlan plan, long events, CancellationToken stop)
    {
        private const int RequestsEach = 400;

        private readonly EventStore.EventStore _store = new(database.Serve);
        private readonly ForcesQuery _forces = new(new AssertionReader(database.Serve));
        private readonly GradesQuery _grades = new(new AssertionReader(database.Serve));
        private readonly JudgmentQuery _judgments = new(new AssertionReader(database.Serve), new TimelineQuery(database.Serve, new AssertionReader(database.Serve)));
        private readonly PublicFeed _feed = new(database.Serve);
        private readonly CallersStreams[] _streams = CallersStreams.Of(plan);
        private static readonly AsOf Today = new(new DateOnly(2026, 1, 1));

        private int _asked;

        public static async Task<Grown> Open(Bench bench, long events)
        {
            return new Grown(await Rebuilding.Built(bench, events), Plan(events), events, bench.Stop);
        }

        public Task Rest() => database.Rest(stop);

        public Task Append(int caller)
        {
            var stream = _streams[caller].Next(out var version, appended: 1);
            return AppendingOne.Append(_store, stream, version, [Payload.Event], stop);
        }

        public Task ReadStream(int caller)
        {
            var stream = _streams[caller].Next(out var version);
            return ReadingStreams.Fold(_store, stream, version, stop);
        }

        public string AnyForce() => ForceOf(Interlocked.Increment(ref _asked));

        public string SomeForce() => ForceOf(Interlocked.Increment(ref _asked) % Plan(Bench.Small).Forces);

        public long AnyPlace() => PlaceOf(Interlocked.Increment(ref _asked));

        public long SomePlace() => PlaceOf((int)(Interlocked.Increment(ref _asked) % (Bench.Small / PageSize)));

        public async Task Status(string force)
        {
            if (await _forces.One(force, Today, stop) is null) throw new InvalidOperationException($"There is no force {force}.");
        }

        public Task StatusAtRandom()
        {
            var (force, at) = RandomBasis();
            return _forces.One(force, at, stop);
        }

        public Task HistoryAtRandom()
        {
            var (force, at) = RandomBasis();
            return _grades.Of(force, null, at, stop);
        }

        public Task WhyAtRandom()
        {
            var (force, at) = RandomBasis();
            return _judgments.Why($"peel-2017-effectiveness.{force}", "preventing-crime", [], alone: false, at, stop);
        }

        public async Task<ServedProduct> Serve()
        {
            var served = await ServedProduct.Start(database, stop);
            await served.UntilReady(stop);
            return served;
        }

        /// <summary>The page of one of the forces that come first, at a position behind them and before the last force, of which the log is short.</summary>
        public Task ForcePage(ServedProduct served)
        {
            var asked = Interlocked.Increment(ref _asked);
            return Ask(served, $"forces/{LogPlan.Force(asked % (Plan(Bench.Small).Forces / 2))}?knownAt={(events * 95 / 100) - (asked % (events / 20))}");
        }

        /// <summary>One of as many forces as the small log has, at times all over its history and over the log.</summary>
        private (string Force, AsOf At) RandomBasis()
        {
            var asked = Interlocked.Increment(ref _asked);
            var scattered = Scattered(asked);
            var day = new DateOnly(2014, 1, 1).AddDays((int)(scattered % 2000));
            return (ForceOf(asked % Plan(Bench.Small).Forces), new AsOf(day, scattered % 3 == 0 ? day.AddDays(-30) : null, scattered / 7 % events));
        }

        public async Task Page(long after)
        {
            var count = 0;
            await _feed.Read(new FeedCursor(after, 0), FeedFilter.Everything, PageSize, (in FeedEvent _) => ++count > 0, stop);
            if (count != PageSize) throw new InvalidOperationException($"The page after {after} has {count} events.");
        }

        /// <summary>The most that a process serving the log holds while it answers many requests and follows the feed.</summary>
        public async Task<double> MemoryServing()
        {
            await using var served = await Serve();
            var most = 0d;
            for (var at = 0; at < RequestsEach; at++)
            {
                await Ask(served, $"api/forces/{ForceOf(at)}");
                if (at % 8 == 0) await Ask(served, $"api/events?limit={PageSize}&after={new FeedCursor(PlaceOf(at), 0)}");
                if (at % 20 == 0) most = Math.Max(most, served.Memory);
            }

            await Streaming.Follow(served, Math.Min(Bench.Small, await database.Count(BenchSql.Of("count_public_rows"), stop)), stop);
            return Math.Max(most, served.Memory);
        }

        private async Task Ask(ServedProduct served, string address)
        {
            using var answer = await served.Http.GetAsync(new Uri(address, UriKind.Relative), stop);
            answer.EnsureSuccessStatusCode();
        }

        private string ForceOf(int asked) => LogPlan.Force((int)(Scattered(asked) % plan.Forces));

        private long PlaceOf(int asked) => Scattered(asked) % (events / 2);

        // All over the log, in an order that is the same each time.
        private static long Scattered(int asked) => asked * 2_654_435_761L & long.MaxValue;
    }
}
