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
    NpgsqlDataSource source, EventStore store, EventCatalogue catalogue, IReadOnlyList<Projection> projections, int pageSize = Projector.PageSize)
    : IDisposable
{
    /// <summary>
    /// How many events go into one transaction at most, unless something else is said. Larger pages cost more in memory that lives longer,
    /// here and in the database, than they save in statements.
    /// </summary>
    public const int PageSize = 1000;

    private readonly Dictionary<string, Projection> _byName = projections.ToDictionary(p => p.Name, StringComparer.Ordinal);
    private readonly Pass _pass = new(source, new(catalogue, pageSize));

    // Callers in one process take turns, so that they do not do the same work and throw it away at the fence.
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>The read models of this binary.</summary>
    public IReadOnlyList<Projection> Projections => projections;

    /// <summary>One page for every projection that is not stopped and that nobody is rebuilding.</summary>
    /// <returns>How many events were taken in, summed over the projections; 0 where there was nothing to do.</returns>
    /// <exception cref="UnknownEventException">
    /// A projection stands before an event that this binary does not know. The others have gone on.
    /// </exception>
    /// <exception cref="NpgsqlException">The database failed for at least one projection. The others have gone on.</exception>
    public Task<long> RunOnce(CancellationToken stop) => RunOnce(projections, stop);

    /// <summary>The same for some of them.</summary>
    /// <inheritdoc cref="RunOnce(CancellationToken)"/>
    public async Task<long> RunOnce(IReadOnlyCollection<Projection> some, CancellationToken stop) =>
        (await Take([.. some], PassAim.Live, stop)).Taken;

    /// <summary>Returns when every projection has taken in the event at this position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The log does not reach that far.</exception>
    /// <exception cref="ProjectionStoppedException">At least one is stopped before that position; the others have reached it.</exception>
    /// <exception cref="UnknownEventException">An event on the way is not known to this binary.</exception>
    public async Task CatchUp(long to, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, await store.LastPosition(stop));
        await Reach(projections, to, null, stop);
    }

    /// <summary>
    /// Empties projections' tables and takes in the whole log again, all of them in one pass, also past an event that had stopped one if it
    /// now can. A rebuild that was left unfinished goes on where it stopped. Until a projection has come as far as the log reached at the
    /// beginning, it is not to be read.
    /// </summary>
    /// <param name="names">Each a projection's <see cref="Projection.Name"/>.</param>
    /// <param name="progress">Told before each page, and at the end.</param>
    /// <param name="stop">Ends the work; what is done by then stays, and a runner or a second call goes on from there.</param>
    /// <param name="anew">Whether an unfinished rebuild begins again at the log's beginning.</param>
    /// <exception cref="ArgumentException">There is no such projection.</exception>
    /// <exception cref="RebuildUnderWayException">Somebody else is rebuilding one of them. None has been touched.</exception>
    /// <exception cref="ProjectionStoppedException">An event stopped at least one of them again; the others are at their end.</exception>
    public async Task Rebuild(IReadOnlyList<string> names, IProgress<RebuildProgress>? progress, CancellationToken stop, bool anew = false)
    {
        var chosen = names.Distinct(StringComparer.Ordinal).Select(name => Named(name, nameof(names))).ToList();
        await using var locks = await RebuildLock.Take(source, chosen, stop);
        var look = await Standing.Look(source, chosen, stop);
        foreach (var (projection, state) in chosen.Zip(look.States))
            await Rebuilding.Begin(source, projection, state, look.Last, anew, stop);
        await Reach(chosen, look.Last, progress, stop);
    }

    /// <summary>Allows a projection to pass over the event that it is stopped by, now and in every rebuild, if it still cannot take it in.</summary>
    /// <param name="name">The projection's <see cref="Projection.Name"/>.</param>
    /// <param name="position">Where the event stands.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <exception cref="ArgumentException">There is no such projection.</exception>
    /// <exception cref="InvalidOperationException">It is not stopped, or by another event.</exception>
    public async Task Skip(string name, long position, CancellationToken stop)
    {
        var projection = Named(name, nameof(name));
        if (await Checkpoints.Skip(source, projection, position, stop)) return;

        var state = (await Standing.Look(source, [projection], stop)).States[0];
        throw new InvalidOperationException(
            $"{name} is {(state.Stop is { } at ? $"stopped by the event at position {at.Position}" : "not stopped")}, so the event at position {position} cannot be passed over.");
    }

    /// <summary>How far each projection has come, in the order in which they were given.</summary>
    public async Task<IReadOnlyList<ProjectionState>> States(CancellationToken stop) =>
        (await Standing.Look(source, projections, stop)).States;

    /// <inheritdoc/>
    public void Dispose()
    {
        _turn.Dispose();
        _pass.Dispose();
    }

    private Projection Named(string name, string parameter) => _byName.TryGetValue(name, out var projection)
        ? projection
        : throw new ArgumentException($"There is no projection \"{name}\". There are: {string.Join(", ", _byName.Keys)}.", parameter);

    private async Task Reach(IReadOnlyList<Projection> some, long to, IProgress<RebuildProgress>? progress, CancellationToken stop)
    {
        while (true)
        {
            IReadOnlyList<ProjectionState> states;
            try
            {
                states = (await Take(some, new(to, CatchingUp: true), stop)).Found;
            }
            catch (PostgresException locked) when (locked.SqlState == PostgresErrorCodes.LockNotAvailable)
            {
                // Somebody holds a table. Whoever waits here waits for that, too.
                continue;
            }

            foreach (var state in states)
            {
                progress?.Report(new(state.Name, state.Checkpoint, to)
                {
                    EventsPerSecond = state.Rebuild?.EventsPerSecond,
                    Remaining = state.Rebuild?.Remaining,
                });
            }

            var behind = states.Where(s => s.Checkpoint < to).ToList();
            if (behind.Count == 0) return;
            if (behind.All(s => s.Stop is not null)) throw new ProjectionStoppedException(behind);
        }
    }

    private async Task<PassResult> Take(IReadOnlyList<Projection> some, PassAim aim, CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            return await _pass.Take(some, aim, stop);
        }
        finally
        {
            _turn.Release();
        }
    }
}
