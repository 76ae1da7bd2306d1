using Lifecycle.Faults.Journals;

namespace Lifecycle.Faults.Checking;

/// <summary>Each append that is stored: sent by somebody, whole, in one piece, once, and at a place where its expectations held.</summary>
internal static class AppendChecks
{
    internal static IEnumerable<Finding> Check(History history) =>
    [
        .. history.Stored.SelectMany(stored => history.Requests.TryGetValue(stored.Key, out var sent)
            ? Check(history, sent, stored.Value)
            : [new(Fault.Stranger, $"{stored.Key} at {stored.Value[0].Position}")]),
        .. history.StoredByKey.Where(sent => sent.Count() > 1)
            .Select(sent => new Finding(Fault.CommandTwice, $"{sent.Key}: {string.Join(" and ", sent.Select(one => one.Tag))}")),
    ];

    private static IEnumerable<Finding> Check(History history, Sent sent, IReadOnlyList<LogRow> rows)
    {
        if (history.Attempts[sent.Tag] is var attempts && attempts.Any() && attempts.All(RefusedIt))
            yield return new(Fault.RefusedButStored, $"{sent.Tag} at {rows[0].Position}");

        if (rows.Select(row => row.Index).Distinct().Count() < rows.Count)
        {
            yield return new(Fault.AppendTwice, $"{sent.Tag} at {string.Join(", ", rows.Select(row => row.Position))}");
            yield break;
        }

        if (rows.Count < sent.Events)
        {
            yield return new(Fault.AppendTorn, $"{sent.Tag}: {rows.Count} of {sent.Events}");
            yield break;
        }

        var streams = sent.Parts.SelectMany(part => Enumerable.Repeat(part.Stream, part.Events));
        var first = rows[0].Position;
        if (!rows.Select(row => (row.Position - first, row.Stream)).SequenceEqual(streams.Index().Select(one => ((long)one.Index, one.Item)))
            || rows.Index().Any(one => one.Item.Index != one.Index))
        {
            yield return new(Fault.AppendScattered, $"{sent.Tag} from {first}");
        }

        if (rows[0].Count != sent.Events || rows.Skip(1).Any(row => row.Count is not null))
            yield return new(Fault.CountWrong, $"{sent.Tag}: {string.Join(", ", rows.Select(row => $"{row.Count}"))} instead of {sent.Events}");

        foreach (var part in sent.Parts)
        {
            if (part.Expected is { } expected && history.VersionAt(part.Stream, first - 1) is var actual && actual != expected)
                yield return new(Fault.ExpectationNotHeld, $"{sent.Tag} at {first}: {part.Stream} had {actual} instead of {expected}");
        }
    }

    private static bool RefusedIt(Attempt attempt) =>
        attempt.Answer is not (Answer.Appended or Answer.Open);
}
