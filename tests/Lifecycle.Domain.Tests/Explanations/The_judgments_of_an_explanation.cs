using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
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
        Assert.Equal(12, explanation.Later.Event!.Position);
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
        Assert.Equal(Movement.NotDeterminable, explanation.Movement);
        Assert.Equal(
            [
                "The grades are to be compared with caution. From good to requires improvement: not every predecessor has a judgment on record, so no direction is said.",
                "[No judgment on “How good at reducing?” is on record before this one.]",
            ],
            explanation.Says(ClaimKind.Comparability));
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
        Assert.Equal(Movement.PredecessorNotOnRecord, explanation.Movement);
    }

    [Fact]
    public void leave_out_one_that_is_not_certainly_earlier()
    {
        var explanation = Frameworks.Peel.OnRecord().Inspection(Crime, "2017", ReducingGood, AsbGood).Inspection(Peel, "2017-11", PreventionLower).Why($"{Peel}/prevention");

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
    public void are_named_once() => Assert.Single(Merged().Why($"{Peel}/prevention", $"{Crime}/asb", $"{Crime}/asb").Earlier);

    [Fact]
    public void are_refused_where_one_is_not_on_record()
    {
        var dossier = Merged().Dossier;
        var prevention = QuestionRef.Parse($"{Peel}/prevention");

        Assert.Equal((null, new Refusal("judgment-not-on-record", $"no judgment on {Peel}/stop-and-search is on record")), Explaining.Why(dossier, QuestionRef.Parse($"{Peel}/stop-and-search"), [], Today));
        Assert.Equal(
            (null, new Refusal("judgment-not-on-record", $"no judgment on {Crime}/overall is on record")),
            Explaining.Why(dossier, prevention, [QuestionRef.Parse($"{Crime}/asb"), QuestionRef.Parse($"{Crime}/overall")], Today));
    }

    [Fact]
    public void are_refused_where_one_is_of_another_force_or_the_same() => Assert.Equal(
        [
            $"another-force: an explanation is about one force: crime-2014.leicestershire/asb is of leicestershire, and {Peel}/prevention of northamptonshire",
            $"same-judgment: the judgment {Peel}/prevention cannot be explained against itself; leave it out for what the judgment rests on",
        ],
        new[] { "crime-2014.leicestershire/asb", $"{Peel}/prevention" }
            .Select(named => Explaining.Why(Merged().Dossier, QuestionRef.Parse($"{Peel}/prevention"), [QuestionRef.Parse(named)], Today).Refusal!.ToString()));

    [Fact]
    public void are_refused_where_one_is_not_earlier()
    {
        var (explanation, refusal) = Explaining.Why(Merged().Dossier, QuestionRef.Parse($"{Crime}/asb"), [QuestionRef.Parse($"{Peel}/prevention")], Today);

        Assert.Null(explanation);
        Assert.Equal(
            new Refusal("not-an-earlier-judgment", $"the judgment {Peel}/prevention (2017) is later than {Crime}/asb (2014-11); a judgment is explained against earlier ones, so ask it the other way round"),
            refusal);
    }
}
