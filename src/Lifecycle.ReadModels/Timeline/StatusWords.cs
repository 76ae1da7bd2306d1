using Lifecycle.Domain;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Grades;

namespace Lifecycle.ReadModels.Timeline;

/// <summary>What changed in the status of a force, in words: a line for each judgment, name, body, phase, inspection and count.</summary>
internal static class StatusWords
{
    public static IReadOnlyList<string> Of(ForceAnswer? before, ForceAnswer? after)
    {
        var words = new List<string>();
        if (before is null) words.Add("the force is on record");
        if (after is null) words.Add("the force is no longer on record");
        if (before is not null && after is not null) words.AddRange(Outline(before, after));

        words.AddRange(Compare(before?.Names, after?.Names, Key, Same, term => $"name: {Term(term)}"));
        words.AddRange(Compare(before?.LocalPolicingBodies, after?.LocalPolicingBodies, Key, Same, term => $"local policing body: {Term(term)}"));
        words.AddRange(Compare(before?.Monitoring, after?.Monitoring, Key, Same, term => $"monitoring: {Term(term)}"));
        words.AddRange(Compare(before?.Inspections, after?.Inspections, id => id, (_, _) => true, id => $"inspection: {id}"));
        words.AddRange(Judgments(before?.Judgments ?? [], after?.Judgments ?? []));
        words.AddRange(Counts(before?.Recommendations ?? [], after?.Recommendations ?? []));
        return words;
    }

    private static IEnumerable<string> Outline(ForceAnswer before, ForceAnswer after)
    {
        if (before.Name != after.Name && before.Name != ForceAnswer.NotRecorded && after.Name != ForceAnswer.NotRecorded) yield return $"called {after.Name}, before that {before.Name}";
        if (before.Ons != after.Ons) yield return $"ONS code: {after.Ons}, before that {before.Ons}";
        if (!before.Aliases.SequenceEqual(after.Aliases)) yield return $"also called: {List(after.Aliases)}, before that {List(before.Aliases)}";
        if (before.Basis != after.Basis) yield return $"where it is from: {after.Basis}, before that {before.Basis}";
    }

    private static IEnumerable<string> Judgments(IReadOnlyList<JudgmentAnswer> before, IReadOnlyList<JudgmentAnswer> after)
    {
        var old = before.ToDictionary(judged => judged.Judgment);
        foreach (var gone in before.ExceptBy(after.Select(judged => judged.Judgment), judged => judged.Judgment)) yield return $"{Question(gone)}: {Says(gone)} is no longer current";
        foreach (var judged in after)
        {
            if (!old.TryGetValue(judged.Judgment, out var was)) yield return $"{Question(judged)}: {Says(judged)}{(judged.Reserve is { } reserve ? $" (not certain: {reserve})" : "")}";
            else if (Says(was) != Says(judged)) yield return $"{Question(judged)}: {Says(judged)}, before that {Says(was)}";
            else if (was.Title != judged.Title) yield return $"{Question(judged)}: the question is put as \u201c{judged.Title}\u201d";
            else if (was.Reserve != judged.Reserve) yield return $"{Question(judged)}: {Says(judged)}, {judged.Reserve ?? "now certain"}";
            else if (was.Event != judged.Event) yield return $"{Question(judged)}: {Says(judged)} as before, on other grounds";
        }
    }

    private static IEnumerable<string> Counts(IReadOnlyList<RecommendationCount> before, IReadOnlyList<RecommendationCount> after)
    {
        var old = before.ToDictionary(count => (count.Kind, count.State), count => count.Count);
        var now = after.ToDictionary(count => (count.Kind, count.State), count => count.Count);
        foreach (var kind in now.Keys.Union(old.Keys).Order())
        {
            var (was, @is) = (old.GetValueOrDefault(kind), now.GetValueOrDefault(kind));
            if (was != @is) yield return $"{Words.Of(kind.Kind)}, {Words.Of(kind.State)}: {@is}{(was == 0 ? "" : $", before that {was}")}";
        }
    }

    private static IEnumerable<string> Compare<T>(IReadOnlyList<T>? before, IReadOnlyList<T>? after, Func<T, string> key, Func<T, T, bool> same, Func<T, string> say)
    {
        var old = (before ?? []).DistinctBy(key).ToDictionary(key);
        var kept = (after ?? []).Select(key).ToHashSet();
        foreach (var (_, gone) in old.Where(pair => !kept.Contains(pair.Key))) yield return $"{say(gone)} is no longer on record";
        foreach (var item in after ?? [])
        {
            if (!old.TryGetValue(key(item), out var was)) yield return say(item);
            else if (!same(was, item)) yield return $"{say(item)}, stated otherwise before";
        }
    }

    private static string Key(TermAnswer term) => $"{term.Called}, from {term.From.Stated}";

    private static bool Same(TermAnswer one, TermAnswer other) => one.To == other.To && one.Why == other.Why && one.Event == other.Event;

    private static string Term(TermAnswer term) => $"{term.Called}, from {Date(term.From)}{(term.To is { } to ? $" to {Date(to)}" : "")}";

    private static string Date(DateAnswer date) => date.Earliest is null ? $"a date {date.Stated}" : date.Stated;

    private static string Question(JudgmentAnswer judged) => $"{judged.Framework}/{judged.Question}";

    private static string Says(JudgmentAnswer judged) => judged.Grade is { } grade && judged.CarriedForwardFrom is not null ? $"{grade}, carried forward" : judged.Grade?.ToString() ?? Words.Of(judged.State);

    private static string List(IReadOnlyList<string> items) => items.Count == 0 ? "nothing else" : string.Join(", ", items);
}
