using Lifecycle.Bench.Log;
using Lifecycle.Bench.Measuring;
using Lifecycle.Bench.Server;
using Npgsql;

namespace Lifecycle.Bench.Workloads;

/// <summary>The status of a force over HTTP, whole and as "not modified", against a bare endpoint that selects the same bytes by primary key.</summary>
internal sealed class Serving : Workload
{
    private const int Callers = 16;
    private const int Forces = 50;

    public override string Name => "get-status";

    public override async Task<IReadOnlyList<Row>> Measure(Bench bench)
    {
        var log = await Rebuilding.Built(bench, bench.Large);
        await using var product = await ServedProduct.Start(log, bench.Stop);
        await product.UntilReady(bench.Stop);
        var tags = await Keep(log, product, bench.Stop);
        await using var bare = await ServedProduct.StartBare(log, bench.Stop);

        return
        [
            await Compare("get-status", "GET of a force's status", 0.5, at => Get(product, Status(at), bench.Stop), bare, bench),
            await Compare("get-status-304", "conditional GET of a force's status, answered 304", 0.9, at => Ask(product, Status(at), tags[at], bench.Stop), bare, bench),
        ];
    }

    private static async Task<Row> Compare(string name, string title, double target, Func<int, Task> product, ServedProduct bare, Bench bench)
    {
        var asked = 0;
        Func<int, Task> plain = at => Get(bare, $"bare/{LogPlan.Force(at)}", bench.Stop);
        var operations = 0L;
        foreach (var few in (long[])[Callers * 10, Callers * 100])
        {
            foreach (var side in new[] { plain, product })
                operations = Math.Max(Callers, (long)((await Loop(side, few)).PerSecond * Bench.StretchLength.TotalSeconds));
        }

        var measured = await Rounds.Run(bench.Rounds, operations,
        [
            new Side(Sides.Baseline, () => Task.CompletedTask, count => Loop(plain, count)),
            new Side(Sides.Store, () => Task.CompletedTask, count => Loop(product, count)),
        ]);
        return new Row(
            name, $"{title}, {Callers} callers", "GET of the same bytes from a bare endpoint, by primary key", Target.AtLeast(target),
            measured.Throughput(Sides.Store, Sides.Baseline), measured.P50(Sides.Store, Sides.Baseline), measured.P99(Sides.Store, Sides.Baseline), null, measured,
            [BenchSql.Of("read_bare_answer")]);

        Task<Stretch> Loop(Func<int, Task> side, long count) => ClosedLoop.Tasks(Callers, count, _ => side(Interlocked.Increment(ref asked) % Forces));
    }

    /// <summary>Puts the product's own answers where the bare endpoint selects them; their ETags.</summary>
    private static async Task<string[]> Keep(BenchDatabase log, ServedProduct product, CancellationToken stop)
    {
        foreach (var statement in BenchSql.Of("create_bare_answers").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) await log.Run(statement, stop);
        var tags = new string[Forces];
        for (var at = 0; at < Forces; at++)
        {
            using var answer = await product.Http.GetAsync(new Uri(Status(at), UriKind.Relative), stop);
            answer.EnsureSuccessStatusCode();
            tags[at] = $"{answer.Headers.ETag}";
            await using var insert = log.Owner.CreateCommand(BenchSql.Of("insert_bare_answer"));
            insert.Parameters.Add(new NpgsqlParameter { Value = LogPlan.Force(at) });
            insert.Parameters.Add(new NpgsqlParameter { Value = await answer.Content.ReadAsByteArrayAsync(stop) });
            await insert.ExecuteNonQueryAsync(stop);
        }

        await log.Run("vacuum analyze public.bare_answers", stop);
        return tags;
    }

    private static string Status(int at) => $"api/forces/{LogPlan.Force(at)}";

    private static async Task Get(ServedProduct served, string address, CancellationToken stop)
    {
        using var answer = await served.Http.GetAsync(new Uri(address, UriKind.Relative), stop);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task Ask(ServedProduct served, string address, string tag, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await served.Http.SendAsync(request, stop);
        if (answer.StatusCode != System.Net.HttpStatusCode.NotModified) throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode} to its own ETag.");
    }
}
