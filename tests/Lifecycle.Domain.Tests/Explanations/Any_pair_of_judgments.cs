using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;
using static Lifecycle.Domain.Tests.Explanations.Explained;

namespace Lifecycle.Domain.Tests.Explanations;

/// <summary>Not only neighbours: judgments with others between them, on unrelated questions, on scales that differ.</summary>
public sealed class Any_pair_of_judgments
{
    private const string Latest = "peel-2021.northamptonshire";

    private static readonly GradingScale FiveGrades = Frameworks.Peel.Scale("outstanding", "good", "adequate", "requires improvement", "inadequate");

    [Fact]
    public void may_have_others_between_which_are_named_with_their_own_movement()
    {
        var explanation = Merged()
            .Inspection($"{Peel}.2", "2018", PreventionLower with { Grade = Grade.Parse("good") })
            .Inspection($"{Peel}.3", "2019", PreventionLower)
            .Why($"{Peel}.3/prevention", $"{Peel}/prevention");

        Assert.Equal([$"In between, “How good at prevention?” was judged good (2018, {Peel}.2); against what it succeeds: better."], explanation.Says(ClaimKind.Between));
        Assert.Equal((Movement.Same, Comparability.Yes), (explanation.Movement, explanation.Comparable));
        Assert.Equal("In between, in 2018, it was judged good on the question “How good at prevention?”, better than before it.", explanation.Prose[1].ToString());
    }

    [Fact]
    public void on_unrelated_questions_have_no_lineage_and_no_comparison()
    {
        var explanation = Merged().Inspection(Crime, "2014-11", Judgment.Given("investigating", Grade.Parse("good"))).Why($"{Peel}/prevention", $"{Crime}/investigating");

        Assert.Contains(
            "[No lineage between “How good at investigating?” and “How good at prevention?” is on record: the questions are unrelated there, and their grades cannot be compared.]",
            explanation.Says(ClaimKind.Mapping));
        Assert.Equal((Movement.NotComparable, Comparability.No), (explanation.Movement, explanation.Comparable));
        Assert.Equal(["The grades are not comparable (good, then requires improvement): neither better nor worse is said."], explanation.Says(ClaimKind.Comparability));
    }

    [Fact]
    public void that_other_mappings_lie_between_are_not_compared_directly()
    {
        var explanation = ThreeFrameworks(Frameworks.Peel.FourGrades)
            .Inspection(Latest, "2021", Judgment.Given("safety", Grade.Parse("good")))
            .Why($"{Latest}/safety", $"{Crime}/asb");

        Assert.Contains("“How good at asb?” leads to “How good at safety?” only by way of others: 2 mappings lie between, and none relates the two directly.", explanation.Says(ClaimKind.Mapping));
        Assert.Equal(Movement.NotComparable, explanation.Movement);
        Assert.Single(explanation.Says(ClaimKind.Between));
    }

