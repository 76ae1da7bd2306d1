using System.Net;
using Lifecycle.Domain;
using Lifecycle.Domain.Time;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.Testing;
using Lifecycle.Web.Tests.Following;
using Lifecycle.Web.Tests.Questions;
using Npgsql;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>Whether the process lives, and whether it can answer.</summary>
public sealed class Health(WebTemplate api)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task says_that_the_process_lives() => (await api.Get("/health/live")).Is("""{ "status": "live" }""");

    [Fact]
    public async Task says_that_every_read_model_has_caught_up_and_what_this_process_is_elected_for()
    {
        var ready = await (await api.Seeded()).Http.Until(said => said.Elections().Length == 8 && (string?)said["wakeUps"] == "listening", Stop);

        ready.Is("""
            {
              "status": "ready",
              "lastPosition": 357,
              "readModels": [
                { "name": "Frameworks", "version": 1, "position": 357, "behind": 0, "state": "live", "rebuild": null, "stoppedBy": null, "passedOver": 0 },
                { "name": "Forces", "version": 1, "position": 357, "behind": 0, "state": "live", "rebuild": null, "stoppedBy": null, "passedOver": 0 },
                { "name": "GradeHistory", "version": 1, "position": 357, "behind": 0, "state": "live", "rebuild": null, "stoppedBy": null, "passedOver": 0 },
                { "name": "Inspections", "version": 1, "position": 357, "behind": 0, "state": "live", "rebuild": null, "stoppedBy": null, "passedOver": 0 },
                { "name": "Measures", "version": 1, "position": 357, "behind": 0, "state": "live", "rebuild": null, "stoppedBy": null, "passedOver": 0 },
                { "name": "Recommendations", "version": 1, "position": 357, "behind": 0, "state": "live", "rebuild": null, "stoppedBy": null, "passedOver": 0 },
                { "name": "Threads", "version": 1, "position": 357, "behind": 0, "state": "live", "rebuild": null, "stoppedBy": null, "passedOver": 0 },
                { "name": "Timeline", "version": 1, "position": 357, "behind": 0, "state": "live", "rebuild": null, "stoppedBy": null, "passedOver": 0 }
              ],
              "elections": ["Frameworks", "Forces", "GradeHistory", "Inspections", "Measures", "Recommendations", "Threads", "Timeline"],
              "heldUp": [],
              "wakeUps": "listening",
              "subscribers": { "count": 0, "paused": 0, "failing": 0, "deadLetters": 0 },
              "unknownEvent": null
            }
            """);
    }

    [Fact]
    public async Task says_that_it_is_not_ready_where_the_database_does_not_answer()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        await Refuse(served.Database);

        using var ready = await served.Ask("/health/ready");
        using var live = await served.Ask("/health/live");
        using var answer = await served.Ask("/api/forces");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("""{"status":"not ready","reason":"the database does not answer"}""", await ready.Body());
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        await Problem.Is(answer, HttpStatusCode.ServiceUnavailable, "database-unavailable", "Database unavailable", "The database does not answer at the moment. Try again.");
        Assert.Equal("1", answer.Said("Retry-After"));
    }

    [Fact]
    public async Task says_that_it_is_not_ready_while_a_read_model_cannot_go_on_and_names_it()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        await Run(served.Database, "alter table lifecycle_read.assertions detach partition lifecycle_read.timeline_v1");
        await Run(served.Database, "alter table lifecycle_read.timeline_v1 rename to timeline_away");

        await Event(served.Database);
        var held = await served.Http.Until(said => said["heldUp"] is { } names && names.AsArray().Count > 0, Stop);
        using var ready = await served.Ask("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("not ready", (string?)held["status"]);
        held["heldUp"]!.Is("""["Timeline"]""");
        Assert.Equal((358, "live"), ((int)held.ReadModel("Forces")["position"]!, (string?)held.ReadModel("Timeline")["state"]));
        Assert.DoesNotContain("force_named", held.ToJsonString(), StringComparison.Ordinal);

        await Run(served.Database, "alter table lifecycle_read.timeline_away rename to timeline_v1");
        await Run(served.Database, "alter table lifecycle_read.assertions attach partition lifecycle_read.timeline_v1 for values in ('Timeline:All')");
        var mended = await served.Http.Until(said => (string?)said["status"] == "ready", Stop);
        Assert.Equal(358, (int)mended.ReadModel("Timeline")["position"]!);
    }

    private static async Task Event(TestDatabase database)
    {
        var written = LifecycleEvents.Create().Catalogue.Write(Public.Named, new Provenance(Occasion.NotRecorded, null, Voice.Inspectorate, Items<Citation>.Empty).ToEnvelope());
        var appended = await new EventStore.EventStore(database.ServeSource).Append(new AppendRequest([new StreamAppend("force/bedfordshire", ExpectedVersion.Any, [written], "force")]), Stop);
        Assert.IsType<AppendResult.Appended>(appended);
    }

    private static async Task Run(TestDatabase database, string sql)
    {
        await using var command = database.OwnerSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Stop);
    }

    // A database cannot be closed from within, so this goes through the one that the tests were given.
    private static async Task Refuse(TestDatabase database)
    {
        var name = new NpgsqlConnectionStringBuilder(database.Owner).Database;
        await using var server = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable("LIFECYCLE_DB")!);
        await using var close = server.CreateCommand($"alter database {name} allow_connections false");
        await close.ExecuteNonQueryAsync(Stop);
        await using var end = server.CreateCommand("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1");
        end.Parameters.Add(new() { Value = name });
        await end.ExecuteNonQueryAsync(Stop);
    }
}
