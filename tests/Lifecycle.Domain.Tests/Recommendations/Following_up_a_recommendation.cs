using Lifecycle.Domain.Recommendations;
using static Lifecycle.Domain.Tests.Recommendations.A_recommendation;

namespace Lifecycle.Domain.Tests.Recommendations;

public sealed class Following_up_a_recommendation
{
    public static TheoryData<Step, Type> Events { get; } = new()
    {
        { Step.Accepted, typeof(RecommendationAccepted) },
        { Step.PartlyAccepted, typeof(RecommendationPartlyAccepted) },
        { Step.Rejected, typeof(RecommendationRejected) },
        { Step.Met, typeof(RecommendationMet) },
        { Step.NotVerified, typeof(CompletionNotVerified) },
        { Step.Superseded, typeof(RecommendationSuperseded) },
        { Step.Reopened, typeof(RecommendationReopened) },
    };

    [Theory]
    [MemberData(nameof(Events))]
    public void records_each_step_as_an_event_of_its_own(Step step, Type happened) => Scenario
        .Given(Made)
        .When(Record(Taken(step, why: "as agreed")))
        .Then((DomainEvent)Activator.CreateInstance(happened, Taken(step, why: "as agreed"))!);

    [Fact]
    public void needs_a_recommendation() => Scenario
        .Given()
        .When(Record(Taken(Step.Accepted)))
        .Refused("not-made", "the step \"accepted\" of 2015-06 has no recommendation to belong to");

    [Fact]
    public void names_only_parts_that_there_are()
    {
        Scenario.Given(Made).When(Record(Taken(Step.Met, "b"))).Then(new RecommendationMet(Taken(Step.Met, "b")));
        Scenario.Given(Made).When(Record(Taken(Step.Met, "c")))
            .Refused("unknown-reference", "the step \"met\" of 2015-06 names part \"c\", which recommendation R2 does not have");
    }

    [Fact]
    public void needs_a_reason_to_reject() => Scenario
        .Given(Made)
        .When(Record(Taken(Step.Rejected)))
        .Refused("reason-missing", "the step \"rejected\" of 2015-06 of recommendation R2 needs a reason");

    [Fact]
    public void lets_the_force_alone_claim_completion()
    {
        Scenario.Given(Made).When(Record(Claimed, Said.ByTheForce)).Then(new CompletionClaimed(Claimed));
        Scenario.Given(Made).When(Record(Claimed, Said.Plainly))
            .Refused("wrong-voice", "the step \"completion claimed\" of 2015-03 of recommendation R2 is the force's to say, not the inspectorate's");
        Scenario.Given(Made).When(Record(Claimed, Said.Plainly with { Voice = Voice.LocalPolicingBody }))
            .Refused("wrong-voice", "the step \"completion claimed\" of 2015-03 of recommendation R2 is the force's to say, not the local policing body's");
    }

    [Theory]
    [InlineData(Step.Met, "met")]
    [InlineData(Step.NotVerified, "not verified")]
    public void lets_anybody_but_the_force_verify(Step step, string word) => Scenario
        .Given(Made)
        .When(Record(Taken(step), Said.ByTheForce))
        .Refused("wrong-voice", $"the step \"{word}\" of 2015-06 of recommendation R2 is not the force's to say");

    [Fact]
    public void does_not_let_the_claimant_verify()
    {
        Scenario.Given(Made, new CompletionClaimed(Claimed)).When(Record(Taken(Step.Met, actor: "chief-officer-1")))
            .Refused("claimant-cannot-verify", "the step \"met\" of 2015-06 of recommendation R2: \"chief-officer-1\" claimed completion and cannot verify it");
        Scenario.Given(Made, new CompletionClaimed(Claimed)).When(Record(Taken(Step.NotVerified, actor: "chief-officer-1")))
            .Refused("claimant-cannot-verify", "the step \"not verified\" of 2015-06 of recommendation R2: \"chief-officer-1\" claimed completion and cannot verify it");
        Scenario.Given(Made, new CompletionClaimed(Claimed)).When(Record(Taken(Step.Met))).Then(new RecommendationMet(Taken(Step.Met)));
        Scenario.Given(Made, new CompletionClaimed(Claimed)).When(Record(Taken(Step.Met, actor: null))).Then(new RecommendationMet(Taken(Step.Met, actor: null)));
    }

    [Fact]
    public void takes_a_claim_for_the_whole_as_one_for_each_part_and_the_other_way_round()
    {
        const string detail = "the step \"met\" of 2015-06 of recommendation R2: \"chief-officer-1\" claimed completion and cannot verify it";

        Scenario.Given(Made, new CompletionClaimed(Claimed)).When(Record(Taken(Step.Met, "a", "chief-officer-1"))).Refused("claimant-cannot-verify", detail);
        Scenario.Given(Made, new CompletionClaimed(Claimed with { Part = "a" })).When(Record(Taken(Step.Met, actor: "chief-officer-1"))).Refused("claimant-cannot-verify", detail);
        Scenario.Given(Made, new CompletionClaimed(Claimed with { Part = "a" })).When(Record(Taken(Step.Met, "b", "chief-officer-1"))).Then(new RecommendationMet(Taken(Step.Met, "b", "chief-officer-1")));
    }

    [Fact]
    public void can_be_corrected_and_keeps_both_versions() => Scenario
        .Given(Made, new RecommendationMet(Taken(Step.Met)))
        .When(Correct(Taken(Step.Met, why: "checked on the spot")))
        .Then(new LifeStepCorrected(Taken(Step.Met), Taken(Step.Met, why: "checked on the spot")));

    [Fact]
    public void keeps_the_same_step_of_different_voices_and_actors_apart()
    {
        var own = Taken(Step.Accepted) with { Voice = Voice.Force };

        Scenario.Given(Made, new RecommendationAccepted(Taken(Step.Accepted))).When(Record(own, Said.ByTheForce)).Then(new RecommendationAccepted(own));
        Scenario.Given(Made, new RecommendationAccepted(Taken(Step.Accepted))).When(Record(Taken(Step.Accepted, actor: "inspector-2"))).Then(new RecommendationAccepted(Taken(Step.Accepted, actor: "inspector-2")));
    }

    [Fact]
    public void speaks_with_the_voice_that_it_names() => Scenario
        .Given(Made)
        .When(Record(Taken(Step.Reopened), Said.ByTheForce))
        .Refused("wrong-voice", "the step \"reopened\" of 2015-06 of recommendation R2 is said to be the inspectorate's, but comes from the force");
}
