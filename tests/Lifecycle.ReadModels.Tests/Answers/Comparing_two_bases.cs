using Lifecycle.Domain;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Grades;

namespace Lifecycle.ReadModels.Tests.Answers;

/// <summary>Frameworks of 2014 and 2017: "prevention" merges "reducing" and "asb"; "cyber" was split out; "culture" is graded on five grades since 2021.</summary>
public sealed class Comparing_two_bases
{
    private const string Crime = "crime-2014";
    private const string Peel = "peel-2017";
    private const string Later = "peel-2021";

    private static readonly QuestionRef Prevention = new(Peel, "prevention");
    private static readonly QuestionRef Reducing = new(Crime, "reducing");
    private static readonly QuestionRef Asb = new(Crime, "asb");

    private static readonly OnRecord<Fact> ReducingGood = Judged(20, "2014-11", Crime, "reducing", "good");
    private static readonly OnRecord<Fact> AsbGood = Judged(21, "2014-11", Crime, "asb", "good");
    private static readonly OnRecord<Fact> PreventionLower = Judged(30, "2017", Peel, "prevention", "requires improvement");

    /// <summary>Grades of 2014 on the two merged questions, the grade of 2017; the movement, and why there is none.</summary>
    public static TheoryData<string, string, string, BasisMovement, string?> Merges { get; } = new()
    {
        { "good", "outstanding", "requires improvement", BasisMovement.Worse, "Wider than both." },
        { "inadequate", "requires improvement", "good", BasisMovement.Better, "Wider than both." },
        { "good", "good", "good", BasisMovement.Same, "Wider than both." },
        { "outstanding", "inadequate", "good", BasisMovement.NotDeterminable, "the judgments that it succeeds point different ways" },
    };

    [Theory]
    [MemberData(nameof(Merges))]
    public void goes_from_the_questions_that_it_descends_from(string reducing, string asb, string prevention, BasisMovement movement, string? why)
    {
        var before = new[] { Judged(20, "2014-11", Crime, "reducing", reducing), Judged(21, "2014-11", Crime, "asb", asb) };
        var moved = Between(Prevention, before, [.. before, Judged(30, "2017", Peel, "prevention", prevention)]);

        Assert.Equal((movement, (Comparability?)Comparability.WithCaution, why), (moved.Movement, moved.Comparable, moved.Why));
        Assert.Equal(["reducing", "asb"], moved.From.Select(judgment => judgment.Question).OrderDescending());
        Assert.Equal(["prevention"], moved.To.Select(judgment => judgment.Question));
    }

    [Fact]
    public void says_nothing_of_the_whole_by_a_part_of_what_was_merged() => Is(
        Between(Prevention, [ReducingGood], [ReducingGood, PreventionLower]),
        BasisMovement.NotDeterminable, "no judgment on record on crime-2014/asb, which it succeeds too: part of what was merged says nothing of the whole");

    [Fact]
    public void is_new_or_gone_where_one_basis_has_none()
    {
        Is(Between(Prevention, [], [PreventionLower]), BasisMovement.New, null);
        Is(Between(Prevention, [PreventionLower], []), BasisMovement.Gone, null);
        Is(Between(Prevention, [], []), BasisMovement.NoJudgment, null);
    }

    [Fact]
    public void is_no_change_where_the_same_judgments_stand_at_both()
    {
        Is(Between(Prevention, [PreventionLower], [PreventionLower]), BasisMovement.NoChange, null);
        Is(Between(Prevention, [ReducingGood, AsbGood], [ReducingGood, AsbGood]), BasisMovement.NoChange, null);
        Is(Between(Reducing, [ReducingGood], [ReducingGood, PreventionLower]), BasisMovement.NoChange, null);
    }

    [Fact]
    public void is_told_of_a_correction_with_its_reason()
    {
        var corrected = Judged(40, "2017", Peel, "prevention", "inadequate", reason: "The force had supplied wrong data.");

        Is(Between(Prevention, [PreventionLower], [corrected]), BasisMovement.Worse, "corrected: The force had supplied wrong data.");
        Is(Between(Prevention, [PreventionLower], [Judged(40, "2017", Peel, "prevention", "requires improvement")]), BasisMovement.Same, "corrected: reason not recorded");
    }

