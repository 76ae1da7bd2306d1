using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Bases;

/// <summary>Two inspections between two others are loaded years after them: the past becomes another, and what was known of it does not.</summary>
public sealed class Late_evidence(WebTemplate template)
{
    private const string Grades = "/api/forces/southshire/grades";
    private const string Status = "/api/forces/southshire";

    private static readonly JsonObject[] Early = [MadeUp.Inspection(MadeUp.First, "2014-11", "good"), MadeUp.Inspection("care-2020.southshire.4", "2017", "poor")];
    private static readonly JsonObject[] Late = [MadeUp.Inspection("care-2020.southshire.2", "2015-10", "poor"), MadeUp.Inspection("care-2020.southshire.3", "2016-10-04", "poor")];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task moves_the_time_at_which_a_grade_was_first_worse()
    {
        await using var served = await Loaded();
        Assert.Equal(["2014-11 good: no predecessor", "2017 poor: worse"], await Steps(served, Grades));

        await Load(served);

        Assert.Equal(
            ["2014-11 good: no predecessor", "2015-10 poor: worse", "2016-10-04 poor: same", "2017 poor: same"],
            await Steps(served, Grades));
        Assert.Equal(["2014-11 good: no predecessor", "2015-10 poor: worse"], await Steps(served, $"{Grades}?validAt=2016-01-01"));
    }

    [Fact]
    public async Task leaves_every_answer_at_an_earlier_position_or_closed_instant_as_it_was_byte_for_byte()
    {
        await using var served = await Loaded();
        var (position, instant) = await Known(served);
        string[] addresses =
        [
            .. from address in new[] { Grades, Status, "/api/inspections?force=southshire", "/api/compare?question=care-2020/response", "/api/forces/southshire/timeline", $"/api/inspections/{MadeUp.First}/judgments/response/why" }
               from known in new[] { position, instant }
               from times in new[] { "", "&validAt=2016-01-01", "&publishedAt=2016-01-01", "&validAt=2014-11-15&publishedAt=2018-01-01" }
               select $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}knownAt={Uri.EscapeDataString(known)}{times}",
        ];
        var before = await Bodies(served, addresses);

        await Load(served);

        Assert.Equal(before, await Bodies(served, addresses));
        Assert.All(before, body => Assert.True((bool)JsonNode.Parse(body)!["asOf"]!["closed"]!));
    }

    private async Task<Served> Loaded()
    {
        using var folder = MadeUp.Folder(Early);
        return await Served.With(template, folder.Path, Stop);
    }

    private static async Task Load(Served served)
    {
        using var folder = MadeUp.Folder([.. Early, .. Late]);
        await Served.Import(served.Database, folder.Path, Stop);
    }

    /// <summary>The last position, and the instant at which the one before it was recorded.</summary>
    private static async Task<(string Position, string Instant)> Known(Served served)
    {
        var events = (await served.Get("/api/forces/southshire/timeline"))["items"]!.AsArray();
        return ($"{events[^1]!["event"]!["position"]}", (string)events[^2]!["event"]!["recordedAt"]!);
    }

    private static async Task<string[]> Steps(Served served, string address) =>
    [
        .. (await served.Get(address))["lines"]!.AsArray().SelectMany(line => line!["steps"]!.AsArray())
            .Select(step => $"{step!["judgment"]!["occurred"]!["stated"]} {step["judgment"]!["grade"]}: {step["movement"]}"),
    ];

    private static async Task<string[]> Bodies(Served served, string[] addresses)
    {
        var bodies = new List<string>();
        foreach (var address in addresses)
        {
            using var answer = await served.Ask(address);
            Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {address}\n{await answer.Body()}");
            bodies.Add(await answer.Body());
        }

        return [.. bodies];
    }
}
