using System.Threading.Channels;
using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>
/// Keeps the read models up to date while a process runs: page after page for the projections that it is elected for, as long as there is
/// work; then it waits until something is appended, and looks by itself at every tick. What holds up one projection does not hold up the
/// others, and nothing ends it but being stopped.
/// </summary>
/// <param name="source">Connections of the role that serves.</param>
/// <param name="projector">Takes in the pages.</param>
/// <param name="projections">The read models of this binary, as the projector has them.</param>
/// <param name="election">Which of them this process runs.</param>
/// <param name="wakeups">Says when something was appended; told when something was projected.</param>
/// <param name="time">Measures ticks and pauses.</param>
/// <param name="notice">Told of trouble and of its end, once for each change.</param>
public sealed class Runner(
    NpgsqlDataSource source,
    Projector projector,
    IReadOnlyList<Projection> projections,
    Election election,
    Wakeups wakeups,
    TimeProvider time,
    Action<RunnerNotice>? notice = null)
{
    /// <summary>How long to wait at most before looking without having been woken.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(500);

    /// <summary>How long to leave a projection to newer binaries after meeting an event that this one does not know.</summary>
    public static readonly TimeSpan RestAfterUnknownEvent = TimeSpan.FromMinutes(1);

    private readonly IReadOnlyList<Place> _places =
        [.. projections.Select(projection => new Place(projection, $"projection:{projection.CheckpointName}", new Seat(time)))];

    private readonly Seat _electing = new(time);
    private readonly Seat _reporting = new(time);
    private readonly VersionReport _versions = new(source, projections, time);
    private readonly Channel<bool> _committed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private long? _attended;

    /// <summary>How each projection stands in this process, in the order in which they were given.</summary>
    public IReadOnlyList<RunnerSeat> Seats =>
    [
        .. _places.Select(place => new RunnerSeat(
            place.Projection.Name, election.Holds(place.Election), place.Seat.Trouble as UnknownEventException, place.Seat.Trouble ?? _electing.Trouble)),
    ];

    /// <summary>Runs until stopped, and gives up its elections then. Run it once.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task Run(CancellationToken stop)
    {
        try
        {
            await Task.WhenAll(KeepUp(stop), Announce(stop));
        }
        finally
        {
            foreach (var place in _places) await election.Release(place.Election);
        }
    }

    private async Task KeepUp(CancellationToken stop)
    {
        while (true)
        {
            // Whoever was woken takes in first: everything else can wait until the event is visible.
            var ticket = wakeups.Appended.Ticket;
            var goesOn = await TakeIn(stop);
            goesOn |= await Attend(stop);
            if (!goesOn) await wakeups.Appended.WaitBeyond(ticket, Tick, stop);
        }
    }

    /// <summary>At each tick: takes what nobody else holds, tells of stops, and says which versions this process runs.</summary>
    /// <returns>Whether this process was elected for something more.</returns>
    private async Task<bool> Attend(CancellationToken stop)
    {
        if (_attended is { } last && time.GetElapsedTime(last) < Tick) return false;

        var before = election.Held;
        await Try(_electing, Elect, stop);
        await Try(_reporting, Report, stop);
        _attended = time.GetTimestamp();
        return _places.Any(place => election.Holds(place.Election) && !before.Contains(place.Election));
    }

    private async Task Elect(CancellationToken stop)
    {
        var held = await election.TryTake([.. _places.Where(place => !place.IsLeftToNewerBinaries).Select(place => place.Election)], stop);

        // What held up a projection that another process now runs is no concern of this one any more; that its binary is too old is.
        foreach (var place in _places)
        {
            if (!held.Contains(place.Election) && place.Seat.Trouble is not UnknownEventException) place.Seat.Recover();
        }
    }

    private async Task Report(CancellationToken stop)
    {
        TellStops(await projector.States(stop));
        await _versions.Say(stop);
    }

    private async Task Try(Seat seat, Func<CancellationToken, Task> work, CancellationToken stop)
    {
        if (seat.IsResting) return;

        try
        {
            await work(stop);
            if (seat.Recover()) notice?.Invoke(new([], null));
        }
        catch (Exception trouble)
        {
            stop.ThrowIfCancellationRequested();
            if (seat.Fail(trouble)) notice?.Invoke(new([], trouble));
        }
    }

    /// <summary>A stop is not this runner's trouble, and is told all the same: by the process that is elected, once.</summary>
    private void TellStops(IReadOnlyList<ProjectionState> states)
    {
        foreach (var (place, state) in _places.Zip(states))
        {
            var stopped = election.Holds(place.Election) ? state.Stop?.Position : null;
            if (stopped == place.StoppedAt) continue;

            place.StoppedAt = stopped;
            if (election.Holds(place.Election)) notice?.Invoke(new([place.Projection.Name], stopped is null ? null : new ProjectionStoppedException([state])));
        }
    }

    /// <returns>Whether there was work, so that there may be more.</returns>
    private async Task<bool> TakeIn(CancellationToken stop)
    {
        var ready = _places.Where(place => !place.Seat.IsResting && election.Holds(place.Election)).ToList();
        if (ready.Count == 0) return false;

        try
        {
            var taken = await projector.RunOnce([.. ready.Select(place => place.Projection)], stop);
            Recover(ready);
            return Taken(taken);
        }
        catch (Exception trouble)
        {
            stop.ThrowIfCancellationRequested();
            if (ready.Count > 1 && await Answers(stop)) return await TakeInOneByOne(ready, stop);

            await Fail([.. ready.Select(place => (place, trouble))]);
            return false;
        }
    }

    /// <summary>Finds whose trouble it is. (A database that does not answer is everybody's.)</summary>
    private async Task<bool> TakeInOneByOne(List<Place> ready, CancellationToken stop)
    {
        var any = false;
        var failed = new List<(Place, Exception)>();
        foreach (var place in ready)
        {
            try
            {
                any |= Taken(await projector.RunOnce([place.Projection], stop));
                Recover([place]);
            }
            catch (Exception trouble)
            {
                stop.ThrowIfCancellationRequested();
                failed.Add((place, trouble));
            }
        }

        await Fail(failed);
        return any;
    }

    private async Task<bool> Answers(CancellationToken stop)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(stop);
            return true;
        }
        catch (Exception)
        {
            stop.ThrowIfCancellationRequested();
            return false;
        }
    }

    private bool Taken(long events)
    {
        if (events == 0) return false;

        // Whoever waits here is woken at once; for other processes the database passes it on, while the next page is under way.
        wakeups.Projected.Signal();
        _committed.Writer.TryWrite(true);
        return true;
    }

    private void Recover(List<Place> places)
    {
        var recovered = places.Where(place => place.Seat.Recover()).Select(place => place.Projection.Name).ToList();
        if (recovered.Count > 0) notice?.Invoke(new(recovered, null));
    }

    private async Task Fail(List<(Place Place, Exception Trouble)> failed)
    {
        var changed = new List<(string Name, Exception Trouble)>();
        foreach (var (place, trouble) in failed)
        {
            var isNew = trouble is UnknownEventException ? place.Seat.Rest(trouble, RestAfterUnknownEvent) : place.Seat.Fail(trouble);
            if (trouble is UnknownEventException) await election.Release(place.Election);
            if (isNew) changed.Add((place.Projection.Name, trouble));
        }

        foreach (var same in changed.GroupBy(each => each.Trouble.Message, StringComparer.Ordinal))
            notice?.Invoke(new([.. same.Select(each => each.Name)], same.First().Trouble));
    }

    private async Task Announce(CancellationToken stop)
    {
        await foreach (var _ in _committed.Reader.ReadAllAsync(stop))
        {
            try
            {
                await using var command = source.CreateCommand(Sql.AnnounceProjected);
                command.Parameters.Add(new() { Value = projections.Select(projection => projection.CheckpointName).ToArray() });
                await command.ExecuteNonQueryAsync(stop);
            }
            catch (Exception)
            {
                // Whoever waits elsewhere looks by its own time.
                stop.ThrowIfCancellationRequested();
            }
        }
    }

    private sealed record Place(Projection Projection, string Election, Seat Seat)
    {
        internal long? StoppedAt { get; set; }

        internal bool IsLeftToNewerBinaries => Seat is { Trouble: UnknownEventException, IsResting: true };
    }
}
