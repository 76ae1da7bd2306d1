namespace Lifecycle.Faults.Checking;

/// <summary>What readers saw: the log's own order from their checkpoint on, nothing left out, and all that had been acknowledged.</summary>
internal static class ReaderChecks
{
    internal static IEnumerable<Finding> Check(History history, Moments moments) =>
    [
        .. history.Evidence.Feeds.SelectMany(reader => Feed(history, moments, reader)),
        .. history.Evidence.StreamReads.SelectMany(read => Stream(history, moments, read)),
    ];

    private static IEnumerable<Finding> Feed(History history, Moments moments, FeedReader reader)
    {
        var checkpoint = reader.Pages.Count == 0 ? 0 : reader.Pages[0].After;
        foreach (var page in reader.Pages)
        {
            // A page that was asked for again from an earlier place would hide what was seen before.
            foreach (var finding in InOrder(reader.Name, checkpoint, page.Events, place => history.At(place)?.Id)) yield return finding;
            checkpoint = Math.Max(checkpoint, page.Events.Select(seen => seen.Place).DefaultIfEmpty(page.After).Max());
            if (page.Events.Count < page.Limit && checkpoint < moments.Reached(page.Started))
                yield return new(Fault.ReaderBehind, $"{reader.Name} at {checkpoint} with {moments.Reached(page.Started)} acknowledged");
        }
    }

    private static IEnumerable<Finding> Stream(History history, Moments moments, StreamRead read)
    {
        var before = read.FromVersion - 1;
        foreach (var finding in InOrder(read.Stream, before, read.Events, place => history.At(read.Stream, place)?.Id)) yield return finding;
        var last = read.Events.Select(seen => seen.Place).DefaultIfEmpty(before).Max();
        var reached = history.VersionAt(read.Stream, moments.Reached(read.Started));
        if (last < reached) yield return new(Fault.ReaderBehind, $"{read.Stream} at {last} with {reached} acknowledged");
    }

    private static IEnumerable<Finding> InOrder(string reader, long after, IReadOnlyList<Seen> events, Func<long, Guid?> idAt)
    {
        var sorted = events.OrderBy(seen => seen.Place).ToList();
        if (!events.SequenceEqual(sorted) || (sorted.Count > 0 && sorted[0].Place <= after))
            yield return new(Fault.ReaderReordered, $"{reader} after {after}: {string.Join(", ", events.Select(seen => seen.Place))}");

        foreach (var seen in sorted)
        {
            if (seen.Place > after + 1) yield return new(Fault.ReaderSkipped, $"{reader}: {seen.Place} after {after}");
            if (idAt(seen.Place) != seen.Id) yield return new(Fault.ReaderSawAnother, $"{reader}: {seen.Id} at {seen.Place}");
            after = seen.Place;
        }
    }
}
