using Lifecycle.Faults.Journals;

namespace Lifecycle.Faults.Checking;

/// <summary>Each answer against the log.</summary>
internal static class AnswerChecks
{
    internal static IEnumerable<Finding> Check(History history, Moments moments) =>
    [
        .. history.Evidence.Attempts.SelectMany(attempt => Check(history, moments, history.Requests[attempt.Tag], attempt)),
        .. NewTwice(history),
    ];

    private static IEnumerable<Finding> Check(History history, Moments moments, Sent sent, Attempt attempt) => attempt.Answer switch
    {
        Answer.Refused refused => refused.Code == sent.Faulty ? [] : [new(Fault.RefusalUntrue, $"{sent.Tag}: {refused.Code} instead of {sent.Faulty}")],
        Answer.Open or Answer.Nothing => [],
        _ when sent.Faulty is not null => [new(Fault.RefusalUntrue, $"{sent.Tag}: {attempt.Answer} instead of {sent.Faulty}")],
        Answer.Appended told when sent.Events == 0 => Guarded(history, moments, sent, attempt, told),
        Answer.Appended told => Appended(history, sent, attempt, told),
        Answer.NotKnown or Answer.Stale when Forgotten(history, sent, attempt) => [new(Fault.CommandForgotten, $"{sent.Tag}: {attempt.Answer}")],
        Answer.NotKnown => [],
        Answer.Stale told => Stale(history, moments, sent, attempt, told),
        Answer.KeyReused told => KeyReused(history, sent, told),
        var other => throw new ArgumentOutOfRangeException(nameof(attempt), other, "no such answer"),
    };

    private static IEnumerable<Finding> Appended(History history, Sent sent, Attempt attempt, Answer.Appended told)
    {
        if (history.StoredFor(sent) is not { } rows) return [new(Fault.AcknowledgedButMissing, $"{sent.Tag} at {told.First}")];

        // A look-up by key is not told of guards.
        var versions = sent.Parts.Where(part => part.Events > 0 || !attempt.Looked)
            .ToDictionary(part => part.Stream, part => part.Events > 0
                ? rows.Where(row => row.Stream == part.Stream).Select(row => row.Version).DefaultIfEmpty().Max()
                : history.VersionAt(part.Stream, rows[0].Position - 1));
        return told.First == rows[0].Position && told.Last == rows[^1].Position && Same(told.Versions, versions)
            ? []
            : [new(Fault.AcknowledgedElsewhere, $"{sent.Tag}: told {Text(told)}, stored {rows[0].Position} to {rows[^1].Position} {Text(versions)}")];
    }

    // Guards alone write nothing: they held at the position that the answer names.
    private static IEnumerable<Finding> Guarded(History history, Moments moments, Sent sent, Attempt attempt, Answer.Appended told)
    {
        var versions = sent.Parts.ToDictionary(part => part.Stream, part => history.VersionAt(part.Stream, told.Last));
        if (told.First != 0 || told.Last > history.LastPosition || !Same(told.Versions, versions))
            yield return new(Fault.AcknowledgedElsewhere, $"{sent.Tag}: told {Text(told)}, where they are {Text(versions)}");
        else if (sent.Parts.Any(part => part.Expected is { } expected && expected != versions[part.Stream]))
            yield return new(Fault.ExpectationNotHeld, $"{sent.Tag}: told {Text(told)}");
        else if (told.Last < moments.Reached(attempt.Started) || told.Last > moments.Bound(attempt.Ended))
            yield return new(Fault.OutOfRealTime, $"{sent.Tag}: told {Text(told)}");
    }

    private static IEnumerable<Finding> Stale(History history, Moments moments, Sent sent, Attempt attempt, Answer.Stale told)
    {
        var spans = sent.Parts.Select(part => told.Actual.TryGetValue(part.Stream, out var actual) ? history.Span(part.Stream, actual) : null).ToList();
        var wrong = sent.Parts.Any(part => part.Expected is { } expected && expected != told.Actual.GetValueOrDefault(part.Stream, expected));
        if (!wrong || told.Actual.Count != sent.Parts.Count || spans.Any(span => span is null)
            || spans.Max(span => span!.Value.From) > moments.Bound(attempt.Ended)
            || spans.Min(span => span!.Value.To) < moments.Reached(attempt.Started)
            || spans.Max(span => span!.Value.From) > spans.Min(span => span!.Value.To))
        {
            yield return new(
                Fault.StaleUntrue,
                $"{sent.Tag}: told {Text(told.Actual)} between {moments.Reached(attempt.Started)} and {moments.Bound(attempt.Ended)}, "
                + $"where they were so at {string.Join(", ", spans)}");
        }
    }

    private static IEnumerable<Finding> KeyReused(History history, Sent sent, Answer.KeyReused told)
    {
        var other = history.StoredByKey[sent.Key?.Key ?? ""].FirstOrDefault(one => one.Key!.Hash != sent.Key!.Hash);
        if (other is null || history.Stored[other.Tag][0].Position != told.First)
            yield return new(Fault.KeyReusedUntrue, $"{sent.Tag}: told {told.First}");
    }

    // The key is looked for before the versions are, so that what was acknowledged under it is told, or that it is another's.
    private static bool Forgotten(History history, Sent sent, Attempt attempt) =>
        sent is { Key: { } key, Events: > 0 } && history.Acknowledged.TryGetValue(key.Key, out var first) && first < attempt.Started;

    private static IEnumerable<Finding> NewTwice(History history) =>
        from attempt in history.Evidence.Attempts
        where attempt is { Looked: false, Answer: Answer.Appended { Repeated: false } }
        let sent = history.Requests[attempt.Tag]
        where sent is { Key: not null, Events: > 0 }
        group attempt by sent.Key!.Key into news
        where news.Count() > 1
        select new Finding(Fault.NewTwice, $"{news.Key}: {string.Join(" and ", news.Select(attempt => attempt.Tag))}");

    private static bool Same(IReadOnlyDictionary<string, long> told, Dictionary<string, long> actual) =>
        told.Count == actual.Count && actual.All(version => told.TryGetValue(version.Key, out var said) && said == version.Value);

    private static string Text(Answer.Appended told) => $"{told.First} to {told.Last} {Text(told.Versions)}";

    private static string Text(IReadOnlyDictionary<string, long> versions) => string.Join(", ", versions.Select(version => $"{version.Key}@{version.Value}"));
}
