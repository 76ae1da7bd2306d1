using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;
using static Lifecycle.Domain.Tests.Inspections.An_inspection;

namespace Lifecycle.Domain.Tests.Inspections;

public sealed class Publishing_a_report
{
    private static readonly ModerationNotRecorded Unrecorded = new(new UnrecordedModeration());
    private static readonly ReportPublished Published = new(InNovember);

    [Fact]
    public void needs_every_grade_to_be_moderated()
    {
        Scenario.Given(Announced, new JudgmentGiven(Good)).When(Record(InNovember))
            .Refused("not-moderated", "the report cannot be published: the judgment on \"reducing-crime\" is not moderated, and moderation is not stated to be \"not recorded\"");
        Scenario.Given(Announced, new JudgmentGiven(Good), new JudgmentModerated(Moderated)).When(Record(InNovember)).Then(Published);
    }

    [Fact]
    public void needs_the_grade_that_moderation_came_to() => Scenario
        .Given(Announced, new JudgmentGiven(Good), new JudgmentModerated(Moderated with { To = Grade.Parse("inadequate") }))
        .When(Record(InNovember))
        .Refused("moderated-otherwise", "the report cannot be published: the judgment on \"reducing-crime\" is \"good\", but was moderated to \"inadequate\"");

    [Fact]
    public void takes_the_statement_that_moderation_is_not_recorded() => Scenario
        .Given(Announced, new JudgmentGiven(Good), Unrecorded)
        .When(Record(InNovember))
        .Then(Published);

    [Fact]
    public void needs_no_moderation_where_no_grade_is_given() => Scenario
        .Given(
            Announced,
            new JudgmentLeftUngraded(Judgment.Ungraded("overall", JudgmentState.Narrative, "not recorded")),
            new JudgmentCarriedForward(Judgment.Carried("reducing-crime", Grade.Parse("good"), QuestionRef.Parse("crime-2013.northamptonshire/reducing-crime"))))
        .When(Record(new Publication(Occasion.NotRecorded)))
        .Then(new ReportPublished(new Publication(Occasion.NotRecorded)));

    [Fact]
    public void names_the_first_question_that_is_not_moderated() => Scenario
        .Given(Announced, new JudgmentGiven(Good), new JudgmentGiven(Good with { Question = "investigating-offending" }))
        .When(Record(InNovember))
        .Refused("not-moderated", "the report cannot be published: the judgment on \"investigating-offending\" is not moderated, and moderation is not stated to be \"not recorded\"");

    [Fact]
    public void leaves_corrections_alone_possible()
    {
        Scenario.Given(Announced, new JudgmentGiven(Good), Unrecorded, Published).When(Record(Rate))
            .Refused("already-published", "measure \"rate\" cannot be recorded: the report is published; from then on there are only corrections, with a reason");
        Scenario.Given(Announced, new JudgmentGiven(Good), Unrecorded, Published).When(Correct(Rate)).Then(new MeasureRecorded(Rate));
        Scenario.Given(Announced, new JudgmentGiven(Good), Unrecorded, Published).When(Correct(Good with { Grade = Grade.Parse("inadequate") }))
            .Then(new JudgmentCorrected(Good, Good with { Grade = Grade.Parse("inadequate") }));
    }

    [Fact]
    public void leaves_what_is_on_record_repeatable() => Scenario
        .Given(Announced, new JudgmentGiven(Good), Unrecorded, Published)
        .When(Record(Good))
        .ThenNothing();

    [Fact]
    public void may_learn_its_date_later() => Scenario
        .Given(Announced, Unrecorded, new ReportPublished(new Publication(Occasion.NotRecorded)))
        .When(Correct(InNovember))
        .Then(new PublicationCorrected(new Publication(Occasion.NotRecorded), InNovember));

    [Fact]
    public void may_have_its_date_corrected_after_a_record_of_moderation_was_found() => Scenario
        .Given(Announced, new JudgmentGiven(Good), Published)
        .When(Correct(new Publication(Occasion.Parse("2014-11-27"))))
        .Then(new PublicationCorrected(Published.Publication, new Publication(Occasion.Parse("2014-11-27"))));
}