    [Fact]
    public void on_scales_that_differ_are_never_better_or_worse_and_say_why()
    {
        var explanation = ThreeFrameworks(FiveGrades).Inspection(Latest, "2021", Judgment.Given("safety", Grade.Parse("adequate"))).Why($"{Latest}/safety");

        Assert.Equal([$"{Peel}/prevention"], explanation.Earlier.Select(judged => judged.Judgment.ToString()));
        Assert.Equal((Movement.NotComparable, Comparability.No), (explanation.Movement, explanation.Comparable));
        Assert.Equal(
            [
                "The grades are not comparable (requires improvement, then adequate): neither better nor worse is said. The scales differ: "
                + "peel-2017 has outstanding, good, requires improvement, inadequate; peel-2021 has outstanding, good, adequate, requires improvement, inadequate.",
            ],
            explanation.Says(ClaimKind.Comparability));
        Assert.Contains(
            "The grades are not comparable, because the scales differ: peel-2017 has outstanding, good, requires improvement and inadequate; and peel-2021 has outstanding, good, adequate, requires improvement and inadequate.",
            explanation.Prose[0].ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Relation.SplitOut, "The question was split out of passages under earlier ones, that “How good at prevention?”; a passage has no grade, so that none carries over to it.")]
    [InlineData(Relation.Promoted, "The question was promoted from a passage under an earlier one, that “How good at prevention?”; a passage has no grade, so that none carries over to it.")]
    public void to_a_question_that_was_split_out_carry_no_grade_over(Relation relation, string said)
    {
        var passage = new QuestionLineage("safety", relation, Items<QuestionRef>.Empty, Items.Of(Frameworks.Peel.Prevention), Comparability.No, "A passage.");
        var split = Merged().Framework("peel-2021", Frameworks.Peel.FourGrades, Frameworks.Peel.Question("safety"), passage).Inspection(Latest, "2021", Judgment.Given("safety", Grade.Parse("good")));

        Assert.Equal(Movement.NoPredecessor, split.Why($"{Latest}/safety").Movement);
        Assert.Contains(said, split.Why($"{Latest}/safety").Prose[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("Only a passage leads from “How good at prevention?” to “How good at safety?”: no grade does.", split.Why($"{Latest}/safety", $"{Peel}/prevention").Says(ClaimKind.Mapping));
    }

    [Fact]
    public void of_which_it_is_not_known_which_came_first_have_no_direction()
    {
        var explanation = Merged().Inspection($"{Peel}.2", "2017-11", PreventionLower with { Grade = Grade.Parse("good") }).Why($"{Peel}.2/prevention", $"{Peel}/prevention");

        Assert.Equal(Movement.NotDeterminable, explanation.Movement);
        Assert.Equal(["Between requires improvement and good: the sources do not say which came first, so no direction is said."], explanation.Says(ClaimKind.Comparability));
        Assert.Contains("No direction is said, because the sources do not say which judgment came first.", explanation.Prose[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void may_name_one_that_is_not_on_record()
    {
        var explanation = Frameworks.Peel.OnRecord().Inspection(Crime, "2014-11", AsbGood).Inspection(Peel, "2017", PreventionLower).Why($"{Peel}/prevention", $"{Crime}/reducing");

        Assert.Empty(explanation.Earlier);
        Assert.Equal(Movement.PredecessorNotOnRecord, explanation.Movement);
        Assert.Contains($"[No judgment on “How good at reducing?” is on record in {Crime}.]", explanation.Says(ClaimKind.NoGrade));
    }

    [Fact]
    public void on_one_question_may_have_grades_of_which_one_begins_like_the_other()
    {
        var explanation = new Entries()
            .Framework("care-2016", Frameworks.Peel.Scale("good", "good in part", "poor"), Frameworks.Peel.Question("safety"))
            .Inspection("care-2016.northamptonshire", "2016", Judgment.Given("safety", Grade.Parse("good")))
            .Inspection("care-2016.northamptonshire.2", "2018", Judgment.Given("safety", Grade.Parse("good in part")))
            .Why("care-2016.northamptonshire.2/safety");

        Assert.Contains(
            "What “good” means in the framework of 2016 and what “good in part” means in the framework of 2018 is not stated in the sources at hand.",
            string.Join(' ', explanation.Prose.Select(passage => passage.ToString())),
            StringComparison.Ordinal);
    }

    [Fact]
    public void of_a_force_that_was_renamed_in_between_say_so()
    {
        var explanation = Merged()
            .Force("northamptonshire", new ForceName("Northamptonshire Constabulary", new Term(Occasion.NotRecorded, Occasion.Parse("2016"))), new ForceName("Northamptonshire Police", new Term(Occasion.Parse("2016"), null)))
            .Why($"{Peel}/prevention");

        Assert.Equal(
            [
                "The force is called “Northamptonshire Constabulary” on record; since when is not recorded, until 2016.",
                "The force was renamed from “Northamptonshire Constabulary” to “Northamptonshire Police” in 2016: reason not recorded.",
            ],
            explanation.Says(ClaimKind.Force));
        Assert.StartsWith("In 2017 Northamptonshire Police was judged to require improvement", explanation.Prose[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void leave_a_judgment_that_is_explained_alone_without_any_before_it()
    {
        var (explanation, refusal) = Explaining.Alone(Merged().Inspection(Peel, "2017", Found("left-out", "prevention", Polarity.Weakness, "Partners are left out.")).Dossier, QuestionRef.Parse($"{Peel}/prevention"), Today);

        Assert.Null(refusal);
        Assert.Empty(explanation!.Earlier);
        Assert.Equal(Movement.NoPredecessor, explanation.Movement);
        Assert.Equal(["Partners are left out."], explanation.Says(ClaimKind.Weakness));
        Assert.Empty(explanation.Says(ClaimKind.Comparability));
    }

    private static Entries ThreeFrameworks(GradingScale scale) => Merged().Framework(
        "peel-2021",
        scale,
        Frameworks.Peel.Question("safety"),
        new QuestionLineage("safety", Relation.Renamed, Items.Of(Frameworks.Peel.Prevention), Items<QuestionRef>.Empty, Comparability.WithCaution, "Renamed."));
}