    [Fact]
    public void goes_from_one_inspection_to_the_next_on_the_same_question() =>
        Is(Between(Prevention, [PreventionLower], [PreventionLower, Judged(40, "2019", Peel, "prevention", "good", second: true)]), BasisMovement.Better, null);

    [Fact]
    public void is_carried_forward_where_it_is_and_not_the_same()
    {
        var carried = Entry(
            40, "2018", Peel, Judgment.Carried("prevention", Grade.Parse("requires improvement"), QuestionRef.Parse("peel-2017.northamptonshire/prevention")), second: true);

        Is(Between(Prevention, [PreventionLower], [PreventionLower, carried]), BasisMovement.CarriedForward, "carried forward from peel-2017.northamptonshire/prevention");
    }

    [Fact]
    public void is_not_comparable_without_a_grade() => Is(
        Between(Prevention, [ReducingGood, AsbGood], [Entry(30, "2017", Peel, Judgment.Ungraded("prevention", JudgmentState.NotGraded, "not recorded"))]),
        BasisMovement.NotComparable, "not graded on both sides");

    [Fact]
    public void is_not_comparable_across_scales_of_four_and_five_grades_whatever_the_mapping_says()
    {
        var moved = Between(new(Later, "culture"), [Judged(30, "2017", Peel, "culture", "good")], [Judged(40, "2021", Later, "culture", "adequate")]);

        Is(moved, BasisMovement.NotComparable, "graded on scales of different grades");
        Assert.Equal(Comparability.No, moved.Comparable);
    }

    [Fact]
    public void is_not_comparable_where_the_mapping_says_so() => Is(
        Between(new(Later, "prevention"), [PreventionLower], [Judged(40, "2021", Later, "prevention", "good")]),
        BasisMovement.NotComparable, "Asked otherwise.");

    [Fact]
    public void is_not_comparable_over_a_framework_that_was_left_out() => Is(
        Between(new(Later, "prevention"), [ReducingGood, AsbGood], [Judged(40, "2021", Later, "prevention", "good")]),
        BasisMovement.NotComparable, "nothing on record maps crime-2014/reducing to peel-2021/prevention directly");

    [Fact]
    public void shows_no_grade_of_a_question_from_which_it_was_only_split_out() =>
        Is(Between(new(Peel, "cyber"), [ReducingGood], [ReducingGood, Judged(30, "2017", Peel, "cyber", "good")]), BasisMovement.New, null);

    public static TheoryData<bool, bool> Open { get; } = new() { { true, false }, { false, true }, { true, true } };

    [Theory]
    [MemberData(nameof(Open))]
    public void is_not_determinable_where_it_is_open_whether_a_judgment_stood(bool atTheEarlier, bool atTheLater)
    {
        const string Reserve = "from 1 January 2017 at the earliest, 31 December 2017 at the latest";
        var at = $"at the {(atTheEarlier ? "earlier" : "later")} basis peel-2017.northamptonshire/prevention is neither certain nor denied: {Reserve}";
        OnRecord<Fact>[] before = [PreventionLower with { Reserve = atTheEarlier ? Reserve : null }];
        OnRecord<Fact>[] now = [PreventionLower with { Reserve = atTheLater ? Reserve : null }];

        Is(Between(Prevention, before, now), BasisMovement.NotDeterminable, at);
        Is(Between(Prevention, atTheEarlier ? before : [ReducingGood, AsbGood], atTheLater ? now : []), BasisMovement.NotDeterminable, at);
        Is(Between(Prevention, atTheEarlier ? before : [], atTheLater ? now : [Judged(40, "2019", Peel, "prevention", "good", second: true)]), BasisMovement.NotDeterminable, at);
    }

    [Fact]
    public void is_left_out_where_no_earlier_basis_is_asked_for()
    {
        var dossier = new Dossier([.. Frameworks(), PreventionLower]);

        Assert.Null(Assert.Single(new ComparedForces(dossier, new LineageMap(dossier), Prevention, null).All()).Movement);
    }

