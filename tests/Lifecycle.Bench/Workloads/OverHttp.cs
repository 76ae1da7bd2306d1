using Lifecycle.Bench.Log;
using Lifecycle.Bench.Measuring;
using Lifecycle.Bench.Server;

namespace Lifecycle.Bench.Workloads;

/// <summary>Two ways to answer about the same forces over HTTP, asked by as many callers.</summary>
internal static class OverHttp
{
    public const int Forces = 50;

    private const int Callers = 16;

    /// <param name="bench">What it runs on.</param>
    /// <param name="store">Asks the product about the force of this number.</param>
    /// <param name="plain">Asks the other.</param>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<Stretch>>> Compare(Bench bench, Func<int, Task> store, Func<int, Task> plain)
    {
        var asked = 0;
        var operations = 0L;
        foreach (var few in (long[])[Callers * 10, Callers * 100])
        {
            foreach (var side in new[] { plain, store })
                operations = Math.Max(Callers, (long)((await Loop(side, few)).PerSecond * Bench.StretchLength.TotalSeconds));
        }

        return await Rounds.Run(bench.Rounds, operations,
        [
            new Side(Sides.Baseline, () => Task.CompletedTask, count => Loop(plain, count)),
            new Side(Sides.Store, () => Task.CompletedTask, count => Loop(store, count)),
        ]);

        Task<Stretch> Loop(Func<int, Task> side, long count) => ClosedLoop.Tasks(Callers, count, _ => side(Interlocked.Increment(ref asked) % Forces));
    }

    public static string Title(string what) => $"{what}, {Callers} callers";

    public static string Status(int at) => $"api/forces/{LogPlan.Force(at)}";

    public static async Task Get(ServedProduct served, string address, CancellationToken stop)
    {
        using var answer = await served.Http.GetAsync(new Uri(address, UriKind.Relative), stop);
        answer.EnsureSuccessStatusCode();
    }
}
