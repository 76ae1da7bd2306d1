using Lifecycle.Domain;
using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Inspections;

namespace Lifecycle.ReadModels.Grades;

/// <summary>
/// What is on record of a force on a question: its last judgment there, or else the last ones on the questions that it descends
/// from, the nearest that were judged. <paramref name="Missing"/> are those beside them of which no judgment is on record.
/// </summary>
internal sealed record HeldJudgments(IReadOnlyList<OnRecord<Judgment>> Judgments, IReadOnlyList<QuestionRef> Missing)
{
    public static HeldJudgments Of(IReadOnlyDictionary<QuestionRef, OnRecord<Judgment>> last, LineageMap map, QuestionRef question)
    {
        var seen = new HashSet<QuestionRef> { question };
        for (IReadOnlyList<QuestionRef> level = [question]; level.Count > 0; level = [.. level.SelectMany(map.Predecessors).Where(seen.Add)])
        {
            if (level.Any(last.ContainsKey)) return new([.. level.Where(last.ContainsKey).Select(each => last[each])], [.. level.Where(each => !last.ContainsKey(each))]);
        }

        return new([], []);
    }

    public HeldJudgments On(QuestionRef question) => new([.. Judgments.Where(judged => Succession.QuestionOf(judged) == question)], []);

    public bool IsSameAs(HeldJudgments other) => Judgments.Select(judged => judged.Event.Position).SequenceEqual(other.Judgments.Select(judged => judged.Event.Position));
}
