using Lifecycle.Domain;
using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;

namespace Lifecycle.ReadModels.Grades;

/// <summary>Tells how the judgments on record of a force differ between two bases.</summary>
internal static class BetweenBases
{
    public static ForceMovement Of(HeldJudgments earlier, HeldJudgments later, LineageMap map)
    {
        var (movement, comparable, why) = Say(earlier, later, map);
        return new ForceMovement(movement, comparable, why, Answers(earlier, map), Answers(later, map));
    }

    private static (BasisMovement, Comparability?, string?) Say(HeldJudgments earlier, HeldJudgments later, LineageMap map) => (earlier.Judgments, later.Judgments) switch
    {
        ([], []) => (BasisMovement.NoJudgment, null, null),
        _ when Open(earlier, "the earlier basis") is { } open => (BasisMovement.NotDeterminable, null, open),
        _ when Open(later, "the later basis") is { } open => (BasisMovement.NotDeterminable, null, open),
        ([], _) => (BasisMovement.New, null, null),
        (_, []) => (BasisMovement.Gone, null, null),
        _ when earlier.IsSameAs(later) => (BasisMovement.NoChange, null, null),
        (_, [var judged]) => Say(earlier, judged, map),
        _ => Several(earlier, later, map),
    };

    // A question that none was judged on yet, and several that it descends from: each moves for itself.
    private static (BasisMovement, Comparability?, string?) Several(HeldJudgments earlier, HeldJudgments later, LineageMap map)
    {
        var moves = later.Judgments.Select(judged => Say(earlier.On(Succession.QuestionOf(judged)), new HeldJudgments([judged], []), map)).Distinct().ToList();
        return moves is [var only] && earlier.Judgments.Count == later.Judgments.Count
            ? only
            : (BasisMovement.NotDeterminable, null, "several judgments, which did not all move alike");
    }

    // Whether there was a movement at all is open where it is open whether a judgment stood.
    private static string? Open(HeldJudgments held, string basis) => held.Judgments.FirstOrDefault(judged => judged.Reserve is not null) is { } open
        ? $"at {basis} {open.Inspection}/{open.Fact.Question} is neither certain nor denied: {open.Reserve}"
        : null;

    private static (BasisMovement, Comparability?, string?) Say(HeldJudgments earlier, OnRecord<Judgment> judged, LineageMap map)
    {
        if (judged.Fact.State == JudgmentState.CarriedForward) return (BasisMovement.CarriedForward, null, $"carried forward from {judged.Fact.CarriedFrom}");

        var question = Succession.QuestionOf(judged);
        var before = earlier.On(question) is { Judgments.Count: > 0 } same ? same : earlier;
        if (before.Judgments.Count == 0) return (BasisMovement.New, null, null);

        if (before.Judgments is [var last] && last.Event.Position == judged.Event.Position) return (BasisMovement.NoChange, null, null);

        var comparable = before.Judgments.Max(other => Movements.Comparable(map, Succession.QuestionOf(other), question));
        if (before.Missing.Count > 0)
            return (BasisMovement.NotDeterminable, comparable, $"no judgment on record on {string.Join(", ", before.Missing)}, which it succeeds too: part of what was merged says nothing of the whole");

        var corrected = before.Judgments is [var only] && only.Inspection == judged.Inspection && only.Fact.Question == judged.Fact.Question;
        return Movements.Of(map, [.. before.Judgments.Select(other => (Succession.QuestionOf(other), other.Fact.Grade))], question, judged.Fact.Grade) switch
        {
            Movement.Better => (BasisMovement.Better, comparable, Reserve()),
            Movement.Worse => (BasisMovement.Worse, comparable, Reserve()),
            Movement.Same => (BasisMovement.Same, comparable, Reserve()),
            Movement.NoGrade => (BasisMovement.NotComparable, comparable, "not graded on both sides"),
            Movement.NotDeterminable => (BasisMovement.NotDeterminable, comparable, "the judgments that it succeeds point different ways"),
            _ => (BasisMovement.NotComparable, comparable, WhyNot(map, before, question)),
        };

        string? Reserve() => corrected ? $"corrected: {judged.From.Reason ?? "reason not recorded"}"
            : comparable == Comparability.WithCaution ? map.Lineage(question)?.Fact.Note : null;
    }

    private static string WhyNot(LineageMap map, HeldJudgments before, QuestionRef question)
    {
        var unmapped = before.Judgments.Select(Succession.QuestionOf).FirstOrDefault(from => from != question && !map.Predecessors(question).Contains(from));
        if (unmapped != default) return $"nothing on record maps {unmapped} to {question} directly";

        return map.Lineage(question) is { Fact: { Comparable: Comparability.No, Note: var note } }
            ? note
            : "graded on scales of different grades";
    }

    private static IReadOnlyList<JudgmentAnswer> Answers(HeldJudgments held, LineageMap map) => [.. held.Judgments.Select(judged => JudgmentAnswer.Of(judged, map))];
}
