using Lifecycle.Bench.Measuring;

namespace Lifecycle.Bench.Workloads;

/// <summary>One workload with its baseline; it may give more than one row.</summary>
internal abstract class Workload
{
    /// <summary>What <c>--only</c> calls it.</summary>
    public abstract string Name { get; }

    public abstract Task<IReadOnlyList<Row>> Measure(Bench bench);
}
