using Lifecycle.Bench.Baselines;
using Lifecycle.Bench.Measuring;
using Lifecycle.Bench.Server;

namespace Lifecycle.Bench.Workloads;

/// <summary>
/// Read models made anew from the large log, against only reading it. All of them take long: one rebuild is cut into as many parts as there
/// are rounds, and the baseline reads the same part of the log. A single one is made anew whole in each round.
/// </summary>
internal sealed class Rebuilding(string name, string title, double target, params IReadOnlyList<string> models) : Workload
{
    public override string Name => name;

    public override async Task<IReadOnlyList<Row>> Measure(Bench bench)
    {
        var log = await bench.Log(Growing.Plan(bench.Large));
        var last = await log.Count(BenchSql.Of("count_events"), bench.Stop);
        await WarmUp(bench);
        var measured = await (models.Count > 0 ? Whole(log, last, bench) : InParts(log, last, bench));
        return
        [
            new Row(
                name, $"{title} over {last} events{(models.Count > 0 ? "" : ", a part of them in each round")}",
                "read the same rows of the log through Npgsql and deserialize them", Target.AtLeast(target),
                models.Count > 0 ? measured.Throughput(Sides.Store, Sides.Baseline) : measured.WholeThroughput(Sides.Store, Sides.Baseline),
                null, null, null, measured, [BenchSql.Of("read_log")], await Figures(log, bench.Stop)),
        ];
    }

    private Task<IReadOnlyDictionary<string, IReadOnlyList<Stretch>>> Whole(BenchDatabase log, long last, Bench bench) => Rounds.Run(bench.Rounds, last,
    [
        new Side(Sides.Baseline, () => log.Rest(bench.Stop), _ => Stretch.Whole(() => RawLog.Read(log, 0, last, bench.Stop))),
        new Side(Sides.Store, () => log.Rest(bench.Stop), _ => Stretch.Whole(async () =>
        {
            await using var rebuild = new RestingRebuild(log, models, bench.Stop);
            await rebuild.Finish();
            return last;
        })),
    ]);

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<Stretch>>> InParts(BenchDatabase log, long last, Bench bench)
    {
        await using var rebuild = new RestingRebuild(log, models, bench.Stop);
        var part = (last / bench.Rounds) + 1;
        var (read, rebuilt) = (0L, 0L);
        var measured = await Rounds.Run(bench.Rounds, part,
        [
            new Side(Sides.Baseline, () => log.Rest(bench.Stop), _ => Stretch.Whole(() => RawLog.Read(log, read, read += part, bench.Stop))),
            new Side(Sides.Store, () => log.Rest(bench.Stop), _ => Stretch.Whole(() => rebuild.GoOn(rebuilt += part))),
        ]);
        await rebuild.Finish();
        return measured;
    }

    /// <summary>The log of so many events, with its read models.</summary>
    public static async Task<BenchDatabase> Built(Bench bench, long events)
    {
        var log = await bench.Log(Growing.Plan(events));
        await Build(log, bench.Stop);
        return log;
    }

    /// <summary>Builds all read models of a database, where that has not been done.</summary>
    public static async Task Build(BenchDatabase log, CancellationToken stop)
    {
        if (await log.Count(BenchSql.Of("count_caught_up"), stop) == 0)
        {
            await using var rebuild = new RestingRebuild(log, [], stop);
            await rebuild.Finish();
        }

        await log.Run("vacuum analyze", stop);
    }

    private async Task WarmUp(Bench bench)
    {
        var small = await bench.Log(Growing.Plan(Bench.Small));
        await RawLog.Read(small, 0, Bench.Small, bench.Stop);
        await using var rebuild = new RestingRebuild(small, models, bench.Stop);
        await rebuild.Finish();
    }

    private async Task<Dictionary<string, double>?> Figures(BenchDatabase log, CancellationToken stop) => models.Count > 0
        ? null
        : new() { ["rows written per event"] = (double)await log.Count(BenchSql.Of("count_read_rows"), stop) / await log.Count(BenchSql.Of("count_events"), stop) };
}
