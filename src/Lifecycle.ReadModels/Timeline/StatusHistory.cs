using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Forces;

namespace Lifecycle.ReadModels.Timeline;

/// <summary>The status of a force at any position, from one reading, and the positions at which it can have moved.</summary>
internal sealed class StatusHistory
{
    private readonly string _force;
    private readonly Reading _reading;
    private readonly SortedSet<long> _moves = [];

    public StatusHistory(string force, Reading reading)
    {
        (_force, _reading) = (force, reading);
        foreach (var entry in reading.Entries)
        {
            _moves.Add(entry.SeenFrom ?? entry.Event.Position);
            if (entry.Until is { } until) _moves.Add(until);
        }

        var own = reading.Entries.Where(entry => entry.Force == force).Select(entry => entry.Event.Position).ToHashSet();
        MovedByOthers = [.. _moves.Where(position => !own.Contains(position))];
    }

    /// <summary>In rising order, the positions at which something came on record, was published, or was taken off.</summary>
    public IReadOnlyCollection<long> Moves => _moves;

    /// <summary>Those of which no fact of the force came: of frameworks, and withdrawals.</summary>
    public IReadOnlyList<long> MovedByOthers { get; }

    public bool MovesAt(long position) => _moves.Contains(position);

    /// <summary>What <see cref="ForcesQuery.One"/> answers at a position.</summary>
    public ForceAnswer? At(long position) => ForcesQuery.StatusOf(_force, _reading.KnownAt(position));
}
