using System.Net;
using Lifecycle.EventStore;
using Lifecycle.Web.Tests.Questions;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>While a read model cannot answer, nothing is answered in its place.</summary>
public sealed class Standing_still(WebTemplate product)
{
    private const string Status = "/api/forces/northamptonshire";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task answers_503_while_a_read_model_is_being_rebuilt_and_never_not_on_record()
    {
        await using var served = await Served.With(product, Seeds.Folder, Stop);
        await Run(served, "insert into lifecycle.projection_rebuilds (name, until) values ('GradeHistory:All', 1000000)");

        using var status = await served.Ask(Status);
        using var ready = await served.Ask("/health/ready");
        using var csv = await served.Ask("/api/inspections", Asking.Csv);
        using var compared = await served.Ask("/api/compare?question=crime-2014/overall");
        using var unaffected = await served.Ask("/api/frameworks");

        await Problem.Is(
            status, HttpStatusCode.ServiceUnavailable, "read-model-not-built", "Read model not built",
            "A read model that the answer rests on is being built. Try again in a moment.");
        Assert.Equal("1", status.Said("Retry-After"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("application/problem+json", csv.Content.Headers.ContentType!.MediaType);
        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK], [csv.StatusCode, compared.StatusCode, unaffected.StatusCode]);

        await Run(served, "update lifecycle.projection_rebuilds set until = 1");
        Assert.Equal("northamptonshire", (string?)(await served.Get(Status))["force"]);
    }

    [Fact]
    public async Task goes_on_serving_when_somebody_else_wrote_an_event_of_no_known_form()
    {
        await using var served = await Served.With(product, Seeds.Folder, Stop);
        await Run(served, """
            insert into lifecycle.mt_streams (id, version) values ('inspection/strange', 1);
            insert into lifecycle.mt_events (seq_id, id, stream_id, version, data, type, headers)
            select max(seq_id) + 1, gen_random_uuid(), 'inspection/strange', 1, '{}', 'report_published', null from lifecycle.mt_events;
            """);

        while (await Ask<long>(served, "select count(*) from lifecycle.projection_stops") < 8) Stop.ThrowIfCancellationRequested();

        Assert.Equal("northamptonshire", (string?)(await served.Get(Status))["force"]);
        using var ready = await served.Ask("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        (await ready.Json()).ReadModel("Forces").Is("""
            {
              "name": "Forces", "version": 1, "position": 357, "behind": 1, "state": "stopped", "rebuild": null,
              "stoppedBy": { "position": 358 }, "passedOver": 0
            }
            """);
    }

    [Fact]
    public async Task is_not_ready_and_gives_up_its_elections_when_a_newer_program_wrote_an_event_that_this_one_does_not_know()
    {
        await using var served = await Served.With(product, Seeds.Folder, Stop);
        var store = new EventStore.EventStore(served.Database.ServeSource);
        var strange = new NewEvent("judgment_sealed", 3, "Newer.JudgmentSealed, Newer", "{}"u8.ToArray(), new Envelope("2017", null, "system", [], null));
        await store.Append(new AppendRequest([new StreamAppend("inspection/newer", ExpectedVersion.NoStream, [strange])]), Stop);

        var ready = await served.Http.Until(said => said["unknownEvent"] is not null && said.Elections().Length == 0, Stop);

        Assert.Equal("not ready", (string?)ready["status"]);
        ready["unknownEvent"]!.Is("""{ "position": 358 }""");
        Assert.All(ready["readModels"]!.AsArray(), model => Assert.Equal(("live", 357), ((string?)model!["state"], (int?)model["position"])));
        Assert.Equal("northamptonshire", (string?)(await served.Get(Status))["force"]);
    }

    private static async Task Run(Served served, string sql)
    {
        await using var command = served.Database.OwnerSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Stop);
    }

    private static async Task<T> Ask<T>(Served served, string sql)
    {
        await using var command = served.Database.OwnerSource.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Stop))!;
    }
}
