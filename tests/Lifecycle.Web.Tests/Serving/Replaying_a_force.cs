using System.Text.Json.Nodes;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>The history of a force, a frame for each event, and its status after each.</summary>
public sealed class Replaying_a_force(WebTemplate api)
{
    private const string Replay = "/api/forces/northamptonshire/replay";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task gives_a_frame_for_every_event_of_the_timeline()
    {
        var frames = await Frames(await api.Seeded());
        var timeline = (await api.Get("/api/forces/northamptonshire/timeline?limit=1000"))["items"]!.AsArray();

        Assert.Equal(Enumerable.Range(1, 244), frames.Select(frame => (int)frame["frame"]!));
        Assert.Equal(timeline.Select(item => item!.ToJsonString()), frames.Select(frame => frame["happened"]!.ToJsonString()));
    }

    [Fact]
    public async Task misses_no_event_of_the_force()
    {
        var served = await api.Seeded();
        await using var ofForce = served.Database.OwnerSource.CreateCommand("""
            select seq_id from lifecycle.mt_events
            where stream_id = 'force/northamptonshire' or stream_id like '%.northamptonshire' or stream_id like '%.northamptonshire.%' or stream_id like 'thread/%'
            order by seq_id
            """);
        var positions = new List<long>();
        await using (var rows = await ofForce.ExecuteReaderAsync(Stop))
            while (await rows.ReadAsync(Stop)) positions.Add(rows.GetInt64(0));

        Assert.Equal(positions, (await Frames(served)).Select(frame => (long)frame["happened"]!["event"]!["position"]!));
    }

    [Fact]
    public async Task ends_at_the_status_of_the_force() => Assert.Equal(
        (await api.Get("/api/forces/northamptonshire"))["judgments"]!.ToJsonString(),
        (await Frames(await api.Seeded()))[^1]["statusAfter"]!.ToJsonString());

    [Fact]
    public async Task shows_each_step_of_the_status_once() => Assert.Equal(
        [
            "",
            "overall not graded",
            "overall not graded, reducing-crime good",
            "overall not graded, reducing-crime good, investigating-offending requires improvement",
            "overall not graded, reducing-crime good, investigating-offending requires improvement, anti-social-behaviour good",
        ],
        (await Frames(await api.Seeded())).Select(Status).Distinct().Take(5));

    [Fact]
    public async Task shows_a_grade_until_it_is_corrected_and_the_new_one_from_there()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        await Seeds.Changed(
            Seeds.Peel2017,
            root => root.Item("judgments", "question", "investigating-crime")["grade"] = "inadequate",
            folder => Served.Import(served.Database, folder, Stop, "The force supplied wrong data"));

        var frames = await Frames(served);
        Assert.Equal(245, frames.Count);
        Assert.Contains("investigating-crime requires improvement", Status(frames[^2]), StringComparison.Ordinal);
        Assert.Contains("investigating-crime inadequate", Status(frames[^1]), StringComparison.Ordinal);
        Assert.Equal(
            "Corrected the judgment on \"investigating-crime\" from \u201crequires improvement\u201d to \u201cinadequate\u201d",
            (string?)frames[^1]["happened"]!["entry"]!["summary"]);
        Assert.Equal((await served.Get("/api/forces/northamptonshire"))["judgments"]!.ToJsonString(), frames[^1]["statusAfter"]!.ToJsonString());
    }

    private static async Task<IReadOnlyList<JsonNode>> Frames(Served served)
    {
        using var response = await served.Ask(Replay);
        Assert.Equal("application/x-ndjson; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        return [.. (await response.Rows()).Select(line => JsonNode.Parse(line)!)];
    }

    private static string Status(JsonNode frame) =>
        string.Join(", ", frame["statusAfter"]!.AsArray().Select(judgment => $"{judgment!["question"]} {judgment["grade"] ?? judgment["state"]}"));
}
