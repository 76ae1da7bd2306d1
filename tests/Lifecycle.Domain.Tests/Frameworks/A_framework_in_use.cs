using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Tests.Inspections;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Frameworks;

public sealed class A_framework_in_use
{
    private static readonly FrameworkOutline Outline = new("crime-2014", "Crime inspection 2014", Edtf.Parse("2014"));
    private static readonly FrameworkQuestion Reducing = new("reducing-crime", "Reducing crime", QuestionRole.Core, true);
    private static readonly GradingScale Scale = Peel.Scale("good", "inadequate");
    private static readonly DomainEvent[] Introduced = [new FrameworkIntroduced(Outline), new QuestionSet(Reducing), new GradingScaleSet(Scale)];

    [Fact]
    public void keeps_the_grades_that_were_given()
    {
        var without = Peel.Scale("outstanding", "inadequate");

        Scenario.Given(Introduced).When(Correct(without, An_inspection.Announced, new JudgmentGiven(An_inspection.Good)))
            .Refused("grade-in-use", "the scale cannot be without \"good\": crime-2014.northamptonshire gives it on \"reducing-crime\"");
        Scenario.Given(Introduced).When(Correct(without, An_inspection.Announced)).Then(new GradingScaleCorrected(Scale, without));
    }

    [Fact]
    public void keeps_a_graded_question_gradable()
    {
        var narrative = Reducing with { Gradable = false };

        Scenario.Given(Introduced).When(Correct(narrative, An_inspection.Announced, new JudgmentGiven(An_inspection.Good)))
            .Refused("grade-in-use", "question \"reducing-crime\" cannot be made narrative: crime-2014.northamptonshire grades it");
        Scenario.Given(Introduced).When(Correct(narrative, An_inspection.Announced)).Then(new QuestionCorrected(Reducing, narrative));
    }

    [Fact]
    public void is_not_withdrawn_while_an_inspection_rests_on_it()
    {
        Scenario.Given(Introduced).When(Withdraw(Outline, An_inspection.Announced))
            .Refused("still-referred-to", "the outline of framework crime-2014 cannot be withdrawn: inspection crime-2014.northamptonshire rests on it");
        Scenario.Given(Introduced).When(Withdraw(Scale, An_inspection.Announced))
            .Refused("still-referred-to", "the grading scale cannot be withdrawn: inspection crime-2014.northamptonshire rests on it");
        Scenario.Given(Introduced).When(facts => Framing.Withdraw(Of(facts), Scale, Said.Because("misread"))).Then(new GradingScaleWithdrawn(Scale));
    }

    [Fact]
    public void keeps_the_questions_that_an_inspection_answers()
    {
        const string refused = "question \"reducing-crime\" cannot be withdrawn: ";
        var finding = An_inspection.Supervision with { Question = "reducing-crime" };

        Scenario.Given(Introduced).When(Withdraw(Reducing, An_inspection.Announced, new JudgmentGiven(An_inspection.Good)))
            .Refused("still-referred-to", $"{refused}the judgment on \"reducing-crime\" of crime-2014.northamptonshire refers to it");
        Scenario.Given(Introduced).When(Withdraw(Reducing, An_inspection.Announced, new FindingRecorded(finding)))
            .Refused("still-referred-to", $"{refused}finding \"supervision\" of crime-2014.northamptonshire refers to it");
        Scenario.Given(Introduced).When(Withdraw(Reducing, An_inspection.Announced, new MeasureRecorded(An_inspection.Rate)))
            .Refused("still-referred-to", $"{refused}measure \"rate\" of crime-2014.northamptonshire refers to it");
        Scenario.Given(Introduced).When(Withdraw(Reducing, An_inspection.Announced)).Then(new QuestionWithdrawn(Reducing));
    }

    [Fact]
    public void keeps_the_questions_that_a_later_framework_descends_from()
    {
        var later = new DomainEvent[]
        {
            new FrameworkIntroduced(Outline with { Framework = "peel-2017" }),
            new QuestionMapped(Peel.Merged with { From = Items.Of(QuestionRef.Parse("crime-2014/reducing-crime"), QuestionRef.Parse("crime-2014/asb")) }),
        }.Fold();

        Scenario.Given(Introduced).When(facts => Framing.Withdraw(Of(facts) with { Others = [later] }, Reducing, Said.Because("misread")))
            .Refused("still-referred-to", "question \"reducing-crime\" cannot be withdrawn: the lineage of question \"prevention\" in peel-2017 refers to it");
    }

    private static Func<Ledger, Decision> Correct(Fact fact, params DomainEvent[] inspected) =>
        facts => Framing.Correct(Of(facts) with { Inspections = [inspected.Fold()] }, fact, Said.Because("misread"));

    private static Func<Ledger, Decision> Withdraw(Fact fact, params DomainEvent[] inspected) =>
        facts => Framing.Withdraw(Of(facts) with { Inspections = [inspected.Fold()] }, fact, Said.Because("misread"));

    private static Framework Of(Ledger facts) => new(facts, new HashSet<QuestionRef>());

    [Fact]
    public void keeps_the_questions_that_a_recommendation_stands_under()
    {
        var made = Recommendations.A_recommendation.R2 with { Question = "reducing-crime" };

        Scenario.Given(Introduced).When(facts => Framing.Withdraw(Of(facts) with { Recommendations = [made] }, Reducing, Said.Because("misread")))
            .Refused("still-referred-to", "question \"reducing-crime\" cannot be withdrawn: recommendation R2 of crime-2014.northamptonshire refers to it");
    }

    [Fact]
    public void keeps_a_question_while_its_own_lineage_stands()
    {
        var lineage = Peel.Merged with { Question = "reducing-crime" };

        Scenario.Given([.. Introduced, new QuestionMapped(lineage)]).When(Withdraw(Reducing))
            .Refused("still-referred-to", "question \"reducing-crime\" cannot be withdrawn: the lineage of question \"reducing-crime\" refers to it");
    }

    [Fact]
    public void keeps_its_outline_while_anything_else_stands()
    {
        Scenario.Given(new FrameworkIntroduced(Outline), new QuestionSet(Reducing)).When(facts => Framing.Withdraw(Of(facts), Outline, Said.Because("misread")))
            .Refused("still-referred-to", "the outline of framework crime-2014 cannot be withdrawn: question \"reducing-crime\" refers to it");
        Scenario.Given(new QuestionSet(Reducing)).When(facts => Framing.Withdraw(Of(facts), Reducing, Said.Because("misread"))).Then(new QuestionWithdrawn(Reducing));
    }
}
