using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>Takes a page into one projection, as much of it as can be: rows and checkpoint together, or neither.</summary>
/// <param name="source">Connections.</param>
/// <param name="projection">The projection.</param>
/// <param name="highWaterMark">Where Marten's row of that name stood when last seen.</param>
internal sealed class PageProjection(NpgsqlDataSource source, Projection projection, long highWaterMark)
{
    /// <returns>The position reached: the page's end, or less where an event cannot be taken in or another runner was faster.</returns>
    /// <exception cref="UnknownEventException">The page's first event is not known to this binary.</exception>
    internal async Task<long> Project(FeedPage page, CancellationToken stop)
    {
        if (page.IsEmpty) return page.After;

        var (statements, at, fault) = Fold(page);
        if (fault is null)
        {
            try
            {
                return await Commit(page, statements.Complete(), stop) ? page.To : page.After;
            }
            catch (Exception e) when (page.Events.Count > 0 && ProjectionFault.IsOfEvent(e))
            {
                // Which event it was is found by halving; what stands before it is kept.
                if (page.Events.Count > 1) return await Project(page.First(page.Events.Count / 2), stop);
                fault = e;
            }
        }

        return page.Before(at) is { IsEmpty: false } before ? await Project(before, stop) : await Meet(page.First(at + 1), fault, stop);
    }

    /// <summary>The page's one event cannot be taken in: passed over where an operator allowed it, else the projection stops here.</summary>
    private async Task<long> Meet(FeedPage page, Exception fault, CancellationToken stop)
    {
        var poison = page.Events[^1];
        if (poison.Fault is UnknownEventException unknown) throw unknown;
        if (await Checkpoints.MaySkip(source, projection, page.To, stop))
            return await Commit(page, [], stop) ? page.To : page.After;

        await Checkpoints.Commit(
            source, [Checkpoints.Move([projection], page.After, page.After), Checkpoints.RecordStop(projection, poison.Stored, fault)], stop);
        return page.After;
    }

    private (Statements Statements, int At, Exception? Fault) Fold(FeedPage page)
    {
        var statements = new Statements();
        for (var i = 0; i < page.Events.Count; i++)
        {
            var decoded = page.Events[i];
            if (!projection.Wants(decoded)) continue;
            if (decoded.Event is not { } @event) return (statements, i, decoded.Fault);
            try
            {
                projection.Project(decoded.Stored, @event, statements);
            }
            catch (Exception e)
            {
                return (statements, i, e);
            }
        }

        return (statements, 0, null);
    }

    private Task<bool> Commit(FeedPage page, IEnumerable<NpgsqlBatchCommand> commands, CancellationToken stop) =>
        Checkpoints.Commit(source, Writing.Of([projection], page, commands, highWaterMark), stop);
}
