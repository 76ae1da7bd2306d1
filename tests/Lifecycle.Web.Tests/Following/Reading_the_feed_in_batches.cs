using System.Net;
using System.Text.Json.Nodes;
using Lifecycle.ReadModels.Feed;
using Lifecycle.Testing;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Following;

public sealed class Reading_the_feed_in_batches(WebTemplate api)
{
    private const string Types =
        "action_plan_corrected, action_plan_recorded, action_plan_withdrawn, caveat_attached, caveat_corrected, caveat_withdrawn, completion_claimed, completion_not_verified";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task gives_every_public_event_in_the_order_of_becoming_public()
    {
        var served = await api.Seeded();

        using var response = await served.Ask("/api/events?limit=1000");
        var events = (await response.Json()).AsArray();

        Assert.Equal("application/cloudevents-batch+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(357, events.Count);
        Assert.Equal(await Public.Expected(served), events.Select(Public.Line));
        Assert.All(events, CloudEventRules.Check);
        Assert.Equal(events.Count, events.Select(happened => (string?)happened!["id"]).Distinct().Count());
    }

    [Fact]
    public async Task tells_of_each_event_what_is_open()
    {
        var served = await api.Seeded();
        await using var row = served.Database.OwnerSource.CreateCommand("""
            select id, stream_id, version, to_char(timestamp at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US'), data::text, headers -> 'open' ->> 'occurred', headers -> 'open' -> 'source' ->> 0
            from lifecycle.mt_events where type = 'judgment_given' order by seq_id limit 1
            """);
        await using var stored = await row.ExecuteReaderAsync(Stop);
        Assert.True(await stored.ReadAsync(Stop));

        var happened = (await served.Get("/api/events?type=judgment_given&limit=1"))[0]!;

        Assert.Equal(stored.GetGuid(0), Guid.Parse((string)happened["id"]!));
        Assert.Equal(stored.GetString(1), (string?)happened["subject"]);
        Assert.Equal($"{stored.GetInt64(2)}", (string?)happened["streamversion"]);
        Assert.Equal(1, (int)happened["schemaversion"]!);
        Assert.StartsWith(stored.GetString(3).TrimEnd('0'), (string?)happened["time"], StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(stored.GetString(4)), happened["data"]));
        Assert.Equal(stored.GetString(5), (string?)happened["occurred"]);
        Assert.StartsWith(stored.GetString(6), (string?)happened["sourcelines"], StringComparison.Ordinal);
        Assert.Equal(("inspectorate", "/api/events", null), ((string?)happened["voice"], (string?)happened["source"], (string?)happened["reason"]));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(100)]
    [InlineData(51)]
    [InlineData(7)]
    public async Task gives_the_same_page_by_page(int limit)
    {
        var served = await api.Seeded();
        var lines = new List<string>();
        var next = $"/api/events?limit={limit}";
        while (next is not null)
        {
            using var response = await served.Ask(next);
            var events = (await response.Json()).AsArray();
            lines.AddRange(events.Select(Public.Line));
            next = response.Said("Link")?.Split('<', '>')[1];
            Assert.True(next is null || (events.Count == limit && response.Said("Next-Cursor") == Public.PlaceOf(lines[^1])));
        }

        Assert.Equal(await Public.Expected(served), lines);
    }

    [Fact]
    public async Task says_at_the_end_where_to_go_on()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        using var end = await served.Ask("/api/events?limit=1000");
        var next = end.Said("Next-Cursor")!;
        Assert.Empty((await served.Get($"/api/events?after={next}")).AsArray());

        await served.Append(Public.Unpublished, [Public.Announced, Public.Published], Stop);

