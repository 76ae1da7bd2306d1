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
        new Importing(),
        new Rebuilding("rebuild-grades", "rebuild of grade history", target: 0.35, "GradeHistory"),
        new Rebuilding("rebuild-all", "rebuild of all read models, one pass,", target: 0.15),
        new BecomingVisible(),
        new Streaming(),
        new Serving(),
        new ServingPages(),
        new Looking(),
        new Growing(),
    ];
}
