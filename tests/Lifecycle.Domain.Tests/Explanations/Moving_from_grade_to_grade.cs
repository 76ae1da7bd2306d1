using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using static Lifecycle.Domain.Tests.Frameworks.Peel;

namespace Lifecycle.Domain.Tests.Explanations;

public sealed class Moving_from_grade_to_grade
{
    /// <summary>Grades on the two merged questions, the later grade, and what that amounts to.</summary>
    public static TheoryData<string?, string?, string?, Movement> Merges { get; } = new()
    {
        { "requires improvement", "inadequate", "good", Movement.Better },
        { "good", "outstanding", "requires improvement", Movement.Worse },
        { "good", "good", "good", Movement.Same },
        { "inadequate", "outstanding", "good", Movement.NotDeterminable },
        { "good", "inadequate", "good", Movement.NotDeterminable },
        { null, "good", "good", Movement.NoGrade },
        { "good", "good", null, Movement.NoGrade },
    };

    [Theory]
    [InlineData("good", "outstanding", Movement.Better)]
    [InlineData("good", "requires improvement", Movement.Worse)]
    [InlineData("good", "inadequate", Movement.Worse)]
    [InlineData("good", "good", Movement.Same)]
    public void on_one_question_is_told_by_the_scale(string before, string after, Movement movement) =>
        Assert.Equal(movement, Move(OnRecord(), [(Investigating, before)], Investigating, after));

    [Theory]
    [MemberData(nameof(Merges))]
    public void from_two_questions_is_told_only_where_both_move_one_way(string? first, string? second, string? after, Movement movement) =>
        Assert.Equal(movement, Move(OnRecord(), [(Reducing, first), (Asb, second)], Prevention, after));

    [Fact]
    public void from_nothing_is_none() => Assert.Equal(Movement.NoPredecessor, Move(OnRecord(), [], Prevention, "good"));

    [Fact]
    public void is_not_told_where_the_mapping_forbids_it()
    {
        var mapped = OnRecord(Merged with { Comparable = Comparability.No });

        Assert.Equal(Movement.NotComparable, Move(mapped, [(Reducing, "good"), (Asb, "good")], Prevention, "good"));
        Assert.Equal(Movement.NotComparable, Move(OnRecord(), [(Investigating, "good")], Prevention, "good"));
        Assert.Equal(Movement.NotComparable, Move(OnRecord(), [(Reducing, "good"), (Investigating, "good")], Prevention, "inadequate"));
    }

    [Fact]
    public void is_not_told_between_scales_of_different_grades()
    {
        var fiveGrades = OnRecord(Merged with { Comparable = Comparability.Yes }, Scale("outstanding", "good", "adequate", "requires improvement", "inadequate"));

        Assert.Equal(Movement.NotComparable, Move(fiveGrades, [(Reducing, "good")], Prevention, "adequate"));
    }

    [Fact]
    public void is_not_told_of_a_grade_that_the_scale_does_not_have()
    {
        Assert.Equal(Movement.NotComparable, Move(OnRecord(), [(Investigating, "adequate")], Investigating, "good"));
        Assert.Equal(Movement.NotComparable, Move(OnRecord(), [(Investigating, "good")], Investigating, "adequate"));
    }

    [Fact]
    public void is_not_told_without_a_scale() =>
        Assert.Equal(Movement.NotComparable, Move(new Entries().Framework("crime-2014", Question("investigating")), [(Investigating, "good")], Investigating, "good"));

    private static Movement Move(Entries onRecord, (QuestionRef Question, string? Grade)[] earlier, QuestionRef question, string? grade) => Movements.Of(
        new LineageMap(onRecord.Dossier),
        [.. earlier.Select(judged => (judged.Question, GradeOf(judged.Grade)))],
        question,
        GradeOf(grade));

    private static Grade? GradeOf(string? word) => word is null ? null : Grade.Parse(word);
}
