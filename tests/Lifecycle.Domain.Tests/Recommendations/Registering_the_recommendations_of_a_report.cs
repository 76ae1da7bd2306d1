using Lifecycle.Domain.Recommendations;
using static Lifecycle.Domain.Tests.Recommendations.A_recommendation;

namespace Lifecycle.Domain.Tests.Recommendations;

public sealed class Registering_the_recommendations_of_a_report
{
    private static readonly Recommendation Concern = R2 with { Label = "CC-1", Kind = RecommendationKind.CauseOfConcern };
    private static readonly Recommendation Under = R2 with { Label = "CC-1.1", Under = "CC-1" };

    [Fact]
    public void takes_labels_once_and_causes_of_concern_with_recommendations() =>
        Assert.Empty(Register.Check([R2, Concern, Under, R2 with { Label = "AFI-1", Kind = RecommendationKind.AreaForImprovement }]));

    [Fact]
    public void refuses_a_label_that_stands_twice() =>
        Assert.Equal([new Refusal("duplicate-label", "label \"R2\" stands 2 times; a label names one item of a report")], Register.Check([R2, R2 with { Statement = "Another." }]));

    [Fact]
    public void refuses_a_cause_of_concern_without_recommendations() =>
        Assert.Equal([new Refusal("cause-without-recommendations", "cause of concern CC-1 has no recommendation under it")], Register.Check([Concern, R2]));

    [Fact]
    public void refuses_a_recommendation_under_what_is_no_cause_of_concern() =>
        Assert.Equal(
            [new Refusal("unknown-reference", "recommendation CC-1.1 stands under \"CC-1\", which is no cause of concern of this report")],
            Register.Check([Under]));

    [Fact]
    public void tells_everything_that_is_wrong() =>
        Assert.Equal(
            ["duplicate-label", "cause-without-recommendations", "unknown-reference"],
            Register.Check([R2, R2, Concern, Under with { Under = "R2" }]).Select(refusal => refusal.Code));
}
