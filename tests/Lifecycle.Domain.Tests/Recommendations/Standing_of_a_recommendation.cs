using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Recommendations;

public sealed class Standing_of_a_recommendation
{
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
        Assert.Equal(RecommendationState.Met, Closure.StateOfPart("a", one));
        Assert.Equal(RecommendationState.NoClosureRecorded, Closure.StateOfPart("b", one));
    }

    [Theory]
    [InlineData(Step.Met, Step.Met, RecommendationState.Met)]
    [InlineData(Step.Superseded, Step.Superseded, RecommendationState.Superseded)]
    [InlineData(Step.Rejected, Step.Rejected, RecommendationState.Rejected)]
    [InlineData(Step.Met, Step.Superseded, RecommendationState.NoClosureRecorded)]
    [InlineData(Step.Accepted, Step.Accepted, RecommendationState.NoClosureRecorded)]
    public void follows_from_all_of_its_parts_where_they_close_alike(Step a, Step b, RecommendationState state) =>
        Assert.Equal(state, StateOf(Taken(1, a, "2016", "a"), Taken(2, b, "2017", "b")));

    [Fact]
    public void follows_from_its_parts_where_all_are_closed_after_the_whole_was_accepted()
    {
        OnRecord<LifeStep>[] steps = [Taken(1, Step.Accepted, "2015"), Taken(2, Step.Met, "2016", "a"), Taken(3, Step.Met, "2016", "b")];

        Assert.Equal(RecommendationState.Met, StateOf(steps));
        Assert.Equal(RecommendationState.Accepted, StateOf(steps[..2]));
    }

    [Fact]
    public void follows_from_a_step_that_closes_or_reopens_the_whole_whatever_its_parts_say()
    {
        OnRecord<LifeStep>[] parts = [Taken(2, Step.Met, "2016", "a"), Taken(3, Step.Met, "2016", "b")];

        Assert.Equal(RecommendationState.Reopened, StateOf([Taken(1, Step.Reopened, "2017"), .. parts]));
        Assert.Equal(RecommendationState.Superseded, StateOf([Taken(1, Step.Superseded, "2015"), .. parts]));
    }

    private static RecommendationState StateOf(params OnRecord<LifeStep>[] steps) => Closure.StateOf(A_recommendation.R2, steps);

    private static OnRecord<LifeStep> Taken(long position, Step step, string occurred, string? part = null) => new(
        new LifeStep(step, part, Occasion.Parse(occurred), null, Voice.Inspectorate, null),
        Said.Plainly,
        new EventRef(position, Guid.Empty, "step", "recommendation/x", position, DateTimeOffset.UnixEpoch),
        "northamptonshire", "crime-2014", "crime-2014.northamptonshire", null);
}
