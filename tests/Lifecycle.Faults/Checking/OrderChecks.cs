using Lifecycle.Faults.Journals;

namespace Lifecycle.Faults.Checking;

/// <summary>The order of the log against real time: what was acknowledged before another was sent stands before it.</summary>
internal static class OrderChecks
{
    internal static IEnumerable<Finding> Check(History history)
    {
        var (latest, sentLatest) = (long.MinValue, "");
        foreach (var (tag, _) in history.Stored.OrderBy(stored => stored.Value[0].Position))
        {
            // Of a writer that was killed in the middle nothing is known but what it sent.
            if (!history.Attempts.Contains(tag)) continue;

            var attempts = history.Attempts[tag].ToList();
            var told = attempts.Where(attempt => attempt.Answer is Answer.Appended).Select(attempt => attempt.Ended).DefaultIfEmpty(long.MaxValue).Min();
            if (told < latest) yield return new(Fault.OutOfRealTime, $"{tag} stands behind {sentLatest}");
            if (attempts.Min(attempt => attempt.Started) is var sent && sent > latest) (latest, sentLatest) = (sent, tag);
        }
    }
}
