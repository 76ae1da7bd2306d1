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
        Assert.Equal(RecommendationState.NoClosureRecorded, Closure.StateOf([]));
        Assert.Equal("no closure is recorded", Closure.Said(RecommendationState.NoClosureRecorded));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void follows_from_the_last_step(Step step, RecommendationState state, string said)
    {
        Assert.Equal(state, Closure.StateOf([Taken(1, Step.Accepted, "2015"), Taken(2, step, "2016")]));
        Assert.Equal(said, Closure.Said(state));
    }

    [Fact]
    public void goes_by_when_a_step_occurred_and_not_by_when_it_was_recorded() =>
        Assert.Equal(RecommendationState.Met, Closure.StateOf([Taken(1, Step.Met, "2016"), Taken(2, Step.Accepted, "2015")]));

    [Fact]
    public void goes_by_the_record_where_dates_tie()
    {
        Assert.Equal(RecommendationState.Reopened, Closure.StateOf([Taken(2, Step.Reopened, "2016"), Taken(1, Step.Met, "2016")]));
        Assert.Equal(RecommendationState.Met, Closure.StateOf([Taken(2, Step.Met, "not recorded"), Taken(1, Step.Accepted, "not recorded")]));
    }

    private static OnRecord<LifeStep> Taken(long position, Step step, string occurred) => new(
        new LifeStep(step, null, Occasion.Parse(occurred), null, Voice.Inspectorate, null),
        Said.Plainly,
        new EventRef(position, Guid.Empty, "step", "recommendation/x", position, DateTimeOffset.UnixEpoch),
        "northamptonshire", "crime-2014", "crime-2014.northamptonshire", null);
}
