namespace Lifecycle.EventStore;

/// <summary>A page with what a group of projections makes of it: statements of each, or null where one of them cannot take it in whole.</summary>
internal sealed record FoldedPage(FeedPage Page, IReadOnlyList<Folded>? Parts)
{
    /// <summary>How many values make it worth a second connection, and a second commit, that a page is written by two at a time.</summary>
    private const long Large = 10_000;

    /// <summary>Event by event, so that what projections have in common is worked out once for all of them.</summary>
    internal static FoldedPage Of(IReadOnlyList<Projection> group, FeedPage page)
    {
        var statements = group.Select(_ => new Statements()).ToArray();
        try
        {
            foreach (var decoded in page.Events)
            {
                for (var i = 0; i < group.Count; i++)
                {
                    if (!group[i].Wants(decoded)) continue;
                    if (decoded.Event is not { } @event) return new(page, null);
                    group[i].Project(decoded.Stored, @event, statements[i]);
                }
            }

            return new(page, Halves([.. group.Zip(statements, (projection, written) => new Folded([projection], written.Complete(), written.Values))]));
        }
        catch (Exception)
        {
            // Which of them, and at which event, is found out when each is tried alone.
            return new(page, null);
        }
    }

    /// <summary>All in one, or in two about as large as each other where there is much to write. The largest go first, each to the smaller half.</summary>
    private static IReadOnlyList<Folded> Halves(List<Folded> each)
    {
        var (one, other) = (Folded.Nothing, Folded.Nothing);
        var large = each.Sum(part => part.Values) >= Large;
        foreach (var part in large ? each.OrderByDescending(part => part.Values) : each.AsEnumerable())
        {
            if (!large || one.Values <= other.Values) one = one.With(part);
            else other = other.With(part);
        }

        return other.Group.Count == 0 ? [one] : [one, other];
    }
}
