using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;
using Lifecycle.EventStore;
using Lifecycle.Faults.Rebuilding;
using Lifecycle.ReadModels;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.ReadModels.Feed;
using FeedPage = Lifecycle.ReadModels.Feed.FeedPage;

namespace Lifecycle.Faults.Interleavings;

/// <summary>
/// The public feed puts an event where it became public. A report is being published, and others append meanwhile: a subscriber that goes
/// on from its cursor gets each event once and in the feed's order, and of what was not published, nothing.
/// </summary>
public sealed class A_publication_that_is_held_open(FaultsTemplate template) : InterleavingTest(template)
{
    private const string Inspection = "inspection/made-up.made-up-1";

    private static readonly LifecycleEvents Events = LifecycleEvents.Create();

    // Four of the framework that all may see, and three of an inspection that nobody outside may see before its report.
    private const string Before = "1-1 2-2 3-3 4-4";

    [Theory]
    [InlineData(true, "8-5 8-6 8-7 8-8 9-9")]
    [InlineData(false, "8-8")]
    public async Task reaches_a_subscriber_whole_or_not_at_all(bool commits, string then)
    {
        using var live = await Begin();
        var subscriber = new Subscriber(new(Database.ServeSource));
        Assert.Equal(Before, await subscriber.Read());

        await using var publication = await HeldAppend.Open(Database.ServeSource, Inspection, Wire(new Publication(Occasion.Parse("2014-11")).Recorded()), Stop);
        var second = Store.Append(Outline(2), Stop);
        await UntilWaiting(1);
        Assert.Equal(0, await live.RunOnce(Stop));
        Assert.Equal("", await subscriber.Read());

        await (commits ? publication.Commit(Stop) : publication.RollBack(Stop));
        var (_, last) = Appended(await second);
        await live.CatchUp(last, Stop);
        Assert.Equal(then, await subscriber.Read());
        Assert.Equal("", await subscriber.Read());
    }

    [Theory]
    [InlineData(true, "8-5 8-6 8-7 8-8 9-9")]
    [InlineData(false, "8-8")]
    public async Task reaches_a_subscriber_in_the_same_order_through_a_rebuild(bool commits, string then)
    {
        using var live = await Begin();
        var subscriber = new Subscriber(new(Database.ServeSource));
        Assert.Equal(Before, await subscriber.Read());
        await using var frozen = new Freezing(Database.OwnerSource, "lifecycle_read.timeline_v1", from: 2);
        var rebuilding = Task.Run(() => live.Rebuild(["Timeline"], frozen, Stop), Stop);
        await frozen.Frozen.WaitAsync(Stop);

        await using var publication = await HeldAppend.Open(Database.ServeSource, Inspection, Wire(new Publication(Occasion.Parse("2014-11")).Recorded()), Stop);
        var second = Store.Append(Outline(2), Stop);
        await UntilWaiting(1);
        await Assert.ThrowsAsync<NotBuiltException>(subscriber.Read);
        await (commits ? publication.Commit(Stop) : publication.RollBack(Stop));
        var (_, last) = Appended(await second);
        await Assert.ThrowsAsync<NotBuiltException>(subscriber.Read);

        await frozen.Thaw();
        await rebuilding;
        await live.CatchUp(last, Stop);
        Assert.Equal(then, await subscriber.Read());
        Assert.Equal($"{Before} {then}", await new Subscriber(new(Database.ServeSource)).Read());
    }

    private async Task<Projector> Begin()
    {
        foreach (var (stream, happened) in MadeUpInspection.Begin()) await Append(stream, happened);
        await Append(Inspection, new InspectionOutline("made-up.made-up-1", "made-up", "made-up-1", "A made-up inspection", "HMIC", Edtf.Parse("2014-11")).Recorded());
        await Append(Inspection, new UnrecordedModeration().Recorded());
        var last = await Append(Inspection, new Remark("one", RemarkAbout.Scope, "Nobody may know before the report.").Recorded());
        Assert.Equal(7, last);

        var projector = new Projector(Database.ServeSource, Store, Events.Catalogue, LifecycleModels.Projections(Events), pageSize: 3);
        await projector.CatchUp(last, Stop);
        return projector;
    }

    private async Task<long> Append(string stream, DomainEvent happened) =>
        Appended(await Store.Append(new([new(stream, ExpectedVersion.Any, [Wire(happened)])]), Stop)).Last;

    private static AppendRequest Outline(int number) =>
        new([new($"force/made-up-{number}", ExpectedVersion.NoStream, [Wire(MadeUpInspection.Of(number, new Random(number)).First().Happened)])]);

    private static NewEvent Wire(DomainEvent happened) => Events.Catalogue.Write(happened, MadeUpInspection.Grounds.ToEnvelope());

    /// <summary>Reads two events at a time and keeps its cursor.</summary>
    private sealed class Subscriber(PublicFeed feed)
    {
        private FeedCursor _cursor = FeedCursor.Start;

        /// <summary>The places of all that is new: at which position it became public, and its own.</summary>
        internal async Task<string> Read()
        {
            var places = new List<string>();
            FeedPage page;
            do
            {
                page = await feed.Read(_cursor, FeedFilter.Everything, 2, (in FeedEvent happened) => Take(places, happened.Place), Stop);
                _cursor = page.Next;
            }
            while (page.More);

            return string.Join(' ', places);
        }

        private static bool Take(List<string> places, FeedCursor place)
        {
            places.Add($"{place.PublicFrom}-{place.Position}");
            return true;
        }
    }
}
