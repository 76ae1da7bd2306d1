namespace Lifecycle.EventStore;

/// <summary>How far one projection has come.</summary>
/// <param name="Name">The read model's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Checkpoint">The position of the last event that its rows take in; 0 before the first.</param>
/// <param name="Stop">The event that stopped it, or null.</param>
public sealed record ProjectionState(string Name, int Version, long Checkpoint, ProjectionStop? Stop)
{
    /// <summary>How many events up to the checkpoint an operator has allowed it to pass over.</summary>
    public long Skips { get; init; }

    /// <summary>The rebuild that it has not come to the end of; null where there is none.</summary>
    public RebuildState? Rebuild { get; init; }
}

/// <summary>The event that a projection could not take in.</summary>
/// <param name="Position">Where the event stands.</param>
/// <param name="Type">Its wire name.</param>
/// <param name="Error">What went wrong.</param>
/// <param name="StoppedAt">When, by the database's clock.</param>
public sealed record ProjectionStop(long Position, string Type, string Error, DateTimeOffset StoppedAt);

/// <summary>A rebuild that is not at its end, as any process can read it.</summary>
/// <param name="Until">The position that it has to reach before the read model answers again.</param>
/// <param name="StartedAt">When it began, by the database's clock.</param>
/// <param name="Running">Whether somebody is at it; where not, a runner takes it on, or a second call.</param>
/// <param name="EventsPerSecond">Its rate since it was begun or taken up again; null before the first page.</param>
/// <param name="Remaining">How long it will take at this rate.</param>
public sealed record RebuildState(long Until, DateTimeOffset StartedAt, bool Running, double? EventsPerSecond, TimeSpan? Remaining);

/// <summary>How far a rebuild has come.</summary>
/// <param name="Name">The read model's name.</param>
/// <param name="Position">The position reached.</param>
/// <param name="Last">The position that the rebuild has to reach: the log's last when it began.</param>
public sealed record RebuildProgress(string Name, long Position, long Last)
{
    /// <summary>Its rate since it was begun or taken up again; null before the first page and at the end.</summary>
    public double? EventsPerSecond { get; init; }

    /// <summary>How long it will take at this rate; null where that is not known, and at the end.</summary>
    public TimeSpan? Remaining { get; init; }
}
