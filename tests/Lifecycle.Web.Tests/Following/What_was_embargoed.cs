using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Following;

/// <summary>What is not published is in no feed; with its publication it stands where that stands, and comes once.</summary>
public sealed class What_was_embargoed(WebTemplate api)
{
    private const string Stream = Public.Unpublished;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task changes_nothing_in_the_feed_before_its_publication()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        var before = await Batch(served);

        await served.Append(Stream, [Public.Announced, Public.Judged(), new JudgmentModerated(Moderation)], Stop);

        Assert.Equal(before, await Batch(served));
        Assert.Equal("[]", await Batch(served, "stream=inspection/crime-2014.bedfordshire"));
    }

    [Fact]
    public async Task comes_with_its_publication_in_its_order_and_once()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        var taken = Public.PlaceOf((await Public.Expected(served))[^1]);
        await using var listener = await Listener.Open(served.Http, lastEventId: taken);

        await served.Append(Stream, [Public.Announced, new JudgmentModerated(Moderation), Public.Judged()], Stop);
        await served.Append("force/bedfordshire", [new Domain.Forces.ForceNamed(new("Bedfordshire", new(Domain.Time.Occasion.NotRecorded, null)))], Stop);
        Assert.Equal("force_named", (string?)(await listener.Next())!.Event["type"]);
        await served.Append(Stream, [Public.Published], Stop);
        await served.Append(Stream, [Public.Judged("good") with { Judgment = Judgment.Given("anti-social-behaviour", Grade.Parse("good")) }], Stop);

        string[] expected =
        [
            "0000000000000362-0000000000000358 inspection_announced",
            "0000000000000362-0000000000000360 judgment_given",
            "0000000000000362-0000000000000362 report_published",
            "0000000000000363-0000000000000363 judgment_given",
        ];
        Assert.Equal(expected, (await listener.Take(4)).Select(message => Public.Line(message.Event)));
        Assert.Equal(["0000000000000361-0000000000000361 force_named", .. expected], (await served.Get($"/api/events?after={taken}")).AsArray().Select(Public.Line));
        Assert.Equal(await Public.Expected(served), (await served.Get("/api/events?limit=1000")).AsArray().Select(Public.Line));
    }

    [Fact]
    public async Task never_comes_where_it_was_withdrawn_or_corrected_before_its_publication()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        var lower = Public.Judged("requires improvement");
        var gone = Judgment.Given("anti-social-behaviour", Grade.Parse("inadequate"));

        await served.Append(
            Stream,
            [Public.Announced, lower, new JudgmentCorrected(lower.Judgment, Public.Judged().Judgment), new JudgmentGiven(gone), new JudgmentWithdrawn(gone), Public.Published], Stop);

        var events = (await served.Get($"/api/events?limit=1000&stream={Stream}")).AsArray();
        Assert.Equal(["inspection_announced", "report_published"], events.Select(happened => (string?)happened!["type"]));
        Assert.DoesNotContain("requires improvement", events.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("inadequate", events.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task leads_from_the_publication_to_the_grade_as_it_then_stood()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        var first = Public.Judged("requires improvement");
        await served.Append(Stream, [Public.Announced, first], Stop);
        await served.Append(Stream, [new JudgmentCorrected(first.Judgment, Public.Judged("good").Judgment)], Stop);
        Assert.Equal("[]", await Batch(served, $"stream={Stream}"));

        await served.Append(Stream, [Public.Published], Stop);

        var events = (await served.Get($"/api/events?limit=1000&stream={Stream}")).AsArray();
        Assert.Equal(
            [$"{Stream} inspection_announced 358", $"{Stream} report_published 361"],
            events.Select(Public.Told));
        // The subject of the publication is the address of what was published, below /api: there the corrected grade stands, and nothing of the first.
        var inspection = (await served.Get($"/api/{ToPath((string)events[1]!["subject"]!)}")).ToJsonString();
        Assert.Contains("\"good\"", inspection, StringComparison.Ordinal);
        Assert.DoesNotContain("requires improvement", inspection, StringComparison.Ordinal);
        var judgment = await served.Get($"/api/{ToPath(Stream)}/judgments/reducing-crime");
        Assert.Equal("good", (string?)judgment["judgment"]!["grade"]);
        Assert.DoesNotContain("requires improvement", judgment.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_a_correction_after_the_publication_with_both_grades()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        var (first, second, third) = (Public.Judged("inadequate"), Public.Judged("requires improvement"), Public.Judged("good"));
        await served.Append(Stream, [Public.Announced, first, new JudgmentCorrected(first.Judgment, second.Judgment), Public.Published], Stop);

        await served.Append(Stream, [new JudgmentCorrected(second.Judgment, third.Judgment)], Stop);

        var events = (await served.Get($"/api/events?limit=1000&stream={Stream}")).AsArray();
        Assert.Equal(["inspection_announced", "report_published", "judgment_corrected"], events.Select(happened => (string?)happened!["type"]));
        Assert.Equal(("requires improvement", "good"), ((string?)events[2]!["data"]!["from"]!["grade"], (string?)events[2]!["data"]!["to"]!["grade"]));
        Assert.DoesNotContain("inadequate", events.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_nobody_who_moderated()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        await served.Append(Stream, [Public.Announced, new JudgmentModerated(Moderation), Public.Published], Stop);
        await served.Append(Stream, [new ModerationCorrected(Moderation, Moderation with { Why = "Weighed once more." })], Stop);

        var feed = await Batch(served);

        foreach (var hidden in new[] { "hmi-17", "inspector-3", "Weighed", "judgment_moderated", "moderation_corrected" })
            Assert.DoesNotContain(hidden, feed, StringComparison.Ordinal);
    }

    private static Moderation Moderation => new("reducing-crime", "inspector-3", "hmi-17", Grade.Parse("good"), Grade.Parse("good"), "Weighed.");

    private static string ToPath(string stream) => stream.Replace("inspection/", "inspections/", StringComparison.Ordinal);

    private static async Task<string> Batch(Served served, string query = "")
    {
        using var response = await served.Ask($"/api/events?limit=1000&{query}");
        return await response.Body();
    }
}
