using System.Runtime.ExceptionServices;
using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>
/// The runner: takes the feed into the read models, page by page, on the same path when live, catching up and rebuilding.
/// Any number may run; each event counts once, because rows and checkpoint move together and a checkpoint only from where it was seen.
/// </summary>
/// <param name="source">Connections of the role that serves.</param>
/// <param name="store">The log.</param>
/// <param name="catalogue">What its events mean.</param>
/// <param name="projections">The read models of this binary, each name once.</param>
/// <param name="pageSize">How many events go into one transaction at most.</param>
public sealed class Projector(
    NpgsqlDataSource source, EventStore store, EventCatalogue catalogue, IReadOnlyList<Projection> projections, int pageSize = 1000)
    : IDisposable
{
    private readonly Dictionary<string, Projection> _byName = projections.ToDictionary(p => p.Name, StringComparer.Ordinal);

    // Callers in one process take turns, so that they do not do the same work and throw it away at the fence.
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>One page for every projection that is not stopped.</summary>
    /// <returns>How many events were taken in, summed over the projections; 0 where there was nothing to do.</returns>
    /// <exception cref="UnknownEventException">
    /// A projection stands before an event that this binary does not know. The others have gone on.
    /// </exception>
    /// <exception cref="NpgsqlException">The database failed for at least one projection. The others have gone on.</exception>
    public Task<long> RunOnce(CancellationToken stop) => Round(projections, long.MaxValue, stop);

    /// <summary>The same for some of them.</summary>
    public Task<long> RunOnce(IReadOnlyCollection<Projection> some, CancellationToken stop) => Round([.. some], long.MaxValue, stop);

    /// <summary>Returns when every projection has taken in the event at this position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The log does not reach that far.</exception>
    /// <exception cref="ProjectionStoppedException">At least one is stopped before that position; the others have reached it.</exception>
    /// <exception cref="UnknownEventException">An event on the way is not known to this binary.</exception>
    public async Task CatchUp(long to, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, await store.LastPosition(stop));
        await Reach(projections, to, stop);
    }

    /// <summary>
    /// Empties a projection's tables and takes in the whole log again, also past an event that had stopped it if it now can.
    /// </summary>
    /// <param name="name">The projection's <see cref="Projection.Name"/>.</param>
    /// <param name="progress">Told after each page.</param>
    /// <param name="stop">Ends the work; what is done by then stays, and a runner goes on from there.</param>
    /// <exception cref="ArgumentException">There is no such projection.</exception>
    /// <exception cref="ProjectionStoppedException">An event stopped it again.</exception>
    public async Task Rebuild(string name, IProgress<RebuildProgress>? progress, CancellationToken stop)
    {
        if (!_byName.TryGetValue(name, out var projection))
            throw new ArgumentException($"There is no projection \"{name}\". There are: {string.Join(", ", _byName.Keys)}.", nameof(name));

        var last = await store.LastPosition(stop);
        await new PageProjection(source, projection).Clear(last, stop);
        await Reach([projection], last, stop, progress);
    }

    /// <summary>How far each projection has come, in the order in which they were given.</summary>
    public Task<IReadOnlyList<ProjectionState>> States(CancellationToken stop) => Checkpoints.Read(source, projections, stop);

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task Reach(
        IReadOnlyList<Projection> some, long to, CancellationToken stop, IProgress<RebuildProgress>? progress = null)
    {
        while (true)
        {
            var states = await Checkpoints.Read(source, some, stop);
            foreach (var state in states) progress?.Report(new(state.Name, state.Checkpoint, to));

            var behind = states.Where(s => s.Checkpoint < to).ToList();
            if (behind.Count == 0) return;
            if (behind.All(s => s.Stop is not null)) throw new ProjectionStoppedException(behind);
            await Round(some, to, stop);
        }
    }

    private async Task<long> Round(IReadOnlyList<Projection> some, long to, CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            return await Pages(some, to, stop);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<long> Pages(IReadOnlyList<Projection> some, long to, CancellationToken stop)
    {
        var pages = new FeedPages(store, catalogue, pageSize);
        var (taken, reached) = (0L, 0L);
        Exception? failure = null;
        foreach (var (projection, state) in some.Zip(await Checkpoints.Read(source, some, stop)))
        {
            if (state.Stop is not null || state.Checkpoint >= to) continue;
            try
            {
                var page = await pages.After(state.Checkpoint, stop);
                var count = await new PageProjection(source, projection).Project(state.Checkpoint, page, stop);
                taken += count;
                if (count > 0) reached = Math.Max(reached, page[count - 1].Stored.Position);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // What holds up one projection does not hold up the next.
                failure ??= e;
            }
        }

        if (taken > 0) await Checkpoints.RaiseHighWaterMark(source, reached, stop);
        if (failure is not null) ExceptionDispatchInfo.Throw(failure);
        return taken;
    }
}
