using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Tests.Samples;
using Lifecycle.ReadModels.Timeline;

namespace Lifecycle.ReadModels.Tests.Timeline;

public sealed class Replaying_a_made_up_force(ReadModelTemplate template) : ReadModelTest(template), IAsyncLifetime
{
    private const string Reducing = "crime-2014/reducing-crime";

    private TimelineQuery Timeline => new(Database.ServeSource, Reader);

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        foreach (var (stream, happened, from) in MadeUpForce.Events) await Append(stream, from, happened);
        await Project();
    }

    [Fact]
    public async Task says_in_words_what_each_event_changed() => Assert.Equal(
        [
            "5: the force is on record",
            "6: name: Northamptonshire Police, from 1975 to a date not recorded",
            "11: inspection: crime-2014.northamptonshire; crime-2014/reducing-crime: good; recommendation, no closure recorded: 1",
            "12: crime-2014/overall: not graded",
            "13: recommendation, no closure recorded: 0, before that 1; recommendation, completion claimed: 1",
            "16: monitoring: engage (scan and engage), from 2022-06-28 to 2024",
            "19: crime-2014/reducing-crime: requires improvement, before that good",
            "20: crime-2014/reducing-crime: the question is put as \u201cHow good is it at cutting crime?\u201d",
            "22: inspection: peel-2017.northamptonshire; peel-2017/reducing-crime: inadequate; recommendation, no closure recorded: 1",
            "23: recommendation, no closure recorded: 2, before that 1; recommendation, completion claimed: 0, before that 1",
            "25: name: Northamptonshire and Rutland Police, from 2019-04-01",
            "26: name: Northamptonshire Police, from 1975 to 2019-04-01, stated otherwise before",
            "27: peel-2017/reducing-crime: the question is put as \u201cHow good is it at reducing crime?\u201d",
            "28: recommendation, no closure recorded: 1, before that 2",
            "29: crime-2014/overall: the question is put as \u201coverall\u201d",
        ],
        (await Frames(Today)).Where(frame => !frame.Changed.IsNone).Select(frame => $"{frame.Position}: {string.Join("; ", frame.Changed.Words)}"));

    [Fact]
    public async Task has_a_frame_for_what_was_embargoed_at_its_own_position_once_it_is_published()
    {
        Assert.DoesNotContain(14, Positions(await Frames(Today with { KnownAt = 21 })));

        var frames = await Frames(Today with { KnownAt = 22 });
        Assert.Equal([14L, 18L], Positions(frames).Intersect([14L, 15L, 17L, 18L]));
        Assert.All(frames.Where(frame => frame.Position is 14 or 18), frame => Assert.True(frame.Changed.IsNone));
        Assert.DoesNotContain(frames.Single(frame => frame.Position == 18).StatusAfter!.Inspections, id => id == MadeUpForce.Peel);
        Assert.Contains(frames.Single(frame => frame.Position == 22).StatusAfter!.Inspections, id => id == MadeUpForce.Peel);
    }

    [Fact]
    public async Task leaves_out_what_had_not_happened_by_then() =>
        Assert.Equal([5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 20L, 21L, 23L, 26L, 29L], Positions(await Frames(new AsOf(new DateOnly(2015, 6, 1)))));

    [Fact]
    public async Task begins_with_the_status_that_its_first_event_found()
    {
        var frames = await Frames(Today, new ReplayRange(19, 20));

        Assert.Equal([(1, 19L), (2, 20L)], frames.Select(frame => (frame.Frame, frame.Position)));
        Assert.Equal([$"{Reducing}: requires improvement, before that good"], frames[0].Changed.Words);
        Assert.Contains(frames[0].Changed.Values, value => value is { Path: $"judgments[{MadeUpForce.Crime}/reducing-crime].grade", Before: { } before, After: { } after }
            && (before.GetString(), after.GetString()) == ("good", "requires improvement"));
    }

    [Theory]
    [InlineData("judgment_corrected", null, 19L)]
    [InlineData(null, "recommendation/crime-2014.northamptonshire.R2", 10L, 13L, 23L)]
    [InlineData(null, "recommendation/", 10L, 13L, 18L, 23L, 28L)]
    [InlineData("report_published", "inspection/peel-2017.northamptonshire", 22L)]
    [InlineData("question_corrected", null, 20L)]
    public async Task shows_only_the_events_that_are_asked_for(string? type, string? stream, params long[] positions)
    {
        var filter = new TimelineFilter(type is null ? [] : [type], stream is null ? [] : [stream]);
        var whole = await Frames(Today);
        var frames = await Frames(Today, filter: filter);

        Assert.Equal(positions, Positions(frames));
        foreach (var frame in frames)
        {
            var same = whole.Single(other => other.Position == frame.Position);
            Assert.Equal(same.Changed.Words, frame.Changed.Words);
            Assert.Equal(same.StatusAfter!.Judgments, frame.StatusAfter!.Judgments);
        }
    }

    [Fact]
    public async Task shows_of_the_timeline_only_what_is_asked_for()
    {
        var page = await Timeline.Of(MadeUpForce.Force, new TimelineFilter([], ["recommendation/"]), 0, 2, Today, Stop);
        var rest = await Timeline.Of(MadeUpForce.Force, new TimelineFilter([], ["recommendation/"]), page.Next!.Value, 100, Today, Stop);

        Assert.Equal([10L, 13L], page.Items.Select(item => item.Event.Position));
        Assert.Equal([18L, 23L, 28L], rest.Items.Select(item => item.Event.Position));
        Assert.Null(rest.Next);
    }

    private async Task<List<ReplayFrame>> Frames(AsOf at, ReplayRange? range = null, TimelineFilter? filter = null) =>
        await (await new ReplayQuery(Reader, Timeline).Of(MadeUpForce.Force, range ?? ReplayRange.Whole, filter ?? TimelineFilter.All, at, Stop))!.Value.ToListAsync(Stop);

    private static IEnumerable<long> Positions(IEnumerable<ReplayFrame> frames) => frames.Select(frame => frame.Position);
}
