namespace Lifecycle.EventStore;

/// <summary>
/// The page after the one that is being written: read, decoded and folded meanwhile. Only one is ever held, so memory stays bounded.
/// </summary>
internal sealed class PagesAhead : IDisposable
{
    private Place? _place;
    private Task<FoldedPage>? _page;
    private CancellationTokenSource? _cut;

    /// <summary>Begins to prepare a page; one that nobody came for is given up.</summary>
    internal void Begin(IReadOnlyList<Projection> group, long after, Func<CancellationToken, Task<FoldedPage>> prepare)
    {
        Drop();
        _cut = new();
        var stop = _cut.Token;
        _place = new(group, after);
        _page = Task.Run(() => prepare(stop), stop);
    }

    /// <summary>The page, if it is the one that was begun; else null.</summary>
    internal Task<FoldedPage>? Take(IReadOnlyList<Projection> group, long after)
    {
        if (!Holds(group, after)) return null;

        var page = _page;
        (_place, _page) = (null, null);
        return page;
    }

    internal bool Holds(IReadOnlyList<Projection> group, long after) =>
        _place is { } place && place.After == after && place.Group.SequenceEqual(group);

    /// <inheritdoc/>
    public void Dispose() => Drop();

    private void Drop()
    {
        _cut?.Cancel();
        _cut?.Dispose();

        // Whatever becomes of it is nobody's concern any more.
        _ = _page?.ContinueWith(static given => given.Exception, TaskScheduler.Default);
        (_place, _page, _cut) = (null, null, null);
    }

    private sealed record Place(IReadOnlyList<Projection> Group, long After);
}
