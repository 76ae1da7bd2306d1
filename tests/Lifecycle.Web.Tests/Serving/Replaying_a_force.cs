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

    [Theory]
    [InlineData("from=0001-01-01T00:00:00Z", 244)]
    [InlineData("from=2014-11-01T00:00:00Z&to=2015-03-01T00:00:00Z", 0)]
    [InlineData("from=0001-01-01", 244)]
    [InlineData("from=2015-03-01&to=2015-03-01", 0)]
    public async Task begins_and_ends_at_any_instant_or_day_there_is(string range, int count)
    {
        using var answer = await (await api.Seeded()).Ask($"{Replay}?{range}");

        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(count, (await answer.Body()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
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
    public async Task shows_at_every_position_what_the_status_of_the_force_was_there()
    {
        var served = await api.Seeded();
        var frames = await Frames(served);
        var last = (long)frames[^1]["position"]!;
        Assert.True(last > 300);
        for (var position = 1L; position <= last; position++)
        {
            using var answer = await served.Ask($"/api/forces/northamptonshire?knownAt={position}");
            var expected = answer.IsSuccessStatusCode ? WithoutBasis(await answer.Json()) : null;
            Assert.Equal(expected, frames.LastOrDefault(frame => (long)frame["position"]! <= position)?["statusAfter"]?.ToJsonString());
        }
    }

    [Fact]
    public async Task ends_at_the_status_of_the_force() => Assert.Equal(
        WithoutBasis(await api.Get("/api/forces/northamptonshire")),
        (await Frames(await api.Seeded()))[^1]["statusAfter"]!.ToJsonString());

    [Fact]
    public async Task says_what_each_event_changed()
    {
        var frame = (await Frames(await api.Seeded())).Single(frame => (long)frame["position"]! == 237);

        Assert.Equal("report_published", (string?)frame["happened"]!["event"]!["type"]);
        Assert.Equal(
            ["inspection: crime-2014.northamptonshire", "crime-2014/overall: not graded", "crime-2014/reducing-crime: good", "crime-2014/investigating-offending: requires improvement", "crime-2014/anti-social-behaviour: good"],
            frame["changed"]!["words"]!.AsArray().Select(word => (string)word!));
        var value = frame["changed"]!["values"]!.AsArray().Single(value => ((string)value!["path"]!).Contains("reducing-crime", StringComparison.Ordinal))!;
        Assert.Equal("judgments[crime-2014.northamptonshire/reducing-crime]", (string?)value["path"]);
        Assert.Null(value["before"]);
        Assert.Equal("good", (string?)value["after"]!["grade"]);
    }

    [Theory]
    [InlineData("?from=210&to=212", 210, 3)]
    [InlineData("?type=judgment_given&stream=inspection/crime-2014.northamptonshire", 210, 3)]
    [InlineData("?type=report_published&type=judgment_given&to=211", 210, 2)]
    [InlineData("?from=2000-01-01T00:00:00Z&type=judgment_given&to=211", 210, 2)]
    [InlineData("?stream=recommendation/crime-2014.northamptonshire.R1", 0, 1)]
    public async Task shows_a_part_of_it(string query, int first, int count)
    {
        using var response = await (await api.Seeded()).Ask(Replay + query);
        var frames = (await response.Rows()).Select(line => JsonNode.Parse(line)!).ToList();

        Assert.Equal(count, frames.Count);
        if (first > 0) Assert.Equal(first, (int)frames[0]["position"]!);
        Assert.Equal(Enumerable.Range(1, count), frames.Select(frame => (int)frame["frame"]!));
    }

    [Fact]
    public async Task begins_and_ends_at_the_instants_that_are_named()
    {
        var served = await api.Seeded();
        var all = await Frames(served);
        var (first, last) = (all[100]["happened"]!["event"]!, all[110]["happened"]!["event"]!);

        using var response = await served.Ask($"{Replay}?from={Instant(first)}&to={Instant(last)}");
        var frames = (await response.Rows()).Select(line => JsonNode.Parse(line)!).ToList();

        Assert.Equal(all.Skip(100).Take(11).Select(frame => (long)frame["position"]!), frames.Select(frame => (long)frame["position"]!));
    }

    [Theory]
    [InlineData("from=here", "from", "\"here\" is neither a position of the log, nor a day, nor an instant; expected a whole number, a day such as 2015-03-01, or a time with its offset such as 2015-03-01T09:30:00Z")]
    [InlineData("from=9&to=8", "to", "8 lies before from, 9")]
    [InlineData("stream=nowhere", "stream", "\"nowhere\" is no stream; expected its id, such as inspection/crime-2014.northamptonshire, or the beginning of several: force/, framework/, inspection/, recommendation/, thread/")]
    [InlineData("stream=inspecton/crime-2014.northamptonshire", "stream", "\"inspecton/crime-2014.northamptonshire\" is no stream; expected its id, such as inspection/crime-2014.northamptonshire, or the beginning of several: force/, framework/, inspection/, recommendation/, thread/")]
    [InlineData("stream=force/&stream=operations/", "stream", "\"operations/\" is no stream; expected *")]
    [InlineData("to=9999", "to", "position 9999 lies beyond the end of the log, which is at *")]
    [InlineData("type=judgment_moderated", "type", "\"judgment_moderated\" is no event of a timeline; expected one of *")]
    public async Task is_refused_where_no_part_can_be_meant(string query, string parameter, string detail)
    {
        using var response = await (await api.Seeded()).Ask($"{Replay}?{query}");
        var problem = await response.Json();

        Assert.Equal((System.Net.HttpStatusCode.BadRequest, parameter), (response.StatusCode, (string?)problem["parameter"]));
        Assert.StartsWith($"{parameter}: {detail.TrimEnd('*')}", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task answers_like_the_timeline_to_filters()
    {
        var timeline = (await api.Get("/api/forces/northamptonshire/timeline?limit=1000&type=recommendation_made&stream=recommendation/"))["items"]!.AsArray();
        using var response = await (await api.Seeded()).Ask($"{Replay}?type=recommendation_made&stream=recommendation/");

        Assert.Equal(24, timeline.Count);
        Assert.Equal(timeline.Select(item => item!.ToJsonString()), (await response.Rows()).Select(line => JsonNode.Parse(line)!["happened"]!.ToJsonString()));
    }

    [Fact]
    public async Task shows_each_step_of_the_status_once_with_the_publication_that_brought_it() => Assert.Equal(
        [
            "",
            "overall not graded, reducing-crime good, investigating-offending requires improvement, anti-social-behaviour good",
            "overall not graded, preventing-crime requires improvement, investigating-crime requires improvement, protecting-vulnerable-people requires improvement, "
            + "serious-organised-crime requires improvement, specialist-capabilities not graded",
        ],
        (await Frames(await api.Seeded())).Select(Status).Distinct());

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
        Assert.Equal(["peel-2017-effectiveness/investigating-crime: inadequate, before that requires improvement"], frames[^1]["changed"]!["words"]!.AsArray().Select(word => (string)word!));
        Assert.Equal(WithoutBasis(await served.Get("/api/forces/northamptonshire")), frames[^1]["statusAfter"]!.ToJsonString());
    }

    private static async Task<IReadOnlyList<JsonNode>> Frames(Served served)
    {
        using var response = await served.Ask(Replay);
        Assert.Equal("application/x-ndjson; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        return [.. (await response.Rows()).Select(line => JsonNode.Parse(line)!)];
    }

    private static string WithoutBasis(JsonNode answer)
    {
        answer.AsObject().Remove("asOf");
        return answer.ToJsonString();
    }

    private static string Instant(JsonNode @event) => ((string)@event["recordedAt"]!).Replace("+00:00", "Z", StringComparison.Ordinal);

    private static string Status(JsonNode frame) =>
        string.Join(", ", frame["statusAfter"]!["judgments"]!.AsArray().Select(judgment => $"{judgment!["question"]} {judgment["grade"] ?? judgment["state"]}"));
}
