using System.Globalization;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Recommendations;

public sealed class Standing_of_a_recommendation
{
    private static readonly DateOnly Later = new(2026, 1, 1);

    public static TheoryData<Step, RecommendationState, string> States { get; } = new()
    {
        { Step.Accepted, RecommendationState.Accepted, "the last step recorded is “accepted”, and no closure is recorded" },
        { Step.PartlyAccepted, RecommendationState.PartlyAccepted, "the last step recorded is “partly accepted”, and no closure is recorded" },
        { Step.Rejected, RecommendationState.Rejected, "it was rejected" },
        { Step.CompletionClaimed, RecommendationState.CompletionClaimed, "the last step recorded is “completion claimed”, and no closure is recorded" },
        { Step.Met, RecommendationState.Met, "it was found met" },
        { Step.NotVerified, RecommendationState.NotVerified, "the last step recorded is “not verified”, and no closure is recorded" },
        { Step.Superseded, RecommendationState.Superseded, "it was superseded" },
        { Step.Reopened, RecommendationState.Reopened, "the last step recorded is “reopened”, and no closure is recorded" },
    };

    [Fact]
    public void without_a_step_is_no_closure_recorded_and_not_unmet()
    {
        Assert.Equal(RecommendationState.NoClosureRecorded, StateOf());
        Assert.Equal("no closure is recorded", Closure.Said(RecommendationState.NoClosureRecorded));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void follows_from_the_last_step(Step step, RecommendationState state, string said)
    {
        Assert.Equal(state, StateOf(Taken(1, Step.Accepted, "2015"), Taken(2, step, "2016")));
        Assert.Equal(said, Closure.Said(state));
    }

    [Fact]
    public void goes_by_when_a_step_occurred_and_not_by_when_it_was_recorded()
    {
        Assert.Equal(RecommendationState.Met, StateOf(Taken(1, Step.Met, "2016"), Taken(2, Step.Accepted, "2015")));
        Assert.Equal(RecommendationState.Accepted, StateOf(Taken(1, Step.Met, "2015"), Taken(2, Step.Accepted, "2016")));
    }

    [Theory]
    [InlineData("2016", "2016")]
    [InlineData("2016", "2016-05")]
    [InlineData("2016", "not recorded")]
    [InlineData("not recorded", "2016")]
    [InlineData("not recorded", "not recorded")]
    public void goes_by_the_usual_course_where_dates_do_not_tell(string one, string other)
    {
        Assert.Equal(RecommendationState.CompletionClaimed, StateOf(Taken(1, Step.CompletionClaimed, one), Taken(2, Step.Accepted, other)));
        Assert.Equal(RecommendationState.Met, StateOf(Taken(1, Step.Met, one), Taken(2, Step.CompletionClaimed, other)));
        Assert.Equal(RecommendationState.Reopened, StateOf(Taken(1, Step.Reopened, one), Taken(2, Step.Met, other)));
    }

    [Fact]
    public void goes_by_the_record_where_the_course_does_not_tell_either() =>
        Assert.Equal(RecommendationState.NotVerified, StateOf(Taken(1, Step.Met, "2016"), Taken(2, Step.NotVerified, "not recorded")));

    [Fact]
    public void does_not_follow_from_one_part()
    {
        OnRecord<LifeStep>[] one = [Taken(1, Step.Met, "2016", "a")];

        Assert.Equal(RecommendationState.NoClosureRecorded, StateOf(one));
        Assert.Equal(RecommendationState.Met, Closure.StateOfPart("a", one, Later));
        Assert.Equal(RecommendationState.NoClosureRecorded, Closure.StateOfPart("b", one, Later));
    }

    [Theory]
    [InlineData(Step.Met, Step.Met, RecommendationState.Met)]
    [InlineData(Step.Superseded, Step.Superseded, RecommendationState.Superseded)]
    [InlineData(Step.Rejected, Step.Rejected, RecommendationState.Rejected)]
    [InlineData(Step.Met, Step.Superseded, RecommendationState.Superseded)]
    [InlineData(Step.Rejected, Step.Met, RecommendationState.Rejected)]
    [InlineData(Step.Met, Step.NotVerified, RecommendationState.NoClosureRecorded)]
    [InlineData(Step.Accepted, Step.Accepted, RecommendationState.NoClosureRecorded)]
    public void follows_from_its_parts_where_all_of_them_are_closed(Step a, Step b, RecommendationState state) =>
        Assert.Equal(state, StateOf(Taken(1, a, "2016", "a"), Taken(2, b, "2017", "b")));

    [Fact]
    public void follows_from_its_parts_where_all_are_closed_after_the_whole_was_accepted()
    {
        OnRecord<LifeStep>[] steps = [Taken(1, Step.Accepted, "2015"), Taken(2, Step.Met, "2016", "a"), Taken(3, Step.Met, "2016", "b")];

        Assert.Equal(RecommendationState.Met, StateOf(steps));
        Assert.Equal(RecommendationState.Accepted, StateOf(steps[..2]));
    }

    [Fact]
    public void follows_from_the_later_of_what_is_said_of_the_whole_and_of_its_parts()
    {
        OnRecord<LifeStep>[] parts = [Taken(2, Step.Met, "2016", "a"), Taken(3, Step.Met, "2016", "b")];

        Assert.Equal(RecommendationState.Reopened, StateOf([Taken(1, Step.Reopened, "2017"), .. parts]));
        Assert.Equal(RecommendationState.Met, StateOf([Taken(1, Step.Reopened, "2015"), .. parts]));
        Assert.Equal(RecommendationState.Superseded, StateOf([Taken(1, Step.Superseded, "2017"), .. parts]));
        Assert.Equal(RecommendationState.Met, StateOf([Taken(1, Step.Superseded, "2015"), .. parts]));
    }

    [Theory]
    [InlineData(Step.Met, Step.Reopened, RecommendationState.Reopened)]
    [InlineData(Step.Met, Step.NotVerified, RecommendationState.NotVerified)]
    [InlineData(Step.Superseded, Step.Reopened, RecommendationState.Reopened)]
    public void is_not_closed_while_one_part_is_open_again(Step whole, Step part, RecommendationState state)
    {
        OnRecord<LifeStep>[] steps = [Taken(1, whole, "2015"), Taken(2, part, "2016", "b")];

        Assert.Equal(state, StateOf(steps));
        Assert.Equal(state, Closure.StateOfPart("b", steps, Later));
        Assert.Equal(StateOf(steps[..1]), Closure.StateOfPart("a", steps, Later));
    }

    /// <summary>Met in 2016, on a day not told: before that year not, in it perhaps, after it certainly.</summary>
    [Theory]
    [InlineData("2015-12-31", RecommendationState.Accepted)]
    [InlineData("2016-01-01", RecommendationState.Ambiguous)]
    [InlineData("2016-12-30", RecommendationState.Ambiguous)]
    [InlineData("2016-12-31", RecommendationState.Met)]
    public void is_ambiguous_while_it_depends_on_when_within_its_date_a_step_was_taken(string day, RecommendationState state)
    {
        OnRecord<LifeStep>[] steps = [Taken(1, Step.Accepted, "2015-06"), Taken(2, Step.Met, "2016")];

        Assert.Equal(state, Closure.StateOf(A_recommendation.R2, steps, DateOnly.Parse(day, CultureInfo.InvariantCulture)));
        Assert.Equal(state, Closure.StateOfPart("a", steps, DateOnly.Parse(day, CultureInfo.InvariantCulture)));
    }

    /// <summary>Whatever is on record, the state and the standing of an obligation are closed, or open, or ambiguous together.</summary>
    [Fact]
    public void never_contradicts_how_the_obligation_stands()
    {
        Step[] kinds = [Step.Accepted, Step.Rejected, Step.CompletionClaimed, Step.Met, Step.NotVerified, Step.Superseded, Step.Reopened];
        var day = new DateOnly(2016, 6, 1);
        var all =
            from first in kinds
            from second in kinds
            from dates in new[] { ("2015", "2016"), ("2016", "2015"), ("2016", "2016"), ("2015", "2015") }
            from parts in new (string?, string?)[] { (null, null), ("a", null), (null, "a"), ("a", "a"), ("a", "b") }
            select (OnRecord<LifeStep>[])[Taken(1, first, dates.Item1, parts.Item1), Taken(2, second, dates.Item2, parts.Item2)];
        foreach (var steps in all)
        {
            var obligations = Obligation.Of(A_recommendation.R2, Occasion.Parse("2014-11"), steps).Select(each => each.On(day)).ToList();
            var state = Closure.StateOf(A_recommendation.R2, steps, day);
            var said = string.Join(", ", steps.Select(step => $"{step.Fact.Step} {step.Fact.Part} {step.Fact.Occurred}"));

            Assert.True(!IsClosed(state) || obligations.TrueForAll(each => each.IsClosed || each.Standing == DeadlineStanding.Ambiguous), $"{said}: {state}, but a part is open");
            Assert.True(IsClosed(state) || state == RecommendationState.Ambiguous || !obligations.TrueForAll(each => each.IsClosed), $"{said}: {state}, but all parts are closed");
            foreach (var each in obligations)
            {
                var own = Closure.StateOfPart(each.Obligation.Part!, steps, day);
                Assert.True(own == RecommendationState.Ambiguous || IsClosed(own) == each.IsClosed, $"{said}: part {each.Obligation.Part} {own}, but {each.Standing}");
                Assert.True(own != RecommendationState.Met || each.Standing == DeadlineStanding.Met, $"{said}: part {each.Obligation.Part} {own}, but {each.Standing}");
            }
        }
    }

    private static bool IsClosed(RecommendationState state) => state is RecommendationState.Met or RecommendationState.Superseded or RecommendationState.Rejected;

    private static RecommendationState StateOf(params OnRecord<LifeStep>[] steps) => Closure.StateOf(A_recommendation.R2, steps, Later);

    private static OnRecord<LifeStep> Taken(long position, Step step, string occurred, string? part = null) => new(
        new LifeStep(step, part, Occasion.Parse(occurred), null, Voice.Inspectorate, null),
        Said.Plainly,
        new EventRef(position, Guid.Empty, "step", "recommendation/x", position, DateTimeOffset.UnixEpoch),
        "northamptonshire", "crime-2014", "crime-2014.northamptonshire", null);
}
