using System.Net;
using System.Text.Json.Nodes;
using Lifecycle.Testing;
using Lifecycle.Web.Api;
using Lifecycle.Web.Serving;
using Lifecycle.Web.Tests.Serving;
using Microsoft.Extensions.DependencyInjection;

namespace Lifecycle.Web.Tests.Following;

public sealed class Following_the_stream(WebTemplate api)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task gives_every_public_event_with_its_place_as_id()
    {
        var served = await api.Seeded();
        await using var listener = await Listener.Open(served.Http);

        var messages = await listener.Take(357);

        Assert.Equal(await Public.Expected(served), messages.Select(message => Public.Line(message.Event)));
        Assert.All(messages, message => Assert.Equal(message.Id, (string?)message.Event["sequence"]));
        Assert.All(messages, message => CloudEventRules.Check(message.Event));
        Assert.Equal(("no-cache", "no"), (listener.Response.Headers.CacheControl!.ToString(), listener.Response.Said("X-Accel-Buffering")));
    }

    [Fact]
    public async Task gives_the_same_events_as_the_batches()
    {
        var served = await api.Seeded();
        await using var listener = await Listener.Open(served.Http);

        var batch = (await served.Get("/api/events?limit=1000")).AsArray();

        foreach (var happened in batch) Assert.True(JsonNode.DeepEquals(happened, (await listener.Next())!.Event));
    }

    [Fact]
    public async Task begins_with_how_soon_to_come_back()
    {
        await using var listener = await Listener.Open((await api.Seeded()).Http);

        Assert.Equal("retry: 2000", await listener.Line());
        Assert.Equal("", await listener.Line());
        Assert.Equal("id: 0000000000000001-0000000000000001", await listener.Line());
    }

    [Fact]
    public async Task resumes_at_every_place_with_exactly_the_rest()
    {
        // A seat is free again once the server has noticed that a reader is gone, which may be some readers later.
        await using var served = await Served.With(api, Seeds.Folder, Stop, builder => builder.Configuration[StreamSeats.Variable] = "1000");
        var expected = await Public.Expected(served);
        for (var cut = 0; cut < expected.Count; cut++)
        {
            await using var listener = await Listener.Open(served.Http, lastEventId: Public.PlaceOf(expected[cut]));
            var rest = await listener.Take(expected.Count - cut - 1);
            Assert.Equal(expected.Skip(cut + 1), rest.Select(message => Public.Line(message.Event)));
        }
    }

    [Fact]
    public async Task goes_by_the_last_id_rather_than_by_the_address()
    {
        var served = await api.Seeded();
        var expected = await Public.Expected(served);
        await using var listener = await Listener.Open(served.Http, $"/api/events/stream?after={Public.PlaceOf(expected[10])}", Public.PlaceOf(expected[20]));
        await using var other = await Listener.Open(served.Http, $"/api/events/stream?after={Public.PlaceOf(expected[10])}");

        Assert.Equal(expected[21], Public.Line((await listener.Next())!.Event));
        Assert.Equal(expected[11], Public.Line((await other.Next())!.Event));
    }

    [Fact]
    public async Task gives_the_types_and_streams_that_are_asked_for()
    {
        var served = await api.Seeded();
        var all = (await served.Get("/api/events?limit=1000")).AsArray();
        await using var listener = await Listener.Open(served.Http, "/api/events/stream?type=judgment_given&type=report_published&stream=inspection/peel");

        var expected = all.Where(happened => (string?)happened!["type"] is "judgment_given" or "report_published" && ((string)happened["subject"]!).StartsWith("inspection/peel", StringComparison.Ordinal)).Select(Public.Line).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, (await listener.Take(expected.Count)).Select(message => Public.Line(message.Event)));
    }

    [Fact]
    public async Task goes_on_with_what_happens()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        await using var listener = await Listener.Open(served.Http);
        await listener.Take(357);

        await served.Append("inspection/crime-2014.bedfordshire", [Public.Announced, Public.Published], Stop);

        Assert.Equal(
            ["inspection/crime-2014.bedfordshire inspection_announced 358", "inspection/crime-2014.bedfordshire report_published 359"],
            (await listener.Take(2)).Select(message => Public.Told(message.Event)));
    }

    [Theory]
    [InlineData("yesterday", "\"yesterday\" is no place in the feed; expected the id of an event of the stream or the Next-Cursor of a page, such as 0000000000000357-0000000000000012")]
    [InlineData("0000000000000400-0000000000000001", "\"0000000000000400-0000000000000001\" lies beyond the end of the log, which is at position 357; was it given by another database, or before this one was restored?")]
    public async Task refuses_an_id_that_is_no_place(string id, string detail)
    {
        using var response = await Listener.Ask((await api.Seeded()).Http, "/api/events/stream", id);

        await Problem.Is(response, HttpStatusCode.BadRequest, "bad-parameter", "Bad parameter", $"Last-Event-ID: {detail}");
    }

    [Fact]
    public async Task says_that_it_is_alive_every_15_seconds_and_moves_the_place_of_who_waits()
    {
        var time = new StillTime();
        await using var served = await Served.With(api, Seeds.Folder, Stop, builder => builder.Services.AddSingleton<TimeProvider>(time));
        await using var listener = await Listener.Open(served.Http, "/api/events/stream?type=report_published");
        await listener.Take(2);

        await time.SomebodyWaits(TimeSpan.FromSeconds(15)).WaitAsync(Stop);
        time.Pass(TimeSpan.FromSeconds(15));

        Assert.Equal(": nothing new", await listener.Line());
        Assert.Equal("id: 0000000000000358-0000000000000000", await listener.Line());
        using var resumed = await Listener.Ask(served.Http, "/api/events/stream", listener.LastId);
        Assert.Equal(HttpStatusCode.OK, resumed.StatusCode);
    }

    [Fact]
    public async Task lets_in_as_many_as_there_are_seats()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop, builder => builder.Configuration[StreamSeats.Variable] = "1");
        await using (var first = await Listener.Open(served.Http))
        {
            using var second = await Listener.Ask(served.Http, "/api/events/stream");

            await Problem.Is(
                second, HttpStatusCode.ServiceUnavailable, "too-many-streams", "Too many streams",
                "1 readers follow the log here already. Try again later, or read /api/events page by page.");
            Assert.Equal("10", second.Said("Retry-After"));
        }

        HttpStatusCode status;
        do
        {
            using var third = await Listener.Ask(served.Http, "/api/events/stream");
            status = third.StatusCode;
        }
        while (status != HttpStatusCode.OK && !Stop.IsCancellationRequested);
        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task ends_when_the_host_stops()
    {
        var time = new StillTime();
        await using var served = await Served.With(api, Seeds.Folder, Stop, builder => builder.Services.AddSingleton<TimeProvider>(time));
        await using var listener = await Listener.Open(served.Http);
        await listener.Take(357);

        // A connection that is being written to is cut off.
        await time.SomebodyWaits(EventStream.Heartbeat).WaitAsync(Stop);
        await served.End();

        Assert.Null(await listener.Next());
    }

    [Fact]
    public async Task answers_a_question_for_the_headers_with_the_headers()
    {
        using var response = await Listener.Ask((await api.Seeded()).Http, "/api/events/stream", method: HttpMethod.Head);

        Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Empty(await response.Body());
    }

    [Fact]
    public async Task waits_out_a_rebuild_of_the_timeline()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        await using var listener = await Listener.Open(served.Http);
        await listener.Take(357);
        await Run(served, "insert into lifecycle.projection_rebuilds (name, until) values ('Timeline:All', 358)");

        await served.Append("inspection/crime-2014.bedfordshire", [Public.Announced, Public.Published], Stop);

        Assert.Equal(["inspection_announced", "report_published"], (await listener.Take(2)).Select(message => (string?)message.Event["type"]));
    }

    private static async Task Run(Served served, string sql)
    {
        await using var command = served.Database.OwnerSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Stop);
    }
}
