using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Tests.Inspections;
using Lifecycle.Domain.Time;
using static Lifecycle.Domain.Tests.Recommendations.A_recommendation;

namespace Lifecycle.Domain.Tests.Recommendations;

public sealed class Extending_a_deadline
{
    private static readonly Recommendation Dated = R2 with { Deadlines = Items.Of(Within("P3M", "a")) };
    private static readonly Recommendation Whole = R2 with { Deadlines = Items.Of(Within("P3M")) };
    private static readonly LifeStep Later = Extended("2015-02", "by 2015-06", "a");

    [Fact]
    public void records_the_later_deadline_beside_that_of_the_report() => Scenario
        .Given(new RecommendationMade(Dated))
        .When(Record(Later))
        .Then(new DeadlineExtended(Later));

    [Fact]
    public void covers_all_that_has_a_deadline_where_no_part_is_named()
    {
        var all = Extended("2015-02", "by 2015-06");

        Scenario.Given(new RecommendationMade(Dated)).When(Record(all)).Then(new DeadlineExtended(all));
        Scenario.Given(new RecommendationMade(Whole)).When(Record(all)).Then(new DeadlineExtended(all));
        Scenario.Given(new RecommendationMade(Whole)).When(Record(Later)).Then(new DeadlineExtended(Later));
    }

    [Fact]
    public void needs_a_deadline_to_extend()
    {
        Scenario.Given(Made).When(Record(Extended("2015-02", "by 2015-06")))
            .Refused("no-deadline", "the step \"deadline extended\" of 2015-02: the whole of recommendation R2 has no deadline that could be extended");
        Scenario.Given(new RecommendationMade(Dated)).When(Record(Extended("2015-02", "by 2015-06", "a", "b")))
            .Refused("no-deadline", "the step \"deadline extended\" of 2015-02: part \"b\" of recommendation R2 has no deadline that could be extended");
    }

    [Fact]
    public void names_only_parts_that_there_are() => Scenario
        .Given(new RecommendationMade(Dated))
        .When(Record(Extended("2015-02", "by 2015-06", "c")))
        .Refused("unknown-reference", "the step \"deadline extended\" of 2015-02 names part \"c\", which recommendation R2 does not have");

    [Fact]
    public void needs_a_reason() => Scenario
        .Given(new RecommendationMade(Dated))
        .When(Record(Later with { Why = null }))
        .Refused("reason-missing", "the step \"deadline extended\" of 2015-02 of recommendation R2 needs a reason");

    [Fact]
    public void is_not_the_forces_to_do() => Scenario
        .Given(new RecommendationMade(Dated))
        .When(Record(Later with { Voice = Voice.Force }, Said.ByTheForce))
        .Refused("wrong-voice", "the step \"deadline extended\" of 2015-02 of recommendation R2 is not the force's to say");

    [Fact]
    public void needs_the_revised_deadline_which_goes_with_no_other_step()
    {
        const string detail = "of recommendation R2: a revised deadline goes with a deadline that is extended, and with no other step";

        Scenario.Given(new RecommendationMade(Dated)).When(Record(Later with { Revised = null }))
            .Refused("step-contradicts-itself", $"the step \"deadline extended\" of 2015-02 {detail}");
        Scenario.Given(new RecommendationMade(Dated)).When(Record(Later with { Step = Step.Reopened }))
            .Refused("step-contradicts-itself", $"the step \"reopened\" of 2015-02 {detail}");
    }

    [Fact]
    public void names_its_parts_in_one_place() => Scenario
        .Given(new RecommendationMade(Dated))
        .When(Record(Later with { Part = "a" }))
        .Refused("step-contradicts-itself", "the step \"deadline extended\" of 2015-02 of recommendation R2 names its parts in the revised deadline, and not beside it");

    [Theory]
    [InlineData("2014-11-27", "by 2015-02-27")]
    [InlineData("2014-11-27", "within P2M of publication")]
    [InlineData("2014-11", "by 2015-02")]
    public void is_refused_to_what_is_not_later(string published, string rule) => Scenario
        .Given(new RecommendationMade(Dated))
        .When(Published(published, Extended("2015-02", rule, "a")))
        .Refused(
            "not-an-extension",
            $"the step \"deadline extended\" of 2015-02 of recommendation R2: \"later\" ({rule}) is not later than \"soon\" (within P3M of publication); a deadline stated wrongly is a correction");

    [Theory]
    [InlineData("2014-11-27", "by 2015-02-28")]
    [InlineData("2014-11-27", "within P4M of publication")]
    [InlineData("2014-11", "by 2015-03")]
    [InlineData("not recorded", "by 2015-02")]
    public void takes_a_later_one_and_the_sources_at_their_word_where_that_cannot_be_told(string published, string rule) => Scenario
        .Given(new RecommendationMade(Dated))
        .When(Published(published, Extended("2015-02", rule, "a")))
        .Then(new DeadlineExtended(Extended("2015-02", rule, "a")));

    [Fact]
    public void keeps_the_deadline_and_the_parts_that_it_refers_to()
    {
        Scenario.Given(new RecommendationMade(Dated), new DeadlineExtended(Later)).When(Correct(Dated with { Deadlines = Items<Deadline>.Empty }))
            .Refused("still-referred-to", "a deadline of recommendation R2 cannot be left out: the step \"deadline extended\" of 2015-02 refers to it");
        Scenario.Given(new RecommendationMade(Dated), new DeadlineExtended(Later)).When(Correct(R2 with { Parts = Items.Of(B) }))
            .Refused("still-referred-to", "part \"a\" of recommendation R2 cannot be left out: the step \"deadline extended\" of 2015-02 refers to it");
        Scenario.Given(new RecommendationMade(Dated), new DeadlineExtended(Later)).When(Correct(Whole)).Then(new RecommendationCorrected(Dated, Whole));
    }

    [Fact]
    public void keeps_extensions_of_different_parts_apart()
    {
        var both = R2 with { Deadlines = Items.Of(Within("P3M")) };
        var other = Extended("2015-02", "by 2015-06", "b");

        Scenario.Given(new RecommendationMade(both), new DeadlineExtended(Later)).When(Record(other)).Then(new DeadlineExtended(other));
    }

    [Fact]
    public void says_nothing_of_closure()
    {
        Assert.Equal(RecommendationState.NoClosureRecorded, Closure.StateOf(Dated, [Later.Entered(1)], new DateOnly(2026, 1, 1)));
        Assert.Equal(RecommendationState.Accepted, Closure.StateOf(Dated, [Taken(Step.Accepted).Entered(1), (Later with { Occurred = Occasion.Parse("2016") }).Entered(2)], new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void is_told_with_the_parts_and_the_later_deadline()
    {
        Assert.Equal("deadline extended (inspectorate): a: later (by 2015-06)", Narration.Gist(Later));
        Assert.Equal("deadline extended (inspectorate): later (by 2015-06)", Narration.Gist(Extended("2015-02", "by 2015-06")));
    }

    private static Func<Ledger, Decision> Published(string date, LifeStep step)
    {
        var inspection = new DomainEvent[] { An_inspection.Announced, new Domain.Inspections.ReportPublished(new(Occasion.Parse(date))) }.Fold();
        return facts => Recommending.Record(facts, An_inspection.Of(inspection), step, Said.Plainly);
    }
}
