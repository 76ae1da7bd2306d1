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
    [JsonStringEnumMemberName("predecessor not on record")] PredecessorNotOnRecord,
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

    /// <summary>Whether grades given on two questions may be compared: as the mapping says, and never where the scales have other grades.</summary>
    public static Comparability Comparable(LineageMap map, QuestionRef from, QuestionRef to) => HaveSameGrades(map, from.Scope, to.Scope) ? map.Comparable(from, to) : Comparability.No;

    private static Movement Of(LineageMap map, QuestionRef from, Grade earlier, QuestionRef to, Grade later)
    {
        if (Comparable(map, from, to) == Comparability.No) return Movement.NotComparable;

        var (before, after) = (map.Scale(from.Scope)!.Fact.RankOf(earlier), map.Scale(to.Scope)!.Fact.RankOf(later));
        if (before < 0 || after < 0) return Movement.NotComparable;

        return after.CompareTo(before) switch
        {
            < 0 => Movement.Better,
            0 => Movement.Same,
            > 0 => Movement.Worse,
        };
    }

    private static bool HaveSameGrades(LineageMap map, string framework, string other) =>
        map.Scale(framework)?.Fact is { } scale && map.Scale(other)?.Fact is { } otherScale
        && scale.Grades.Select(entry => entry.Grade).SequenceEqual(otherScale.Grades.Select(entry => entry.Grade));
}
