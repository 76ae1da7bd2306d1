using Lifecycle.Domain.Inspections;
using static Lifecycle.Domain.Tests.Inspections.An_inspection;

namespace Lifecycle.Domain.Tests.Inspections;

public sealed class Moderating_a_judgment
{
    [Fact]
    public void is_for_somebody_other_than_its_proposer() => Scenario
        .Given(Announced)
        .When(Record(Moderated))
        .Then(new JudgmentModerated(Moderated));

    [Fact]
    public void is_refused_to_its_proposer() => Scenario
        .Given(Announced)
        .When(Record(Moderated with { Moderator = "inspector-1" }))
        .Refused("moderator-is-proposer", "the moderation of \"reducing-crime\": \"inspector-1\" proposed the grade and cannot moderate it");

    [Fact]
    public void may_leave_the_proposer_unrecorded() => Scenario
        .Given(Announced)
        .When(Record(Moderated with { Proposer = null }))
        .Then(new JudgmentModerated(Moderated with { Proposer = null }));

    [Fact]
    public void is_refused_on_a_question_that_the_framework_does_not_have() => Scenario
        .Given(Announced)
        .When(Record(Moderated with { Question = "prevention" }))
        .Refused("unknown-question", "the moderation of \"prevention\" names question \"prevention\", which framework crime-2014 does not have");

    [Fact]
    public void moves_between_grades_of_the_scale_only()
    {
        const string detail = "the moderation of \"reducing-crime\" has the grade \"outstanding\"; the scale of crime-2014 has \"good\", \"inadequate\"";

        Scenario.Given(Announced).When(Record(Moderated with { From = Grade.Parse("outstanding") })).Refused("grade-not-of-scale", detail);
        Scenario.Given(Announced).When(Record(Moderated with { To = Grade.Parse("outstanding") })).Refused("grade-not-of-scale", detail);
    }

    [Fact]
    public void is_refused_where_the_record_says_that_moderation_is_not_recorded() => Scenario
        .Given(Announced, new ModerationNotRecorded(new UnrecordedModeration()))
        .When(Record(Moderated))
        .Refused("moderation-not-recorded", "the moderation of \"reducing-crime\" contradicts the statement that moderation is not recorded");

    [Fact]
    public void is_possible_once_a_record_of_it_was_found()
    {
        var found = new ModerationFound(new UnrecordedModeration());

        Scenario.Given(Announced, new ModerationNotRecorded(new UnrecordedModeration())).When(Withdraw(new UnrecordedModeration())).Then(found);
        Scenario.Given(Announced, new ModerationNotRecorded(new UnrecordedModeration()), found).When(Record(Moderated)).Then(new JudgmentModerated(Moderated));
    }
}
