using System.Text.RegularExpressions;
using Lifecycle.Bench.Log;
using Lifecycle.Bench.Measuring;
using Lifecycle.Bench.Server;

namespace Lifecycle.Bench.Workloads;

/// <summary>
/// The page of a force against its JSON, both from the product and both as a browser asks for them: as they are kept, against the status alone;
/// and worked out anew at positions that nothing is kept for, against all the answers that the page is made of. And what a first visit to the
/// page transfers, by its budget.
/// </summary>
internal sealed partial class ServingPages : Workload
{
    private const double Budget = 150_000;

    private int _anew;

    public override string Name => "get-page";

    public override async Task<IReadOnlyList<Row>> Measure(Bench bench)
    {
        var log = await Rebuilding.Built(bench, bench.Large);
        await using var product = await ServedProduct.Start(log, bench.Stop);
        await product.UntilReady(bench.Stop);

        return
        [
            Say("get-page", "GET of a force's page", "GET of its status as JSON", await OverHttp.Compare(
                bench, at => Transfer(product, Page(at), bench.Stop), at => Transfer(product, OverHttp.Status(at), bench.Stop))),
            Say("get-page-anew", "GET of a force's page at a position of its own", "GET of the answers it is made of as JSON, at such a position", await OverHttp.Compare(
                bench, at => Transfer(product, $"{Page(at)}?{Anew()}", bench.Stop), at => TransferAnswers(product, LogPlan.Force(at), Anew(), bench.Stop))),
            await FirstVisit(product, bench),
        ];

        // Behind the forces that are asked about, and before the end of the log, which is short of one force.
        string Anew() => $"knownAt={(bench.Large * 9 / 10) - (Interlocked.Increment(ref _anew) % (bench.Large / 4))}";
    }

    private static Row Say(string name, string title, string baseline, IReadOnlyDictionary<string, IReadOnlyList<Stretch>> measured) => new(
        name, OverHttp.Title(title), baseline, Target.AtMost(3),
        measured.Throughput(Sides.Baseline, Sides.Store), measured.P50(Sides.Store, Sides.Baseline), measured.P99(Sides.Store, Sides.Baseline), null, measured, []);

    private static async Task<Row> FirstVisit(ServedProduct product, Bench bench)
    {
        var shares = new List<double>();
        for (var at = 0; at < OverHttp.Forces; at++)
        {
            var page = await product.Http.GetStringAsync(new Uri(Page(at), UriKind.Relative), bench.Stop);
            var bytes = await Transfer(product, Page(at), bench.Stop);
            foreach (Match asset in Asset().Matches(page)) bytes += await Transfer(product, asset.Groups[1].Value, bench.Stop);
            shares.Add(bytes / Budget);
        }

        return new Row(
            "first-visit", "bytes of a force's page, its styles and its scripts, headers included", "the budget of 150 kB", Target.AtMost(1),
            Spread.Of(shares), null, null, null, new Dictionary<string, IReadOnlyList<Stretch>>(), []);
    }

    /// <summary>The bytes that an answer takes, compressed as a browser takes it.</summary>
    private static async Task<long> Transfer(ServedProduct served, string address, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
        using var answer = await served.Http.SendAsync(request, stop);
        answer.EnsureSuccessStatusCode();
        var headers = answer.Headers.Concat(answer.Content.Headers).Sum(header => header.Key.Length + header.Value.Sum(value => value.Length) + 4);
        return headers + (await answer.Content.ReadAsByteArrayAsync(stop)).Length;
    }

    /// <summary>The answers that a force's page is made of, as its own data section lists them.</summary>
    private static async Task TransferAnswers(ServedProduct served, string force, string basis, CancellationToken stop)
    {
        foreach (var answer in (string[])[$"forces/{force}?", $"forces/{force}/grades?", $"recommendations?force={force}&limit=1000&", $"measures?force={force}&limit=1000&"])
            await Transfer(served, $"api/{answer}{basis}", stop);
    }

    private static string Page(int at) => $"forces/{LogPlan.Force(at)}";

    [GeneratedRegex("(?:href|src)=\"/(assets/[^\"]+)\"")]
    private static partial Regex Asset();
}
