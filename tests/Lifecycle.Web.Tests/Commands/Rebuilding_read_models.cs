using System.Net;
using System.Text.Json.Nodes;
using Lifecycle.Domain;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Time;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.Testing;
using Lifecycle.Web.Tests.Questions;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Commands;

/// <summary>The verb, with somebody serving beside it and without.</summary>
public sealed class Rebuilding_read_models(WebTemplate template)
{
    private const int OnePage = Projector.PageSize;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task shows_its_progress_to_everybody_while_it_is_under_way()
    {
        await using var served = await Served.With(template, Seeds.Folder, Stop);
        await using var gate = await Gate.Before(served.Database, "forces_v1", 0, Stop);

        var rebuilding = Said.By(served.Database, Stop, "rebuild", "Forces", "Threads");
        var during = await served.Http.Until(
            said => (string?)said.ReadModel("Forces")["state"] == "rebuilding" && (int)said.ReadModel("Inspections")["position"]! == 358, Stop);
        var listed = await Said.By(served.Database, Stop, "projections");
        using var forces = await served.Ask("/api/forces");
        var again = await Said.By(served.Database, Stop, "rebuild", "Forces");

        Assert.Equal("not ready", (string?)during["status"]);
        var rebuild = during.ReadModel("Forces")["rebuild"]!;
        rebuild.AsObject().Remove("startedAt");
        rebuild.Is("""{ "position": 0, "until": 358, "running": true, "eventsPerSecond": null, "remainingSeconds": null }""");
        Assert.Equal(0, listed.Code);
        Assert.Contains("Forces\t1\t0\t358\t0\trebuilding: 0 of 358\n", listed.Output, StringComparison.Ordinal);
        Assert.Contains("Inspections\t1\t358\t0\t0\tlive\n", listed.Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, forces.StatusCode);
        Assert.Equal(new Said(1, "", "Forces is being rebuilt by somebody else. \"lifecycle projections\" says how far that is.\n"), again);

        await gate.Open();
        var done = await rebuilding;
        Assert.Equal(0, done.Code);
        Assert.Matches("^Forces is rebuilt up to position 35[89].\nThreads is rebuilt up to position 35[89].\n$", done.Output);
        await served.Http.Until(said => (string?)said["status"] == "ready", Stop);
        var orders = await new EventStore.EventStore(served.Database.ServeSource).ReadFeed(357, 100, Stop);
        Assert.Equal(["read_model_rebuilt", "read_model_rebuilt"], orders.Select(order => order.Type));
        JsonNode.Parse(orders[0].Data.Span)!.Is("""{ "rebuild": { "upTo": 357, "readModels": ["Forces", "Threads"] } }""");
    }

    [Fact]
    public async Task goes_on_where_it_was_when_it_is_killed_half_way_and_called_again()
    {
        await using var database = await template.Clone(Stop);
        await List(database, OnePage + 500);
        await CatchUp(database);
        const long ordered = OnePage + 501, orderedAgain = OnePage + 502;
        await using (var gate = await Gate.Before(database, "forces_v1", OnePage, Stop))
        {
            using var process = LifecycleProcess.Start(database.Owner, "rebuild", "Forces");
            await gate.UntilSomebodyWaits(Stop);
            process.Kill();
            await process.WaitForExitAsync(Stop);
            await gate.EndWhoWaits(Stop);
        }

        var half = await UntilState(database, state => state["rebuild"] is { } rebuild && !(bool)rebuild["running"]!);
        Assert.Equal((OnePage, ordered), ((long)half["position"]!, (long)half["rebuild"]!["until"]!));
        var first = await Ask(database, "select xmin::text from lifecycle_read.forces_v1 where position = 1");

        var resumed = await Said.By(database, Stop, "rebuild", "Forces");

        Assert.Equal((0, $"Forces is rebuilt up to position {orderedAgain}.\n"), (resumed.Code, resumed.Output));
        Assert.Equal(first, await Ask(database, "select xmin::text from lifecycle_read.forces_v1 where position = 1"));
        Assert.Equal($"{OnePage + 500}", await Ask(database, "select count(*)::text from lifecycle_read.forces_v1"));
        Assert.Equal("live", (string?)(await State(database))["state"]);
    }

    [Fact]
    public async Task begins_again_where_that_is_asked_for()
    {
        await using var database = await template.Clone(Stop);
        await List(database, 3);
        await CatchUp(database);
        var first = await Ask(database, "select xmin::text from lifecycle_read.forces_v1 where position = 1");
        await Run(database, "insert into lifecycle.projection_rebuilds (name, until) values ('Forces:All', 3); update lifecycle.mt_event_progression set last_seq_id = 2 where name = 'Forces:All'");

        Assert.Equal(0, (await Said.By(database, Stop, "rebuild", "Forces", "--anew")).Code);

        Assert.NotEqual(first, await Ask(database, "select xmin::text from lifecycle_read.forces_v1 where position = 1"));
    }

