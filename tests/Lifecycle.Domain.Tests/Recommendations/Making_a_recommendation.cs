using Lifecycle.Domain.Recommendations;
using static Lifecycle.Domain.Tests.Recommendations.A_recommendation;

namespace Lifecycle.Domain.Tests.Recommendations;

public sealed class Making_a_recommendation
{
    [Fact]
    public void puts_it_on_record() => Scenario
        .Given()
        .When(Record(R2))
        .Then(Made);

    [Fact]
    public void is_refused_on_a_question_that_the_framework_does_not_have() => Scenario
        .Given()
        .When(Record(R2 with { Question = "prevention" }))
        .Refused("unknown-question", "recommendation R2 names question \"prevention\", which framework crime-2014 does not have");

    [Fact]
    public void is_refused_with_two_parts_of_one_label() => Scenario
        .Given()
        .When(Record(R2 with { Parts = Items.Of(A, B, A) }))
        .Refused("duplicate-label", "recommendation R2 has two parts \"a\"");

    [Fact]
    public void is_refused_with_a_deadline_for_a_part_that_it_does_not_have() => Scenario
        .Given()
        .When(Record(R2 with { Deadlines = Items.Of(Within("P3M", "a", "c")) }))
        .Refused("unknown-reference", "a deadline of recommendation R2 covers part \"c\", which it does not have");

    [Fact]
    public void takes_one_deadline_for_the_whole_or_one_for_each_part()
    {
        var whole = R2 with { Deadlines = Items.Of(Within("P3M")) };
        var parts = R2 with { Deadlines = Items.Of(Within("P3M", "a"), Within("P6M", "b")) };

        Scenario.Given().When(Record(whole)).Then(new RecommendationMade(whole));
        Scenario.Given().When(Record(parts)).Then(new RecommendationMade(parts));
    }

    [Fact]
    public void is_refused_with_two_deadlines_for_one_part() => Scenario
        .Given()
        .When(Record(R2 with { Deadlines = Items.Of(Within("P3M", "a"), Within("P6M", "a", "b")) }))
        .Refused("deadline-twice", "recommendation R2 has more than one deadline for part \"a\"");

    [Fact]
    public void is_refused_with_a_deadline_beside_that_of_the_whole()
    {
        const string detail = "recommendation R2 has more than one deadline for the whole";

        Scenario.Given().When(Record(R2 with { Deadlines = Items.Of(Within("P3M"), Within("P6M")) })).Refused("deadline-twice", detail);
        Scenario.Given().When(Record(R2 with { Deadlines = Items.Of(Within("P3M", "a"), Within("P6M")) })).Refused("deadline-twice", detail);
    }

    [Fact]
    public void can_be_corrected_by_the_same_rules()
    {
        Scenario.Given(Made).When(Correct(R2 with { Statement = "Improve all investigations." }))
            .Then(new RecommendationCorrected(R2, R2 with { Statement = "Improve all investigations." }));
        Scenario.Given(Made).When(Correct(R2 with { Parts = Items.Of(A, A) }))
            .Refused("duplicate-label", "recommendation R2 has two parts \"a\"");
    }

    [Fact]
    public void obliges_by_its_parts_or_as_a_whole_and_a_cause_of_concern_by_its_recommendations()
    {
        Assert.Equal(2, R2.Leaves());
        Assert.Equal(1, (R2 with { Parts = Items<Part>.Empty }).Leaves());
        Assert.Equal(0, (R2 with { Kind = RecommendationKind.CauseOfConcern }).Leaves());
        Assert.Equal("crime-2014.northamptonshire.R2", R2.Id());
    }

    [Fact]
    public void keeps_what_its_life_refers_to()
    {
        var step = new LifeStep(Step.Met, "a", Domain.Time.Occasion.Parse("2015-06"), "inspector-1", Voice.Inspectorate, null);

        Scenario.Given(Made, new RecommendationMet(step)).When(Correct(R2 with { Parts = Items.Of(B) }))
            .Refused("still-referred-to", "part \"a\" of recommendation R2 cannot be left out: the step \"met\" of 2015-06 refers to it");
        Scenario.Given(Made, new RecommendationMet(step))
            .When(facts => Recommending.Withdraw(facts, Inspections.An_inspection.Of(Ledger.Empty), R2, Said.Because("misread")))
            .Refused("still-referred-to", "recommendation R2 cannot be withdrawn: the step \"met\" of 2015-06 refers to it");
    }
}
