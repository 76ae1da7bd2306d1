using System.Text.Json.Nodes;
using Lifecycle.EventStore;
using Lifecycle.Testing;
using Lifecycle.Web.Tests.Questions;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Commands;

/// <summary>What an operator does when an event has stopped a read model for good.</summary>
public sealed class Passing_over_an_event(WebTemplate template)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task lets_the_read_model_go_on_and_is_recorded_with_its_reason()
    {
        await using var served = await Served.With(template, Seeds.Folder, Stop);
        await Strange(served.Database);
        var stopped = await served.Http.Until(said => said["readModels"]!.AsArray().All(model => (string?)model!["state"] == "stopped"), Stop);
        stopped.ReadModel("Forces")["stoppedBy"]!.Is("""{ "position": 358 }""");
        Assert.DoesNotContain("report_published", stopped.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("stopped by report_published at position 358: ", (await Said.By(served.Database, Stop, "projections")).Output, StringComparison.Ordinal);

        var skipped = await Said.By(served.Database, Stop, "projections", "skip", "Forces", "358", "--reason", "Somebody's experiment.", "--by", "operator-7");

        Assert.Equal(
            new Said(0, "Forces may pass over report_published at position 358; recorded at position 359. Where \"serve\" runs it goes on at once.\n", ""),
            skipped);
        var ready = await served.Http.Until(said => (long)said.ReadModel("Forces")["position"]! == 359, Stop);
        ready.ReadModel("Forces").Is("""
            { "name": "Forces", "version": 1, "position": 359, "behind": 0, "state": "live", "rebuild": null, "stoppedBy": null, "passedOver": 1 }
            """);
        Assert.Equal(("stopped", 357), ((string?)ready.ReadModel("Timeline")["state"], (int?)ready.ReadModel("Timeline")["position"]));

        var act = Assert.Single(await new EventStore.EventStore(served.Database.ServeSource).ReadFeed(358, 10, Stop));
        Assert.StartsWith("operations/", act.Stream, StringComparison.Ordinal);
        Assert.Equal(("projection_skipped", "operator-7", "Somebody's experiment."), (act.Type, act.Envelope.Actor, act.Envelope.Reason));
        var body = JsonNode.Parse(act.Data.Span)!["skipped"]!;
        Assert.Equal(("Forces", 358, "report_published"), ((string?)body["readModel"], (int?)body["position"], (string?)body["eventType"]));

        // A rebuild keeps the permission.
        Assert.Equal(0, (await Said.By(served.Database, Stop, "rebuild", "Forces")).Code);
    }

    [Theory]
    [InlineData("357", "Forces is stopped by report_published at position 358, not at position 357. Only the event that stops it can be passed over.\n")]
    [InlineData("358", "Forces is not stopped: it stands at position 357. Only an event that stops it can be passed over.\n")]
    public async Task is_refused_where_that_event_does_not_stop_it_and_is_not_recorded(string position, string why)
    {
        await using var database = await template.Clone(Stop);
        await Served.Import(database, Seeds.Folder, Stop);
        if (position == "357")
        {
            await Strange(database);
            await Run(database, "insert into lifecycle.projection_stops (name, position, type, error) values ('Forces:All', 358, 'report_published', 'no envelope')");
        }

        Assert.Equal(new Said(1, "", why), await Said.By(database, Stop, "projections", "skip", "Forces", position, "--reason", "No matter."));

        Assert.Empty((await new EventStore.EventStore(database.ServeSource).ReadFeed(0, 1000, new FeedFilter { StreamPrefix = "operations/" }, Stop)).Events);
    }

    [Theory]
    [InlineData("There is no read model \"Forses\". There are Frameworks, Forces, GradeHistory, Inspections, Measures, Recommendations, Threads, Timeline.", "Forses", "1", "--reason", "why")]
    [InlineData("--reason is empty. Say why the read model may do without the event.", "Forces", "1", "--reason", " ")]
    [InlineData("Option '--reason' is required.", "Forces", "1")]
    public async Task says_what_is_wrong_with_the_call(string why, params string[] arguments)
    {
        await using var database = await template.Clone(Stop);

        var said = await Said.By(database, Stop, ["projections", "skip", .. arguments]);

        Assert.Equal(2, said.Code);
        Assert.Contains(why, said.Error, StringComparison.Ordinal);
    }

    private static Task Strange(TestDatabase database) => Run(database, """
        insert into lifecycle.mt_streams (id, version) values ('inspection/strange', 1);
        insert into lifecycle.mt_events (seq_id, id, stream_id, version, data, type, headers)
        select max(seq_id) + 1, gen_random_uuid(), 'inspection/strange', 1, '{}', 'report_published', null from lifecycle.mt_events;
        select setval('lifecycle.mt_events_sequence', 358);
        """);

    private static async Task Run(TestDatabase database, string sql)
    {
        await using var command = database.OwnerSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Stop);
    }
}
