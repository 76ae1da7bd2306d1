using System.Text.Json.Nodes;
using Lifecycle.Domain;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Time;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.Testing;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>The built program, twice, as it runs in earnest.</summary>
public sealed class Two_processes_serving_one_database(WebTemplate template)
{
    private static readonly string[] All = ["Frameworks", "Forces", "GradeHistory", "Inspections", "Measures", "Recommendations", "Threads", "Timeline"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task share_no_election_and_the_second_takes_over_when_the_first_is_killed()
    {
        await using var database = await template.Clone(Stop);
        await using var first = await LifecycleProcess.Serve(database.Serve, Stop);
        await first.Http.Until(said => said.Elections().SequenceEqual(All), Stop);
        await using var second = await LifecycleProcess.Serve(database.Serve, Stop);
        await List(database, "avon-and-somerset", "E23000036");
        var before = await second.Http.Until(said => CaughtUp(said, 1), Stop);

        Assert.Equal("ready", (string?)before["status"]);
        Assert.Empty(before.Elections());
        Assert.Equal(All, (await first.Http.Until(said => CaughtUp(said, 1), Stop)).Elections());
        Assert.Equal(["avon-and-somerset"], await Forces(second));

        await first.Kill(Stop);
        await List(database, "bedfordshire", "E23000026");
        var after = await second.Http.Until(said => CaughtUp(said, 2) && said.Elections().Length == All.Length, Stop);

        Assert.Equal("ready", (string?)after["status"]);
        Assert.Equal(All, after.Elections());
        Assert.Equal(["avon-and-somerset", "bedfordshire"], await Forces(second));
    }

    private static bool CaughtUp(JsonNode said, long position) =>
        (long?)said["lastPosition"] == position && said["readModels"]!.AsArray().All(model => (long?)model!["position"] == position);

    private static async Task<string[]> Forces(LifecycleProcess process)
    {
        var answer = JsonNode.Parse(await process.Http.GetStringAsync(new Uri("/api/forces", UriKind.Relative), Stop))!;
        return [.. answer["items"]!.AsArray().Select(force => (string)force!["force"]!)];
    }

    /// <summary>Appends to the log and to nothing else: the read models are the processes' own affair.</summary>
    private static async Task List(TestDatabase database, string force, string code)
    {
        var listed = new ForceListed(new ForceOutline(force, code, Items<string>.Empty, "register of codes"));
        var store = new EventStore.EventStore(database.ServeSource);
        var written = LifecycleEvents.Create().Catalogue.Write(listed, new Provenance(Occasion.NotRecorded, null, Voice.Inspectorate, Items<Citation>.Empty).ToEnvelope());
        Assert.IsType<AppendResult.Appended>(await store.Append(new AppendRequest([new StreamAppend($"force/{force}", ExpectedVersion.NoStream, [written], "force")]), Stop));
    }
}
