using System.Text.Json.Serialization;
using Lifecycle.Domain.Frameworks;

namespace Lifecycle.Domain.Explanations;

/// <summary>How a grade stands to the one before. Only grades that may be compared are better, worse or the same.</summary>
public enum Movement
{
    Better,
    Worse,
    Same,
    [JsonStringEnumMemberName("not comparable")] NotComparable,
    [JsonStringEnumMemberName("not determinable")] NotDeterminable,
    [JsonStringEnumMemberName("no predecessor")] NoPredecessor,
    [JsonStringEnumMemberName("no grade")] NoGrade,
    [JsonStringEnumMemberName("carried forward")] CarriedForward,
}

/// <summary>Compares grades by their places on their frameworks' scales.</summary>
public static class Movements
{
    /// <summary>
    /// From one or more earlier grades to a later one. Several predecessors move together or the answer is not
    /// determinable; scales of different grades are not comparable whatever the mapping says.
    /// </summary>
    public static Movement Of(LineageMap map, IReadOnlyList<(QuestionRef Question, Grade? Grade)> earlier, QuestionRef question, Grade? grade)
    {
        if (earlier.Count == 0) return Movement.NoPredecessor;
        if (grade is not { } later || earlier.Any(judged => judged.Grade is null)) return Movement.NoGrade;

        var moves = earlier.Select(judged => Of(map, judged.Question, judged.Grade!.Value, question, later)).Distinct().ToList();
        return moves.Count == 1 ? moves[0]
            : moves.Contains(Movement.NotComparable) ? Movement.NotComparable
            : Movement.NotDeterminable;
    }

    private static Movement Of(LineageMap map, QuestionRef from, Grade earlier, QuestionRef to, Grade later)
    {
        if (map.Comparable(from, to) == Comparability.No) return Movement.NotComparable;
        if (map.Scale(from.Scope)?.Fact is not { } scale || map.Scale(to.Scope)?.Fact is not { } laterScale || !SameGrades(scale, laterScale)) return Movement.NotComparable;

        var (before, after) = (scale.RankOf(earlier), laterScale.RankOf(later));
        if (before < 0 || after < 0) return Movement.NotComparable;

        return after.CompareTo(before) switch
        {
            < 0 => Movement.Better,
            0 => Movement.Same,
            > 0 => Movement.Worse,
        };
    }

    private static bool SameGrades(GradingScale one, GradingScale other) =>
        one.Grades.Select(entry => entry.Grade).SequenceEqual(other.Grades.Select(entry => entry.Grade));
}