    [Fact]
    public async Task says_what_stays_when_it_is_stopped()
    {
        await using var database = await template.Clone(Stop);
        await List(database, 3);
        await CatchUp(database);
        await using var gate = await Gate.Before(database, "forces_v1", 0, Stop);
        using var interrupt = CancellationTokenSource.CreateLinkedTokenSource(Stop);

        var rebuilding = Said.By(database, interrupt.Token, "rebuild", "Forces");
        await UntilState(database, state => (string?)state["state"] == "rebuilding");
        await interrupt.CancelAsync();

        Assert.Equal(
            new Said(130, "", "What is rebuilt so far stays. The same command goes on from there; so does \"serve\" where it runs.\nStopped.\n"),
            await rebuilding);
    }

    [Fact]
    public async Task is_recorded_before_anything_is_done()
    {
        await using var database = await template.Clone(Stop);
        await List(database, 3);
        await CatchUp(database);
        await using (var gate = await Gate.Before(database, "forces_v1", 0, Stop))
        {
            using var process = LifecycleProcess.Start(database.Owner, "rebuild", "Forces", "--by", "operator-7");
            await gate.UntilSomebodyWaits(Stop);
            process.Kill();
            await process.WaitForExitAsync(Stop);
            await gate.EndWhoWaits(Stop);
        }

        var order = Assert.Single(await new EventStore.EventStore(database.ServeSource).ReadFeed(3, 10, Stop));
        Assert.Equal(("read_model_rebuilt", "operator-7"), (order.Type, order.Envelope.Actor));
        JsonNode.Parse(order.Data.Span)!.Is("""{ "rebuild": { "upTo": 3, "readModels": ["Forces"] } }""");
    }

    [Fact]
    public async Task is_not_begun_where_it_cannot_be_recorded()
    {
        await using var database = await template.Clone(Stop);
        await List(database, 3);
        await CatchUp(database);
        var first = await Ask(database, "select xmin::text from lifecycle_read.forces_v1 where position = 1");
        await Run(database, "alter table lifecycle.mt_events add constraint no_operations check (stream_id not like 'operations/%')");

        Assert.NotEqual(0, (await Said.By(database, Stop, "rebuild", "Forces")).Code);

        Assert.Equal(first, await Ask(database, "select xmin::text from lifecycle_read.forces_v1 where position = 1"));
        Assert.Equal("live", (string?)(await State(database))["state"]);
    }

    private static async Task List(TestDatabase database, int forces)
    {
        var (store, catalogue) = (new EventStore.EventStore(database.ServeSource), LifecycleEvents.Create().Catalogue);
        var from = new Provenance(Occasion.NotRecorded, null, Voice.Inspectorate, Items<Citation>.Empty).ToEnvelope();
        foreach (var chunk in Enumerable.Range(1, forces).Chunk(500))
        {
            var streams = chunk.Select(i => new StreamAppend(
                $"force/f{i}", ExpectedVersion.NoStream, [catalogue.Write(new ForceListed(new ForceOutline($"f{i}", "E0", Items<string>.Empty, "made up")), from)], "force"));
            Assert.IsType<AppendResult.Appended>(await store.Append(new AppendRequest([.. streams]), Stop));
        }
    }

    private static async Task CatchUp(TestDatabase database)
    {
        var events = LifecycleEvents.Create();
        var store = new EventStore.EventStore(database.ServeSource);
        using var projector = new Projector(database.ServeSource, store, events.Catalogue, ReadModels.LifecycleModels.Projections(events));
        await projector.CatchUp(await store.LastPosition(Stop), Stop);
    }

    private static async Task<JsonNode> State(TestDatabase database) =>
        JsonNode.Parse((await Said.By(database, Stop, "projections", "--json")).Output)!["projections"]!.AsArray().Single(each => (string?)each!["name"] == "Forces")!;

    private static async Task<JsonNode> UntilState(TestDatabase database, Func<JsonNode, bool> condition)
    {
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            var state = await State(database);
            if (condition(state)) return state;
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(1), $"In a minute it did not come to it. Last: {state}");
        }
    }

    private static async Task Run(TestDatabase database, string sql)
    {
        await using var command = database.OwnerSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Stop);
    }

    private static async Task<string?> Ask(TestDatabase database, string sql)
    {
        await using var command = database.OwnerSource.CreateCommand(sql);
        return (string?)await command.ExecuteScalarAsync(Stop);
    }
}
