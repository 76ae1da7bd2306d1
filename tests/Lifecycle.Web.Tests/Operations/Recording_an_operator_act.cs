using Lifecycle.Domain;
using Lifecycle.Domain.Operations;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.ReadModels.Feed;
using Lifecycle.Testing;
using Lifecycle.Web.Commands;
using Lifecycle.Web.Execution;
using Lifecycle.Web.Tests.Following;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Operations;

public sealed class Recording_an_operator_act(WebTemplate template)
{
    private static readonly LifecycleEvents Events = LifecycleEvents.Create();

    private static readonly SkippedEvent Skipped = new("GradeHistory", 12, "judgment_given", "The body is null.");

    private static readonly FeedCursor AtTheEnd = FeedCursor.After(357);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task puts_it_into_the_months_stream_with_who_and_why()
    {
        await using var database = await template.Clone(Stop);
        var log = Log(database, "2026-03-31T23:30:00Z");

        Assert.Equal(1, await log.Record(new ProjectionSkipped(Skipped), "operator-1", "sent by mistake", Stop));
        Assert.Equal(2, await log.Record(new ReadModelRebuilt(new ReadModelRebuild(Items.Of<string>(["Forces"]), 1)), null, null, Stop, Voice.System));

        var recorded = await Store(database).ReadFeed(0, 10, Stop);
        Assert.Equal(["operations/2026-04 1 projection_skipped", "operations/2026-04 2 read_model_rebuilt"], recorded.Select(stored => $"{stored.Stream} {stored.Version} {stored.Type}"));
        Assert.Equal(new ProjectionSkipped(Skipped), Events.Catalogue.Read(recorded[0]));
        Assert.Equal(("2026-04-01", "operator-1", "inspectorate", "sent by mistake"), Said(recorded[0]));
        Assert.Equal(("2026-04-01", null, "system", null), Said(recorded[1]));
    }

    [Fact]
    public async Task says_so_where_it_cannot_be_recorded()
    {
        await using var database = await template.Clone(Stop);

        var failure = await Assert.ThrowsAsync<ExpectedFailureException>(
            () => Log(database, "2026-03-01T00:00:00Z").Record(new ProjectionSkipped(Skipped), "operator\0", null, Stop));

        Assert.StartsWith("What was to be done cannot be recorded, and is not done: ", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, await Store(database).LastPosition(Stop));
    }

    [Fact]
    public async Task shows_it_to_nobody_outside()
    {
        await using var served = await Served.With(template, Seeds.Folder, Stop);
        await using var listener = await Listener.Open(served.Http, $"/api/events/stream?after={AtTheEnd}");
        var before = await Answers(served);

        await served.Append("operations/2026-03", [.. Acts], Stop);

        Assert.Equal(before, await Answers(served));
        await served.Append("force/bedfordshire", [Public.Named], Stop);
        Assert.Equal("force/bedfordshire force_named 364", Public.Told((await listener.Next())!.Event));
        await using var seen = served.Database.OwnerSource.CreateCommand("select count(*), count(public_from), count(force_from), count(body_from) from lifecycle_read.assertions where stream = 'operations/2026-03'");
        await using var row = await seen.ExecuteReaderAsync(Stop);
        Assert.True(await row.ReadAsync(Stop));
        Assert.Equal([6L, 0L, 0L, 0L], [row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)]);
    }

    private static IEnumerable<DomainEvent> Acts
    {
        get
        {
            var subscription = new Subscription("observatory", "https://hooks.example", Items<string>.Empty, null, SubscriptionState.Active);
            yield return Skipped.Recorded();
            yield return new ReadModelRebuild(Items.Of<string>(["Forces"]), 357).Recorded();
            yield return subscription.Recorded();
            yield return subscription.CorrectedTo(subscription with { State = SubscriptionState.Paused });
            yield return subscription.Withdrawn();
            yield return new DeadLetterReplay("observatory", 1, Items<long>.Empty).Recorded();
        }
    }

    // Whatever can be read, with its ETag: what changes neither shows nothing.
    private static async Task<string> Answers(Served served)
    {
        var answers = new List<string>();
        foreach (var path in (string[])[.. What_nobody_outside_may_see.Addresses, "/api/events?limit=1000", $"/api/events?after={AtTheEnd}"])
        {
            using var response = await served.Ask(path);
            answers.Add($"{path} {response.Headers.ETag} {await response.Body()}");
        }

        return string.Join('\n', answers);
    }

    private static (string, string?, string, string?) Said(StoredEvent stored) =>
        (stored.Envelope.Occurred, stored.Envelope.Actor, stored.Envelope.Voice, stored.Envelope.Reason);

    private static EventStore.EventStore Store(TestDatabase database) => new(database.ServeSource);

    private static OperatorLog Log(TestDatabase database, string now) => new(Store(database), Events, new StandingClock(now));
}
