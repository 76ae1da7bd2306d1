using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using static Lifecycle.Domain.Tests.Explanations.Explained;

namespace Lifecycle.Domain.Tests.Explanations;

public sealed class The_judgments_of_an_explanation
{
    [Fact]
    public void are_the_one_asked_about_and_those_on_the_questions_that_its_own_succeeds()
    {
        var explanation = Merged().Why($"{Peel}/prevention");

        Assert.Equal(
            new JudgmentCited(QuestionRef.Parse($"{Peel}/prevention"), "How good at prevention?", "graded", Grade.Parse("requires improvement"), "2017", Items.Of(Citation.Parse("report.txt:12")), explanation.Later.Event),
            explanation.Later);
        Assert.Equal(12, explanation.Later.Event.Position);
        Assert.Equal([$"{Crime}/reducing", $"{Crime}/asb"], explanation.Earlier.Select(judged => judged.Judgment.ToString()));
        Assert.Equal((Movement.Worse, Comparability.WithCaution), (explanation.Movement, explanation.Comparable));
        Assert.Equal(
            ["“How good at reducing?” was judged good (November 2014).", "“How good at asb?” was judged good (November 2014).", "“How good at prevention?” was judged requires improvement (2017)."],
            explanation.Says(ClaimKind.Judgment));
    }

    [Fact]
    public void leave_out_a_predecessor_that_was_not_judged()
    {
        var explanation = Frameworks.Peel.OnRecord().Inspection(Crime, "2014-11", AsbGood).Inspection(Peel, "2017", PreventionLower).Why($"{Peel}/prevention");

        Assert.Equal([$"{Crime}/asb"], explanation.Earlier.Select(judged => judged.Judgment.ToString()));
    }

    [Fact]
    public void are_the_last_one_before_on_the_same_question_where_there_is_one()
    {
        var again = Merged()
            .Inspection("peel-2017.northamptonshire.2", "2018", PreventionLower with { Grade = Grade.Parse("good") })
            .Inspection("peel-2017.northamptonshire.3", "2019", PreventionLower);
        var explanation = again.Why("peel-2017.northamptonshire.3/prevention");

        Assert.Equal(["peel-2017.northamptonshire.2/prevention"], explanation.Earlier.Select(judged => judged.Judgment.ToString()));
        Assert.Equal((Movement.Worse, Comparability.Yes), (explanation.Movement, explanation.Comparable));
        Assert.Equal(["From good to requires improvement: worse."], explanation.Says(ClaimKind.Comparability));
    }

    [Fact]
    public void leave_out_another_forces_and_a_later_ones()
    {
        var explanation = Frameworks.Peel.OnRecord()
            .Inspection("crime-2014.leicestershire", "2014-11", AsbGood)
            .Inspection("crime-2014.northamptonshire.2", "2018", AsbGood)
            .Inspection(Peel, "2017", PreventionLower)
            .Why($"{Peel}/prevention");

        Assert.Empty(explanation.Earlier);
    }

    [Fact]
    public void are_those_that_are_named()
    {
        var explanation = Merged().Why($"{Peel}/prevention", $"{Crime}/asb");

        Assert.Equal([$"{Crime}/asb"], explanation.Earlier.Select(judged => judged.Judgment.ToString()));
        Assert.Equal(["The grades are to be compared with caution. From good to requires improvement: worse."], explanation.Says(ClaimKind.Comparability));
    }

    [Fact]
    public void are_refused_where_one_is_not_on_record()
    {
        var dossier = Merged().Dossier;
        var prevention = QuestionRef.Parse($"{Peel}/prevention");

        Assert.Equal((null, new Refusal("judgment-not-on-record", $"no judgment on {Peel}/asb is on record")), Explaining.Why(dossier, QuestionRef.Parse($"{Peel}/asb"), []));
        Assert.Equal(
            (null, new Refusal("judgment-not-on-record", $"no judgment on {Crime}/overall is on record")),
            Explaining.Why(dossier, prevention, [QuestionRef.Parse($"{Crime}/asb"), QuestionRef.Parse($"{Crime}/overall")]));
    }

    [Fact]
    public void may_be_one_alone()
    {
        var explanation = Merged().Why($"{Crime}/reducing");

        Assert.Empty(explanation.Earlier);
        Assert.Equal((Movement.NoPredecessor, null), (explanation.Movement, explanation.Comparable));
        Assert.Empty(explanation.Says(ClaimKind.Comparability));
        Assert.Equal(["[It is not recorded how “How good at reducing?” relates to earlier questions.]"], explanation.Says(ClaimKind.Mapping));
    }

    [Fact]
    public void may_have_no_grade()
    {
        var explanation = Frameworks.Peel.OnRecord()
            .Inspection(Crime, "2014-11", AsbGood)
            .Inspection(Peel, "2017", Judgment.Ungraded("prevention", JudgmentState.NotGraded, "not recorded"))
            .Why($"{Peel}/prevention");

        Assert.Equal(Movement.NoGrade, explanation.Movement);
        Assert.Equal("“How good at prevention?” was left without a grade: not graded, reason not recorded (2017).", explanation.Says(ClaimKind.Judgment).Last());
        Assert.Equal(["There are no two grades to compare: good, then not graded."], explanation.Says(ClaimKind.Comparability));
    }

    [Fact]
    public void may_be_carried_forward()
    {
        var explanation = Merged()
            .Inspection("peel-2017.northamptonshire.2", "2018", Judgment.Carried("prevention", Grade.Parse("requires improvement"), QuestionRef.Parse($"{Peel}/prevention")))
            .Why("peel-2017.northamptonshire.2/prevention");

        Assert.Equal(Movement.Same, explanation.Movement);
        Assert.Equal($"“How good at prevention?” was not inspected again; the grade requires improvement was carried forward from {Peel}/prevention (2018).", explanation.Says(ClaimKind.Judgment).Last());
    }

    [Fact]
    public void keep_both_grades_of_a_correction_with_its_reason()
    {
        var explanation = Merged().Corrected(Peel, PreventionLower with { Grade = Grade.Parse("inadequate") }, "The force had supplied wrong data.").Why($"{Peel}/prevention");

        Assert.Equal(Grade.Parse("inadequate"), explanation.Later.Grade);
        var correction = Assert.Single(explanation.Claims, claim => claim.Kind == ClaimKind.Correction);
        Assert.Equal($"The judgment on “How good at prevention?” ({Peel}) was corrected from requires improvement to inadequate: The force had supplied wrong data.", correction.Statement);
        Assert.Equal([12, 13], correction.Events.Select(happened => happened.Position));
    }
}
