namespace Lifecycle.Bench.Measuring;

/// <summary>One measured ratio of the report.</summary>
/// <param name="Name">What <c>--only</c> calls it.</param>
/// <param name="Workload">What was done.</param>
/// <param name="Baseline">What it was compared with.</param>
/// <param name="Target">What the ratio must reach; null where there is none.</param>
/// <param name="Ratio">Throughput of the store by that of the baseline; where the target is a ceiling, cost by cost.</param>
/// <param name="P50">Median latency of the store by that of the baseline; null where operations are not timed one by one.</param>
/// <param name="P99">The same of the 99th percentile.</param>
/// <param name="BaselineToPgBench">Throughput of the baseline's statements by that of pgbench; null where it did not run beside it.</param>
/// <param name="Sides">What each side did in each round.</param>
/// <param name="Statements">The baseline's SQL.</param>
/// <param name="Figures">Further figures that say something of the store on any machine, such as rows written for each event.</param>
/// <param name="Absolute">Further figures that say something of this machine too: in the JSON alone.</param>
public sealed record Row(
    string Name,
    string Workload,
    string Baseline,
    Target? Target,
    Spread Ratio,
    Spread? P50,
    Spread? P99,
    Spread? BaselineToPgBench,
    IReadOnlyDictionary<string, IReadOnlyList<Stretch>> Sides,
    IReadOnlyList<string> Statements,
    IReadOnlyDictionary<string, double>? Figures = null,
    IReadOnlyDictionary<string, double>? Absolute = null)
{
    /// <summary>Below this share of pgbench a baseline is not the fastest there is.</summary>
    public const double LeastOfPgBench = 0.9;

    public bool Met => Target is null || Target.IsMetBy(Ratio);

    public bool BaselineIsSlow => BaselineToPgBench?.Median < LeastOfPgBench;
}
