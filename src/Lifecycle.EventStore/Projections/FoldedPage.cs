using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>A page with what a group of projections makes of it: statements, or null where one of them cannot take it in whole.</summary>
internal sealed record FoldedPage(FeedPage Page, IReadOnlyList<NpgsqlBatchCommand>? Commands)
{
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

            return new(page, [.. statements.SelectMany(s => s.Complete())]);
        }
        catch (Exception)
        {
            // Which of them, and at which event, is found out when each is tried alone.
            return new(page, null);
        }
    }
}
