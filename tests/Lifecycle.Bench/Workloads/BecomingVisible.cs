using System.Diagnostics;
using Lifecycle.Bench.Log;
using Lifecycle.Bench.Measuring;
using Lifecycle.Bench.Server;
using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.Bench.Workloads;

/// <summary>
/// How long after an append's answer its event is in a read model that another process keeps, on an idle system: one event at a time, and
/// the next when the one before is visible. The append itself is the baseline.
/// </summary>
internal sealed class BecomingVisible : Workload
{
    private const int EventsEachRound = 100;

    // Events come at this pace: the processes have done what follows one when the next one comes, and it meets an idle system.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(25);

    private static readonly LogPlan Plan = new(Bench.Small, Callers: 1, StreamsEach: 16, Length: 1);

    public override string Name => "commit-to-visible";

    public override Task<IReadOnlyList<Row>> Measure(Bench bench) => bench.WithCopies(Plan, 1, async copies =>
    {
        await Rebuilding.Build(copies[0], bench.Stop);
        await using var served = await ServedProduct.Start(copies[0], bench.Stop);
        await served.UntilReady(bench.Stop);
        await using var watching = await Watch.Open(copies[0], bench.Stop);
        var (store, streams) = (new EventStore.EventStore(copies[0].Serve), CallersStreams.Of(Plan)[0]);
        var (appends, visible) = (new List<Stretch>(), new List<Stretch>());
        await Round(store, streams, watching, bench.Stop);
        for (var round = 0; round < bench.Rounds; round++)
        {
            var (appended, seen) = await Round(store, streams, watching, bench.Stop);
            appends.Add(appended);
            visible.Add(seen);
        }

        return (IReadOnlyList<Row>)[RowOf(new() { [Sides.Baseline] = appends, [Sides.Store] = visible })];
    });

    private Row RowOf(Dictionary<string, IReadOnlyList<Stretch>> measured) => new(
        Name,
        "commit to visible in a read model, seen from another process, idle system, p50",
        "one append round trip of the store",
        Target.AtMost(3),
        measured.P50(Sides.Store, Sides.Baseline),
        measured.P50(Sides.Store, Sides.Baseline),
        measured.P99(Sides.Store, Sides.Baseline),
        null,
        measured,
        [BenchSql.Of("is_visible")]);

    private static async Task<(Stretch Appended, Stretch Seen)> Round(EventStore.EventStore store, CallersStreams streams, Watch watching, CancellationToken stop)
    {
        var (appends, waits) = (new List<long>(), new List<long>());
        using var pace = new PeriodicTimer(Pace);
        for (var at = 0; at < EventsEachRound && await pace.WaitForNextTickAsync(stop); at++)
        {
            var stream = streams.Next(out var version, appended: 1);
            var sent = Stopwatch.GetTimestamp();
            var position = await AppendingOne.Append(store, stream, version, [Payload.Event], stop);
            var committed = Stopwatch.GetTimestamp();
            watching.Until(position);
            appends.Add(committed - sent);
            waits.Add(Stopwatch.GetTimestamp() - committed);
        }

        return (Stretch.Of(appends, Seconds(appends)), Stretch.Of(waits, Seconds(waits)));
    }

    private static double Seconds(List<long> ticks) => ticks.Sum() / (double)Stopwatch.Frequency;

    /// <summary>Looks for a row over and over, on a connection of its own.</summary>
    private sealed class Watch(NpgsqlConnection connection, NpgsqlCommand command, NpgsqlParameter<long> position) : IAsyncDisposable
    {
        private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

        public static async Task<Watch> Open(BenchDatabase database, CancellationToken stop)
        {
            var connection = await database.Serve.OpenConnectionAsync(stop);
            var position = new NpgsqlParameter<long> { NpgsqlDbType = NpgsqlDbType.Bigint };
            var command = new NpgsqlCommand(BenchSql.Of("is_visible"), connection) { Parameters = { position } };
            await command.PrepareAsync(stop);
            return new Watch(connection, command, position);
        }

        /// <exception cref="TimeoutException">Nobody took the event in.</exception>
        public void Until(long wanted)
        {
            position.TypedValue = wanted;
            var began = Stopwatch.GetTimestamp();
            while (!(bool)command.ExecuteScalar()!)
            {
                if (Stopwatch.GetElapsedTime(began) > Longest) throw new TimeoutException($"The event at position {wanted} is in no read model after {Longest.TotalSeconds} seconds.");
            }
        }

        public async ValueTask DisposeAsync()
        {
            await command.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
