using Lifecycle.Bench.Log;
using Lifecycle.Bench.Server;

namespace Lifecycle.Bench.Workloads;

/// <summary>What every workload needs: the server, its logs, and how long to measure.</summary>
/// <param name="server">Where the databases are made.</param>
/// <param name="rounds">How many rounds each comparison has.</param>
/// <param name="large">How many events the large log has.</param>
/// <param name="stop">Ends the bench.</param>
internal sealed class Bench(BenchServer server, int rounds, long large, CancellationToken stop)
{
    /// <summary>How long a stretch of a closed loop is meant to last.</summary>
    public static readonly TimeSpan StretchLength = TimeSpan.FromSeconds(2);

    /// <summary>How many events the small log has.</summary>
    public const long Small = 10_000;

    private readonly Dictionary<LogPlan, BenchDatabase> _logs = [];

    public BenchServer Server => server;

    public int Rounds => rounds;

    public long Large => large;

    public CancellationToken Stop => stop;

    /// <summary>The program beside the baselines; null where it is not installed.</summary>
    public PgBench? PgBench { get; } = PgBench.Find();

    /// <summary>A database that holds the log of a plan, made at the first call. It is there to be copied, or to be read.</summary>
    public async Task<BenchDatabase> Log(LogPlan plan)
    {
        if (_logs.TryGetValue(plan, out var known)) return known;

        var database = await server.Create($"log{plan.Events}", stop);
        await LogLoader.Load(database, plan, stop);
        _logs.Add(plan, database);
        return database;
    }

    /// <summary>Copies of one log, dropped when the workload is through with them.</summary>
    public async Task<T> WithCopies<T>(LogPlan plan, int count, Func<IReadOnlyList<BenchDatabase>, Task<T>> work)
    {
        var template = await Log(plan);
        var copies = new List<BenchDatabase>();
        try
        {
            for (var copy = 0; copy < count; copy++) copies.Add(await server.Clone(template, stop));
            return await work(copies);
        }
        finally
        {
            foreach (var copy in copies) await server.Drop(copy, CancellationToken.None);
        }
    }
}
