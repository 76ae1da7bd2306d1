using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using static Lifecycle.Domain.Tests.Explanations.Explained;

namespace Lifecycle.Domain.Tests.Explanations;

public sealed class Judgments_without_a_movement
{
    [Fact]
    public void may_have_nothing_before_them()
    {
        var explanation = Merged().Why($"{Crime}/reducing");

        Assert.Empty(explanation.Earlier);
        Assert.Equal((Movement.NoPredecessor, null), (explanation.Movement, explanation.Comparable));
        Assert.Empty(explanation.Says(ClaimKind.Comparability));
        Assert.Equal(["[It is not recorded how “How good at reducing?” relates to earlier questions.]"], explanation.Says(ClaimKind.Mapping));
    }

    [Fact]
    public void may_succeed_judgments_that_are_not_on_record()
    {
        var explanation = Frameworks.Peel.OnRecord().Inspection(Peel, "2017", PreventionLower).Why($"{Peel}/prevention");

        Assert.Empty(explanation.Earlier);
        Assert.Equal((Movement.PredecessorNotOnRecord, null), (explanation.Movement, explanation.Comparable));
        Assert.Equal("predecessor not on record", Words.Of(explanation.Movement));
        Assert.Equal(
            ["[No judgment on “How good at reducing?” is on record before this one.]", "[No judgment on “How good at asb?” is on record before this one.]"],
            explanation.Says(ClaimKind.Comparability));
        Assert.EndsWith(
            "No judgment on “How good at reducing?” is on record before this one. No judgment on “How good at asb?” is on record before this one.",
            explanation.Prose[0].ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void may_lack_a_grade()
    {
        var explanation = Frameworks.Peel.OnRecord()
            .Inspection(Crime, "2014-11", ReducingGood, AsbGood)
            .Inspection(Peel, "2017", Judgment.Ungraded("prevention", JudgmentState.NotGraded, "not recorded"))
            .Why($"{Peel}/prevention");

        Assert.Equal(Movement.NoGrade, explanation.Movement);
        Assert.Equal("“How good at prevention?” was left without a grade: not graded, reason not recorded (2017).", explanation.Says(ClaimKind.Judgment).Last());
        Assert.Equal(["There are no two grades to compare: good and good, then not graded."], explanation.Says(ClaimKind.Comparability));
    }

    [Fact]
    public void may_have_been_carried_forward()
    {
        var explanation = Merged()
            .Inspection("peel-2017.northamptonshire.2", "2018", Judgment.Carried("prevention", Grade.Parse("requires improvement"), QuestionRef.Parse($"{Peel}/prevention")))
            .Why("peel-2017.northamptonshire.2/prevention");

        Assert.Equal(Movement.CarriedForward, explanation.Movement);
        Assert.Equal(["The grade requires improvement was carried forward, not given anew: no movement is said."], explanation.Says(ClaimKind.Comparability));
        Assert.Equal($"“How good at prevention?” was not inspected again; the grade requires improvement was carried forward from {Peel}/prevention (2018).", explanation.Says(ClaimKind.Judgment).Last());
    }
}
