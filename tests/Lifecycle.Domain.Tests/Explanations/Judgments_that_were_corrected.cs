using Lifecycle.Domain.Explanations;
using static Lifecycle.Domain.Tests.Explanations.Explained;

namespace Lifecycle.Domain.Tests.Explanations;

public sealed class Judgments_that_were_corrected
{
    private const string Subject = $"The judgment on “How good at prevention?” ({Peel})";

    [Fact]
    public void keep_both_grades_with_the_reason()
    {
        var explanation = Merged().Corrected(Peel, PreventionLower with { Grade = Grade.Parse("inadequate") }, "The force had supplied wrong data.").Why($"{Peel}/prevention");

        Assert.Equal(Grade.Parse("inadequate"), explanation.Later.Grade);
        var correction = Assert.Single(explanation.Claims, claim => claim.Kind == ClaimKind.Correction);
        Assert.Equal($"{Subject} was corrected from requires improvement to inadequate: The force had supplied wrong data.", correction.Statement);
        Assert.Equal([12, 13], correction.Events.Select(happened => happened.Position));
    }

    [Fact]
    public void more_than_once_keep_each_step_with_its_own_reason() => Assert.Equal(
        [
            $"{Subject} was corrected from requires improvement to inadequate: Wrong data.",
            $"{Subject} was corrected from inadequate to good: Right data.",
        ],
        Merged()
            .Corrected(Peel, PreventionLower with { Grade = Grade.Parse("inadequate") }, "Wrong data.")
            .Corrected(Peel, PreventionLower with { Grade = Grade.Parse("good") }, "Right data")
            .Why($"{Peel}/prevention").Says(ClaimKind.Correction));

    [Fact]
    public void in_their_source_alone_say_so() => Assert.Equal(
        [$"{Subject} had its source or date corrected: Wrong line."],
        Merged().Corrected(Peel, PreventionLower, "Wrong line.").Why($"{Peel}/prevention").Says(ClaimKind.Correction));

    [Fact]
    public void by_withdrawal_and_given_anew_say_so() => Assert.Equal(
        [$"[{Subject}, requires improvement, was withdrawn: reason not recorded.]"],
        Merged().Withdrawn(Peel, "prevention").Inspection(Peel, "2017", PreventionLower).Why($"{Peel}/prevention").Says(ClaimKind.Withdrawal));

    [Fact]
    public void of_another_question_or_inspection_are_left_out() => Assert.Empty(Merged()
        .Inspection(Crime, "2014-11", ReducingGood with { Question = "investigating" })
        .Corrected(Crime, ReducingGood with { Question = "investigating", Grade = Grade.Parse("inadequate") }, "Wrong data.")
        .Why($"{Peel}/prevention").Says(ClaimKind.Correction));
}
