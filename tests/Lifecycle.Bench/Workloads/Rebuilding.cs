using Lifecycle.Bench.Baselines;
using Lifecycle.Bench.Measuring;
using Lifecycle.Bench.Server;
using Lifecycle.EventStore;
using Lifecycle.ReadModels;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.Bench.Workloads;

/// <summary>Read models made anew from the large log, against only reading it.</summary>
internal sealed class Rebuilding(string name, string title, double target, params IReadOnlyList<string> models) : Workload
{
    private static readonly LifecycleEvents Events = LifecycleEvents.Create();

    public override string Name => name;

    public override async Task<IReadOnlyList<Row>> Measure(Bench bench)
    {
        var log = await bench.Log(Growing.Plan(bench.Large));
        await WarmUp(bench);
        var measured = await Rounds.Run(bench.Rounds, bench.Large,
        [
            new Side(Sides.Baseline, () => Settle(log, bench.Stop), _ => Stretch.Whole(() => RawLog.ReadAll(log, bench.Stop))),
            new Side(Sides.Store, () => Settle(log, bench.Stop), _ => Stretch.Whole(() => Rebuild(log, models, bench.Stop))),
        ]);
        return
        [
            new Row(
                name, $"{title} over {bench.Large} events", "read all rows of the log through Npgsql and deserialize them", Target.AtLeast(target),
                measured.Throughput(Sides.Store, Sides.Baseline), null, null, null, measured, [BenchSql.Of("read_log")], await Figures(log, bench.Stop)),
        ];
    }

    /// <summary>The log of so many events, with its read models.</summary>
    public static async Task<BenchDatabase> Built(Bench bench, long events)
    {
        var log = await bench.Log(Growing.Plan(events));
        if (await log.Count(BenchSql.Of("count_caught_up"), bench.Stop) == 0) await Rebuild(log, [], bench.Stop);
        return log;
    }

    /// <summary>Rebuilds read models; all of them where none are named.</summary>
    /// <returns>How many events the log has.</returns>
    public static async Task<long> Rebuild(BenchDatabase log, IReadOnlyList<string> models, CancellationToken stop)
    {
        var store = new EventStore.EventStore(log.Serve);
        var projections = LifecycleModels.Projections(Events);
        using var projector = new Projector(log.Serve, store, Events.Catalogue, projections);
        await projector.Rebuild(models.Count > 0 ? models : [.. projections.Select(projection => projection.Name)], null, stop);
        return await store.LastPosition(stop);
    }

    private async Task WarmUp(Bench bench)
    {
        var small = await bench.Log(Growing.Plan(Bench.Small));
        await RawLog.ReadAll(small, bench.Stop);
        await Rebuild(small, models, bench.Stop);
    }

    private static async Task Settle(BenchDatabase log, CancellationToken stop)
    {
        await log.Run("vacuum analyze", stop);
        await log.Run("checkpoint", stop);
    }

    private async Task<Dictionary<string, double>?> Figures(BenchDatabase log, CancellationToken stop) => models.Count > 0
        ? null
        : new() { ["rows written per event"] = (double)await log.Count(BenchSql.Of("count_read_rows"), stop) / await log.Count(BenchSql.Of("count_events"), stop) };
}