        Assert.Equal(
            ["inspection/crime-2014.bedfordshire inspection_announced 358", "inspection/crime-2014.bedfordshire report_published 359"],
            (await served.Get($"/api/events?after={next}")).AsArray().Select(Public.Told));
    }

    [Fact]
    public async Task gives_the_types_and_streams_that_are_asked_for()
    {
        var served = await api.Seeded();
        var all = (await served.Get("/api/events?limit=1000")).AsArray();

        await Is("type=report_published", happened => (string?)happened["type"] == "report_published", 2);
        await Is("type=report_published&type=force_named&limit=1000", happened => (string?)happened["type"] is "report_published" or "force_named");
        await Is("stream=inspection/peel-2017-effectiveness.northamptonshire&limit=1000", happened => ((string)happened["subject"]!).StartsWith("inspection/peel-2017-effectiveness.northamptonshire", StringComparison.Ordinal));
        await Is("stream=inspection/&type=judgment_given&limit=3", happened => (string?)happened["type"] == "judgment_given", 3);
        await Is("stream=insp&type=report_published", happened => (string?)happened["type"] == "report_published", 2);
        await Is("stream=inspection/crime-2015", _ => false);

        async Task Is(string query, Func<JsonNode, bool> wanted, int? first = null)
        {
            var expected = all.Where(happened => wanted(happened!)).Select(Public.Line).Take(first ?? int.MaxValue);
            Assert.Equal(expected, (await served.Get($"/api/events?{query}")).AsArray().Select(Public.Line));
        }
    }

    [Fact]
    public async Task ends_a_page_where_a_filter_leaves_out_very_much_and_goes_on_from_there()
    {
        await using var database = await api.Clone(Stop);
        await Served.Import(database, Seeds.Folder, Stop);
        await LeadTo(database, unwanted: 20_000);
        await using var served = await Served.Beside(database, Stop);

        using var first = await served.Ask($"/api/events?type=report_published&after={new FeedCursor(358, 0)}");
        using var second = await served.Ask(first.Said("Link")!.Split('<', '>')[1]);

        Assert.Empty((await first.Json()).AsArray());
        Assert.Equal($"{new FeedCursor(20_357, 20_357)}", first.Said("Next-Cursor"));
        Assert.Equal(["force/unwanted report_published 20358"], (await second.Json()).AsArray().Select(Public.Told));
        Assert.Null(second.Said("Link"));
        using var same = await served.Ask(first.RequestMessage!.RequestUri!.PathAndQuery, ifNoneMatch: first.Headers.ETag!.Tag);
        Assert.Equal((HttpStatusCode.NotModified, first.Said("Link")), (same.StatusCode, same.Said("Link")));
    }

    /// <summary>As if so many events had been taken in that a reader of publications does not want, and then a publication.</summary>
    private static async Task LeadTo(TestDatabase database, int unwanted)
    {
        await using var command = database.OwnerSource.CreateCommand($"""
            insert into lifecycle.mt_streams (id, type, version) values ('force/unwanted', 'force', {unwanted + 1});
            insert into lifecycle.mt_events (seq_id, id, stream_id, version, data, type, headers)
            select 357 + n, gen_random_uuid(), 'force/unwanted', n, p.data, case when n > {unwanted} then p.type else 'force_named' end, p.headers
            from (select * from lifecycle.mt_events where type = 'report_published' order by seq_id limit 1) p, generate_series(1, {unwanted + 1}) n;
            insert into lifecycle_read.timeline_v1
            select (jsonb_populate_record(t, jsonb_build_object(
              'position', e.seq_id, 'public_from', e.seq_id, 'event_id', e.id, 'event_type', e.type, 'stream', e.stream_id, 'version', e.version))).*
            from lifecycle_read.timeline_v1 t, lifecycle.mt_events e
            where t.position = (select min(position) from lifecycle_read.timeline_v1 where event_type = 'report_published') and e.seq_id > 357;
            update lifecycle.mt_event_progression set last_seq_id = {357 + unwanted + 1};
            select setval('lifecycle.mt_events_sequence', {357 + unwanted + 1});
            """);
        await command.ExecuteNonQueryAsync(Stop);
    }

    [Fact]
    public async Task is_answered_304_until_something_becomes_public()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        const string address = "/api/events?limit=1000&stream=inspection/crime-2014";
        var tag = (await served.Tag(address)).Tag;
        await served.Append(Public.Unpublished, [Public.Announced], Stop);

        using var same = await served.Ask(address, ifNoneMatch: tag);
        await served.Append(Public.Unpublished, [Public.Published], Stop);
        using var other = await served.Ask(address, ifNoneMatch: tag);

        Assert.Equal((HttpStatusCode.NotModified, "no-cache"), (same.StatusCode, same.Headers.CacheControl!.ToString()));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.NotEqual(tag, other.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task is_answered_anew_to_a_reader_at_the_end_when_the_next_event_is_public_at_once()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        using var end = await served.Ask("/api/events?limit=1000");
        var address = $"/api/events?after={end.Said("Next-Cursor")}";
        var tag = (await served.Tag(address)).Tag;
        using var nothing = await served.Ask(address, ifNoneMatch: tag);

        await served.Append("force/bedfordshire", [Public.Named], Stop);
        using var other = await served.Ask(address, ifNoneMatch: tag);

        Assert.Equal(HttpStatusCode.NotModified, nothing.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(["force/bedfordshire force_named 358"], (await other.Json()).AsArray().Select(Public.Told));
        Assert.Equal("0000000000000359-0000000000000000", other.Said("Next-Cursor"));
    }

    [Theory]
    [InlineData(null, "application/cloudevents-batch+json")]
    [InlineData("*/*", "application/cloudevents-batch+json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/json;q=0.5, application/cloudevents-batch+json", "application/cloudevents-batch+json")]
    [InlineData("text/csv, application/*;q=0.1", "application/cloudevents-batch+json")]
    public async Task comes_in_the_form_that_is_asked_for(string? accept, string type)
    {
        using var response = await (await api.Seeded()).Ask("/api/events?limit=1", accept);

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task is_refused_in_any_other_form()
    {
        using var response = await (await api.Seeded()).Ask("/api/events", "text/csv");

        await Problem.Is(
            response, HttpStatusCode.NotAcceptable, "not-acceptable", "Not acceptable", "This answer is there as application/cloudevents-batch+json and as application/json.");
    }

    [Theory]
    [InlineData("after=357", "after", "\"357\" is no place in the feed; expected the id of an event of the stream or the Next-Cursor of a page, such as 0000000000000357-0000000000000012")]
    [InlineData("after=-1-2", "after", "\"-1-2\" is no place in the feed; expected the id of an event of the stream or the Next-Cursor of a page, such as 0000000000000357-0000000000000012")]
    [InlineData("after=1-2-3", "after", "\"1-2-3\" is no place in the feed; expected the id of an event of the stream or the Next-Cursor of a page, such as 0000000000000357-0000000000000012")]
    [InlineData("after=358-1", "after", "\"358-1\" lies beyond the end of the log, which is at position 357; was it given by another database, or before this one was restored?")]
    [InlineData("limit=1001", "limit", "\"1001\" is not a number of rows; expected 1 to 1000")]
    [InlineData("types=report_published", "types", "not a parameter of this address; it has after, limit, stream, type")]
    [InlineData("stream=nowhere/", "stream", "no stream begins with \"nowhere/\"; expected force/, framework/, inspection/, recommendation/, thread/ or what begins like that, such as inspection/crime-2014.northamptonshire")]
    [InlineData("stream=operations/", "stream", "no stream begins with \"operations/\"; expected force/, framework/, inspection/, recommendation/, thread/ or what begins like that, such as inspection/crime-2014.northamptonshire")]
    [InlineData("stream=a&stream=b", "stream", "given 2 times; expected once")]
    public async Task refuses_what_it_cannot_read(string query, string parameter, string detail)
    {
        using var response = await (await api.Seeded()).Ask($"/api/events?{query}");

        await Problem.Is(response, HttpStatusCode.BadRequest, "bad-parameter", "Bad parameter", $"{parameter}: {detail}");
    }

    [Theory]
    [InlineData("report_publish")]
    [InlineData("judgment_moderated")]
    [InlineData("subscriber_added")]
    public async Task names_the_types_there_are_and_none_that_the_public_never_sees(string type)
    {
        using var response = await (await api.Seeded()).Ask($"/api/events?type=report_published&type={type}");
        var detail = (string)(await response.Json())["detail"]!;

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.StartsWith($"type: \"{type}\" is no event of this feed; expected one of {Types}, ", detail, StringComparison.Ordinal);
        Assert.DoesNotContain("moderat", detail.Replace(type, "", StringComparison.Ordinal).Replace("moderation_not_recorded", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task answers_503_while_the_timeline_is_being_built()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        await using var rebuild = served.Database.OwnerSource.CreateCommand("insert into lifecycle.projection_rebuilds (name, until) values ('Timeline:All', 1000000)");
        await rebuild.ExecuteNonQueryAsync(Stop);

        foreach (var address in new[] { "/api/events", "/api/events?type=report_published", "/api/events/stream" })
        {
            using var response = await served.Ask(address);
            await Problem.Is(
                response, HttpStatusCode.ServiceUnavailable, "read-model-not-built", "Read model not built",
                "A read model that the answer rests on is being built. Try again in a moment.");
        }
    }
}
