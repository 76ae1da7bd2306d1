namespace Lifecycle.Bench.Workloads;

/// <summary>Every workload, in the order in which they run.</summary>
internal static class AllWorkloads
{
    public static IReadOnlyList<Workload> InOrder { get; } =
    [
        new AppendingOne(callers: 1, connections: 1, target: 0.8),
        new AppendingOne(callers: 32, connections: 32, target: 2.0),
        new AppendingOne(callers: 128, connections: 64, target: 3.0),
        new AppendingTen(),
        new ReadingStreams(),
        new CommandCycle(),
    ];
}
