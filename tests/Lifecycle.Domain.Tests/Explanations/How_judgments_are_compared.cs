using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;
using static Lifecycle.Domain.Tests.Explanations.Explained;
using Known = Lifecycle.Domain.Tests.Frameworks.Peel;

namespace Lifecycle.Domain.Tests.Explanations;

public sealed class How_judgments_are_compared
{
    private static readonly QuestionRef[] None = [];

    /// <summary>Relation, earlier questions, passages, and what is said of the mapping.</summary>
    public static TheoryData<Relation, QuestionRef[], QuestionRef[], string> Mappings { get; } = new()
    {
        { Relation.Merged, [Known.Asb, Known.Reducing], None, "“How good at reducing?” and “How good at asb?” were merged into this question. Wider than both." },
        { Relation.Same, [Known.Reducing], None, "“How good at reducing?” is the same question. Wider than both." },
        { Relation.Renamed, [Known.Reducing], None, "“How good at reducing?” was renamed to this question. Wider than both." },
        { Relation.Widened, [Known.Reducing], None, "“How good at reducing?” was widened to this question. Wider than both." },
        { Relation.RenamedAndWidened, [Known.Reducing], None, "“How good at reducing?” was renamed and widened to this question. Wider than both." },
        { Relation.Narrowed, [Known.Reducing], None, "“How good at reducing?” was narrowed to this question. Wider than both." },
        { Relation.Retired, [Known.Reducing], None, "“How good at reducing?” was retired with this question. Wider than both." },
        { Relation.New, None, None, "The question is new: no earlier question precedes it. Wider than both." },
        { Relation.SplitOut, None, [Known.Reducing], "Passages under “How good at reducing?” were split out as this question. No grade carries over to it. Wider than both." },
        { Relation.Promoted, None, [Known.Reducing, Known.Asb], "A passage under “How good at reducing?” and “How good at asb?” was promoted to this question. No grade carries over to it. Wider than both." },
    };

    /// <summary>Grades of 2014 on two questions, the grade of 2017, comparability, and what is said.</summary>
    public static TheoryData<string, string, string, Comparability, string> Comparisons { get; } = new()
    {
        { "inadequate", "requires improvement", "good", Comparability.Yes, "From inadequate and requires improvement to good: better." },
        { "good", "good", "inadequate", Comparability.WithCaution, "The grades are to be compared with caution. From good and good to inadequate: worse." },
        { "good", "good", "good", Comparability.Yes, "From good and good to good: the same." },
        { "inadequate", "outstanding", "good", Comparability.Yes, "From inadequate and outstanding to good: the predecessors point different ways, so no direction is said." },
        { "good", "good", "inadequate", Comparability.No, "The grades are not comparable (good and good, then inadequate): neither better nor worse is said." },
    };

    [Theory]
    [MemberData(nameof(Mappings))]
    public void begins_with_how_the_question_descends(Relation relation, QuestionRef[] from, QuestionRef[] passages, string said)
    {
        var mapped = Known.OnRecord(Known.Merged with { Relation = relation, From = Items.Of(from), FromPassages = Items.Of(passages) }).Inspection(Peel, "2017", PreventionLower);

        Assert.Equal([said], mapped.Why($"{Peel}/prevention").Says(ClaimKind.Mapping));
    }

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void says_a_direction_only_where_there_is_one(string reducing, string asb, string prevention, Comparability comparable, string said)
    {
        var explanation = Known.OnRecord(Known.Merged with { Comparable = comparable })
            .Inspection(Crime, "2014-11", ReducingGood with { Grade = Grade.Parse(reducing) }, AsbGood with { Grade = Grade.Parse(asb) })
            .Inspection(Peel, "2017", PreventionLower with { Grade = Grade.Parse(prevention) })
            .Why($"{Peel}/prevention");

        Assert.Equal([said], explanation.Says(ClaimKind.Comparability));
    }

    [Fact]
    public void rests_on_the_scales_the_mapping_and_the_judgments()
    {
        var compared = Assert.Single(Merged().Why($"{Peel}/prevention").Claims, claim => claim.Kind == ClaimKind.Comparability);

        Assert.Equal([1, 5, 7, 9, 10, 12], compared.Events.Select(happened => happened.Position));
    }

    [Fact]
    public void says_nothing_of_a_mapping_between_inspections_on_one_question()
    {
        var explanation = Known.OnRecord()
            .Inspection(Crime, "2014-11", AsbGood)
            .Inspection("crime-2014.northamptonshire.2", "2016", AsbGood)
            .Why("crime-2014.northamptonshire.2/asb");

        Assert.Empty(explanation.Says(ClaimKind.Mapping));
        Assert.Equal(["From good to good: the same."], explanation.Says(ClaimKind.Comparability));
    }

    [Fact]
    public void states_the_years_between_of_which_nothing_is_on_record()
    {
        var named = new InspectionLink("effectiveness-2016", "PEEL: Police effectiveness 2016", "not recorded", Occasion.Parse("2016"), "baseline");
        var explanation = Merged().Inspection(Peel, "2017", named).Why($"{Peel}/prevention");

        Assert.Equal(
            [
                "[No inspection of the force is on record between November 2014 and 2017: nothing is known here of 2015 and 2016.]",
                $"{Peel} refers to what is not on record here: PEEL: Police effectiveness 2016 (2016).",
            ],
            explanation.Says(ClaimKind.Gap));
    }

    [Fact]
    public void states_no_gap_where_dates_are_not_recorded_or_years_follow_one_another() =>
        Assert.Empty(Known.OnRecord().Inspection(Crime, "2016-11", AsbGood).Inspection(Peel, "2017", PreventionLower).Why($"{Peel}/prevention").Says(ClaimKind.Gap));
}
