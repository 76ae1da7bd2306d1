using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using static Lifecycle.Domain.Tests.Explanations.Explained;

namespace Lifecycle.Domain.Tests.Explanations;

/// <summary>Why is there no grade? An explanation made of what is not there, and never a guess.</summary>
public sealed class Where_there_is_no_grade
{
    private static readonly ForceOutline Listed = new("northamptonshire", "E23000022", Items<string>.Empty, "list");

    /// <summary>How a question was left, the reason on record, and what is said of it.</summary>
    public static TheoryData<JudgmentState, string, string> Left { get; } = new()
    {
        { JudgmentState.NotGraded, "not recorded", "[The question was left without a grade; why is not recorded.]" },
        { JudgmentState.NotGraded, "Too little evidence.", "The question was left without a grade: Too little evidence." },
        { JudgmentState.Narrative, "not recorded", "[The question was answered in narrative only; why is not recorded.]" },
        { JudgmentState.NotInspected, "The inspection was cut short.", "The question was not inspected: The inspection was cut short." },
        { JudgmentState.NotYetGraded, "not recorded", "[The question was not yet graded; why is not recorded.]" },
    };

    [Theory]
    [MemberData(nameof(Left))]
    public void the_state_is_told_with_its_reason_or_that_none_is_recorded(JudgmentState state, string reason, string said)
    {
        var explanation = Frameworks.Peel.OnRecord().Inspection(Peel, "2017", Judgment.Ungraded("prevention", state, reason)).Why($"{Peel}/prevention");

        Assert.Equal([said], explanation.Says(ClaimKind.NoGrade));
        Assert.StartsWith($"In 2017 the force was given no grade on the question “How good at prevention?”. {said.Trim('[', ']')}", explanation.Prose[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void of_a_question_that_is_not_gradable_the_framework_says_so()
    {
        var narrative = new Entries().Framework("peel-2017", Frameworks.Peel.FourGrades, Frameworks.Peel.Question("prevention") with { Gradable = false });

        Assert.Contains(
            "peel-2017 answers the question in narrative only.",
            narrative.Inspection(Peel, "2017", Judgment.Ungraded("prevention", JudgmentState.Narrative, "not recorded")).Why($"{Peel}/prevention").Says(ClaimKind.NoGrade));
    }

    [Fact]
    public void a_grade_carried_forward_leads_to_where_it_was_given()
    {
        var carried = Merged().Inspection($"{Peel}.2", "2018", Judgment.Carried("prevention", Grade.Parse("requires improvement"), QuestionRef.Parse($"{Peel}/prevention")));

        Assert.Equal(
            [$"No grade was given in {Peel}.2: the grade is that of {Peel}/prevention.", "“How good at prevention?” had been judged requires improvement in 2017."],
            carried.Why($"{Peel}.2/prevention").Says(ClaimKind.NoGrade));
        Assert.StartsWith(
            "In 2018 the force was not inspected again on the question “How good at prevention?”; the grade of requires improvement was carried forward from the inspection of 2017.",
            carried.Why($"{Peel}.2/prevention").Prose[0].ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void a_grade_carried_forward_from_what_is_not_on_record_says_so() => Assert.Equal(
        "[The judgment that it is carried forward from, peel-2016.northamptonshire/prevention, is not on record here.]",
        Frameworks.Peel.OnRecord().Inspection(Peel, "2017", Judgment.Carried("prevention", Grade.Parse("good"), QuestionRef.Parse("peel-2016.northamptonshire/prevention")))
            .Why($"{Peel}/prevention").Says(ClaimKind.NoGrade).Last());

    [Fact]
    public void no_judgment_on_record_is_explained_with_what_is()
    {
        var explanation = Merged().Inspection(Peel, "2017", Found("left-out", "prevention", Polarity.Weakness, "Partners are left out."))
            .Withdrawn(Peel, "prevention").Why($"{Peel}/prevention");

        Assert.Equal((null, "no judgment on record", "2017"), (explanation.Later.Event, explanation.Later.State, explanation.Later.Occurred));
        Assert.Equal(Movement.NoGrade, explanation.Movement);
        Assert.Equal([$"[No judgment on “How good at prevention?” is on record in {Peel}.]"], explanation.Says(ClaimKind.NoGrade));
        Assert.Equal(["There are no two grades to compare: good and good, then no judgment on record."], explanation.Says(ClaimKind.Comparability));
        Assert.Equal(["Partners are left out."], explanation.Says(ClaimKind.Weakness));
        Assert.Single(explanation.Says(ClaimKind.Withdrawal));
    }

    [Fact]
    public void no_inspection_on_record_is_explained_by_absences_alone()
    {
        var explanation = Frameworks.Peel.OnRecord().Force("northamptonshire", Listed).Why($"{Peel}/prevention");

        Assert.Equal("no inspection on record", explanation.Later.State);
        Assert.Equal(
            ["[No inspection of the force under peel-2017 is on record.]", $"[No judgment on “How good at prevention?” is on record in {Peel}.]"],
            explanation.Says(ClaimKind.NoGrade));
        Assert.All(explanation.Claims.Where(claim => claim.Kind != ClaimKind.Mapping), claim => Assert.True(claim.Absence, claim.Statement));
    }

    [Fact]
    public void what_was_judged_elsewhere_is_neither_denied_nor_put_before_an_inspection_that_has_no_date()
    {
        var explanation = Frameworks.Peel.OnRecord().Force("northamptonshire", Listed).Inspection(Crime, "2014-11", ReducingGood).Why($"{Peel}/prevention");

        Assert.Equal((Movement.NoGrade, 0), (explanation.Movement, explanation.Earlier.Count));
        Assert.Equal(
            [
                "[No judgment on “How good at asb?” is on record before this one.]",
                $"[“How good at reducing?” was judged good in November 2014 ({Crime}); nothing on record says that this came before what is asked about.]",
            ],
            explanation.Says(ClaimKind.Comparability).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void the_prose_says_once_that_there_is_no_judgment()
    {
        var prose = Frameworks.Peel.OnRecord().Force("northamptonshire", Listed).Why($"{Peel}/prevention").Prose[0].ToString();

        Assert.StartsWith(
            $"No judgment of how the force did on the question “How good at prevention?” is on record under {Peel}. No inspection of the force under peel-2017 is on record. The question was merged", prose, StringComparison.Ordinal);
    }

    [Fact]
    public void a_question_of_another_framework_is_told_to_be_that() => Assert.Equal(
        ["[peel-2017 does not have the question “asb”, which is one of crime-2014.]"],
        Merged().Why($"{Peel}/asb").Says(ClaimKind.NoGrade).Take(1));

    [Fact]
    public void a_grade_given_later_is_named_and_not_taken_for_one()
    {
        var later = Frameworks.Peel.OnRecord()
            .Inspection(Peel, "2017", Judgment.Ungraded("prevention", JudgmentState.NotYetGraded, "not recorded"))
            .Inspection($"{Peel}.2", "2019", PreventionLower);

        Assert.Equal(
            $"[The grade is not of this inspection, but of a later one: “How good at prevention?” was judged requires improvement in 2019 ({Peel}.2).]",
            later.Why($"{Peel}/prevention").Says(ClaimKind.NoGrade).Last());
    }

    [Fact]
    public void a_force_or_a_question_that_is_nowhere_on_record_is_refused()
    {
        Assert.Equal("judgment-not-on-record", Explaining.Why(Frameworks.Peel.OnRecord().Dossier, QuestionRef.Parse($"{Peel}/prevention"), [], Today).Refusal!.Code);
        Assert.Equal("judgment-not-on-record", Explaining.Why(Frameworks.Peel.OnRecord().Force("northamptonshire", Listed).Dossier, QuestionRef.Parse($"{Peel}/stop-and-search"), [], Today).Refusal!.Code);
    }
}
