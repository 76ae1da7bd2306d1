using Lifecycle.Bench.Log;
using Lifecycle.Bench.Measuring;
using Lifecycle.Bench.Server;
using Npgsql;

namespace Lifecycle.Bench.Workloads;

/// <summary>The status of a force over HTTP, whole and as "not modified", against a bare endpoint that selects the same bytes by primary key.</summary>
internal sealed class Serving : Workload
{
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
            await Compare("get-status", "GET of a force's status", 0.5, at => OverHttp.Get(product, OverHttp.Status(at), bench.Stop), bare, bench),
            await Compare("get-status-304", "conditional GET of a force's status, answered 304", 0.9, at => Ask(product, OverHttp.Status(at), tags[at], bench.Stop), bare, bench),
        ];
    }

    private static async Task<Row> Compare(string name, string title, double target, Func<int, Task> product, ServedProduct bare, Bench bench)
    {
        var measured = await OverHttp.Compare(bench, product, at => OverHttp.Get(bare, $"bare/{LogPlan.Force(at)}", bench.Stop));
        return new Row(
            name, OverHttp.Title(title), "GET of the same bytes from a bare endpoint, by primary key", Target.AtLeast(target),
            measured.Throughput(Sides.Store, Sides.Baseline), measured.P50(Sides.Store, Sides.Baseline), measured.P99(Sides.Store, Sides.Baseline), null, measured,
            [BenchSql.Of("read_bare_answer")]);
    }

    /// <summary>Puts the product's own answers where the bare endpoint selects them; their ETags.</summary>
    private static async Task<string[]> Keep(BenchDatabase log, ServedProduct product, CancellationToken stop)
    {
        foreach (var statement in BenchSql.Of("create_bare_answers").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) await log.Run(statement, stop);
        var tags = new string[OverHttp.Forces];
        for (var at = 0; at < OverHttp.Forces; at++)
        {
            using var answer = await product.Http.GetAsync(new Uri(OverHttp.Status(at), UriKind.Relative), stop);
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

    private static async Task Ask(ServedProduct served, string address, string tag, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await served.Http.SendAsync(request, stop);
        if (answer.StatusCode != System.Net.HttpStatusCode.NotModified) throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode} to its own ETag.");
    }
}
