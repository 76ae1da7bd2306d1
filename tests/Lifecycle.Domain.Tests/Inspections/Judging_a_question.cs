using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using static Lifecycle.Domain.Tests.Inspections.An_inspection;

namespace Lifecycle.Domain.Tests.Inspections;

public sealed class Judging_a_question
{
    private static readonly Grade Outstanding = Grade.Parse("outstanding");

    [Fact]
    public void gives_a_grade_of_the_scale() => Scenario
        .Given(Announced)
        .When(Record(Good))
        .Then(new JudgmentGiven(Good));

    [Fact]
    public void may_leave_it_without_a_grade()
    {
        var headline = Judgment.Ungraded("overall", JudgmentState.Narrative, "not recorded");
        var later = Judgment.Ungraded("reducing-crime", JudgmentState.NotYetGraded, "not recorded");

        Scenario.Given(Announced).When(Record(headline)).Then(new JudgmentLeftUngraded(headline));
        Scenario.Given(Announced).When(Record(later)).Then(new JudgmentLeftUngraded(later));
    }

    [Fact]
    public void is_refused_on_a_question_that_the_framework_does_not_have() => Scenario
        .Given(Announced)
        .When(Record(Good with { Question = "prevention" }))
        .Refused("unknown-question", "the judgment on \"prevention\" names question \"prevention\", which framework crime-2014 does not have");

    [Fact]
    public void gives_no_grade_on_a_question_of_narrative() => Scenario
        .Given(Announced)
        .When(Record(Good with { Question = "overall" }))
        .Refused("question-not-gradable", "the judgment on \"overall\" gives a grade, but framework crime-2014 answers that question in narrative only");

    [Fact]
    public void gives_no_grade_that_the_scale_does_not_have() => Scenario
        .Given(Announced)
        .When(Record(Good with { Grade = Outstanding }))
        .Refused("grade-not-of-scale", "the judgment on \"reducing-crime\" has the grade \"outstanding\"; the scale of crime-2014 has \"good\", \"inadequate\"");

    [Fact]
    public void gives_no_grade_without_a_scale()
    {
        var framework = new DomainEvent[] { new QuestionSet(new FrameworkQuestion("reducing-crime", "Reducing crime", QuestionRole.Core, true)) }.Fold();

        Scenario
            .Given(Announced)
            .When(facts => Inspecting.Record(new Inspection(facts, framework), Good, Said.Plainly))
            .Refused("scale-missing", "framework crime-2014 has no grading scale on record");
    }

    [Fact]
    public void is_corrected_to_a_grade_of_the_scale_only()
    {
        Scenario.Given(Announced, new JudgmentGiven(Good)).When(Correct(Good with { Grade = Grade.Parse("inadequate") }))
            .Then(new JudgmentCorrected(Good, Good with { Grade = Grade.Parse("inadequate") }));
        Scenario.Given(Announced, new JudgmentGiven(Good)).When(Correct(Good with { Grade = Outstanding }))
            .Refused("grade-not-of-scale", "the judgment on \"reducing-crime\" has the grade \"outstanding\"; the scale of crime-2014 has \"good\", \"inadequate\"");
    }

    [Fact]
    public void has_a_grade_where_its_state_says_so_and_nowhere_else()
    {
        const string rule = "; a grade goes with a judgment that is graded or carried forward, and an earlier judgment with the latter";

        Scenario.Given(Announced).When(Record(Good with { Grade = null })).Refused("judgment-contradicts-itself", $"the judgment on \"reducing-crime\" is \"graded\"{rule}");
        Scenario.Given(Announced).When(Record(Good with { State = JudgmentState.NotGraded })).Refused("judgment-contradicts-itself", $"the judgment on \"reducing-crime\" is \"not graded\"{rule}");
        Scenario.Given(Announced).When(Record(Good with { State = JudgmentState.CarriedForward })).Refused("judgment-contradicts-itself", $"the judgment on \"reducing-crime\" is \"carried forward\"{rule}");
    }
}
