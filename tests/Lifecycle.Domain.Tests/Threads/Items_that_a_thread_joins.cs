using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Tests.Inspections;
using Lifecycle.Domain.Tests.Recommendations;
using Lifecycle.Domain.Threads;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Threads;

public sealed class Items_that_a_thread_joins
{
    private const string Crime = "crime-2014.northamptonshire";

    private static readonly Ledger Gathered = new DomainEvent[] { An_inspection.Announced, new FindingRecorded(An_inspection.Supervision), new MeasureRecorded(An_inspection.Rate) }.Fold();

    [Fact]
    public void are_not_withdrawn_from_an_inspection()
    {
        Assert.Equal(
            new Refusal("still-referred-to", "finding \"supervision\" cannot be withdrawn: thread t1 refers to it"),
            Inspecting.Withdraw(Joined($"finding {Crime}/supervision"), An_inspection.Supervision, Said.Because("misread")).Refusal);
        Assert.Equal(
            [new FindingWithdrawn(An_inspection.Supervision)],
            Inspecting.Withdraw(Joined($"measure {Crime}/rate"), An_inspection.Supervision, Said.Because("misread")).Events);
        Assert.Equal(
            [new FindingWithdrawn(An_inspection.Supervision)],
            Inspecting.Withdraw(Joined("finding crime-2013.northamptonshire/supervision"), An_inspection.Supervision, Said.Because("misread")).Events);
    }

    [Theory]
    [InlineData($"recommendation {Crime}.R2")]
    [InlineData($"recommendation {Crime}.R2(a)")]
    public void are_not_withdrawn_as_recommendations(string joined) => Scenario
        .Given(A_recommendation.Made)
        .When(facts => Recommending.Withdraw(facts, Joined(joined), A_recommendation.R2, Said.Because("misread")))
        .Refused("still-referred-to", "recommendation R2 cannot be withdrawn: thread t1 refers to it");

    [Fact]
    public void leave_other_recommendations_free() => Scenario
        .Given(A_recommendation.Made)
        .When(facts => Recommending.Withdraw(facts, Joined($"recommendation {Crime}.R3"), A_recommendation.R2, Said.Because("misread")))
        .Then(new RecommendationWithdrawn(A_recommendation.R2));

    [Fact]
    public void keep_their_parts()
    {
        var without = A_recommendation.R2 with { Parts = Items.Of(A_recommendation.B) };

        Scenario.Given(A_recommendation.Made)
            .When(facts => Recommending.Correct(facts, Joined($"recommendation {Crime}.R2(a)"), without, Said.Because("misread")))
            .Refused("still-referred-to", "part \"a\" of recommendation R2 cannot be left out: thread t1 refers to it");
        Scenario.Given(A_recommendation.Made)
            .When(facts => Recommending.Correct(facts, Joined($"recommendation {Crime}.R2(b)"), without, Said.Because("misread")))
            .Then(new RecommendationCorrected(A_recommendation.R2, without));
    }

    private static Inspection Joined(string item)
    {
        var link = new ThreadLink(Strength.Gone, Items.Of(ItemRef.Parse(item)), Items<ItemRef>.Empty, null);
        return An_inspection.Of(Gathered) with { Threads = [new SubjectThread("t1", "northamptonshire", "Supervision", "editor-1", Occasion.NotRecorded, ThreadStatus.Asserted, Items.Of(link), null)] };
    }
}