    [Fact]
    public void counts_questions_that_the_later_one_descends_from_each_for_itself()
    {
        var corrected = Judged(40, "2014-11", Crime, "reducing", "inadequate", reason: "misread");
        var asb = Judged(41, "2014-11", Crime, "asb", "inadequate", reason: "misread");

        Is(Between(Prevention, [ReducingGood, AsbGood], [corrected, asb]), BasisMovement.Worse, "corrected: misread");
        Is(Between(Prevention, [ReducingGood, AsbGood], [corrected, AsbGood]), BasisMovement.NotDeterminable, "several judgments, which did not all move alike");
        Is(Between(Prevention, [ReducingGood], [ReducingGood, AsbGood]), BasisMovement.NotDeterminable, "several judgments, which did not all move alike");
        Assert.Equal([Asb, Reducing], [.. new LineageMap(new Dossier(Frameworks())).Predecessors(Prevention).Order()]);
    }

    private static void Is(ForceMovement moved, BasisMovement movement, string? why) => Assert.Equal((movement, why), (moved.Movement, moved.Why));

    private static ForceMovement Between(QuestionRef question, IEnumerable<OnRecord<Fact>> earlier, IEnumerable<OnRecord<Fact>> later)
    {
        var (before, now) = (new Dossier(earlier), new Dossier([.. Frameworks(), .. later]));
        return Assert.Single(new ComparedForces(now, new LineageMap(now), question, before).All()).Movement!;
    }

    private static IEnumerable<OnRecord<Fact>> Frameworks()
    {
        var four = Scale("outstanding", "good", "requires improvement", "inadequate");
        Fact[] crime = [four, Question("reducing"), Question("asb")];
        Fact[] peel =
        [
            four, Question("prevention"), Question("cyber"), Question("culture"),
            new QuestionLineage("prevention", Relation.Merged, Items.Of(Reducing, Asb), Items<QuestionRef>.Empty, Comparability.WithCaution, "Wider than both."),
            new QuestionLineage("cyber", Relation.SplitOut, Items<QuestionRef>.Empty, Items.Of(Reducing), Comparability.No, "It was a passage."),
        ];
        Fact[] later =
        [
            Scale("outstanding", "good", "adequate", "requires improvement", "inadequate"), Question("culture"), Question("prevention"),
            new QuestionLineage("culture", Relation.Same, Items.Of(new QuestionRef(Peel, "culture")), Items<QuestionRef>.Empty, Comparability.Yes, "As before."),
            new QuestionLineage("prevention", Relation.Renamed, Items.Of(Prevention), Items<QuestionRef>.Empty, Comparability.No, "Asked otherwise."),
        ];
        var position = 1L;
        yield return Entry(position++, "not recorded", null, new ForceOutline("northamptonshire", "E23000022", Items<string>.Empty, "made up"));
        foreach (var (framework, facts) in new[] { (Crime, crime), (Peel, peel), (Later, later) })
            foreach (var fact in facts) yield return Entry(position++, "not recorded", framework, fact) with { Force = null, Inspection = null };
    }

    private static FrameworkQuestion Question(string question) => new(question, $"How good at {question}?", QuestionRole.Core, true);

    private static GradingScale Scale(params string[] grades) => new(Items.Of(grades.Select(grade => new ScaleGrade(Grade.Parse(grade), false, "not stated"))), null);

    private static OnRecord<Fact> Judged(long position, string occurred, string framework, string question, string grade, string? reason = null, bool second = false) =>
        Entry(position, occurred, framework, Judgment.Given(question, Grade.Parse(grade)), reason, second);

    private static OnRecord<Fact> Entry(long position, string occurred, string? framework, Fact fact, string? reason = null, bool second = false) => new(
        fact,
        new Provenance(Occasion.Parse(occurred), null, Voice.Inspectorate, Items<Citation>.Empty, reason),
        new EventRef(position, Guid.Empty, "recorded", "stream/x", position, DateTimeOffset.UnixEpoch),
        "northamptonshire", framework, $"{framework}.northamptonshire{(second ? ".2" : "")}", null);
}
