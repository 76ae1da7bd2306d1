using Lifecycle.Domain;
using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;

namespace Lifecycle.ReadModels.Grades;

/// <summary>
/// A force on a question: its last judgment there, or "no judgment on record"; the last judgments on the questions of the same
/// lineage; and, where an earlier basis was named, how it stands to what was on record there.
/// </summary>
public sealed record ComparedForce(string Force, string Ons, string State, JudgmentAnswer? Judgment, IReadOnlyList<JudgmentAnswer> Lineage, ForceMovement? Movement)
{
    /// <summary>In place of a judgment's state. It says nothing of whether the force was inspected.</summary>
    public const string NoJudgment = "no judgment on record";
}

/// <summary>All forces on one question, at a basis and, where there is one, since an earlier basis. Questions descend as the later basis has it.</summary>
public sealed class ComparedForces(Dossier dossier, LineageMap map, QuestionRef question, Dossier? earlier)
{
    private readonly ILookup<string?, OnRecord<Judgment>> _now = dossier.Standing<Judgment>().ToLookup(judged => judged.Force);
    private readonly ILookup<string?, OnRecord<Judgment>>? _before = earlier?.Standing<Judgment>().ToLookup(judged => judged.Force);

    public IEnumerable<ComparedForce> All() => dossier.Standing<ForceOutline>().Select(Say);

    private ComparedForce Say(OnRecord<ForceOutline> force)
    {
        var last = LastOf(_now[force.Force]);
        var own = last.TryGetValue(question, out var judged) ? JudgmentAnswer.Of(judged, map) : null;
        var lineage = last.Where(pair => pair.Key != question).Select(pair => JudgmentAnswer.Of(pair.Value, map));
        return new(
            force.Fact.Force,
            force.Fact.Ons,
            own is null ? ComparedForce.NoJudgment : Words.Of(own.State),
            own,
            [.. lineage.OrderBy(judgment => judgment.Occurred.Earliest).ThenBy(judgment => judgment.Judgment)],
            _before is null ? null : BetweenBases.Of(HeldJudgments.Of(LastOf(_before[force.Force]), map, question), HeldJudgments.Of(last, map, question), map));
    }

    private static Dictionary<QuestionRef, OnRecord<Judgment>> LastOf(IEnumerable<OnRecord<Judgment>> judgments) => judgments
        .GroupBy(Succession.QuestionOf)
        .ToDictionary(group => group.Key, group => group.OrderBy(judged => judged.From.Occurred.Date).ThenBy(judged => judged.Event.Position).Last());
}
