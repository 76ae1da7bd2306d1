namespace Lifecycle.EventStore;

/// <summary>How far one projection has come.</summary>
/// <param name="Name">The read model's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Checkpoint">The position of the last event that its rows take in; 0 before the first.</param>
/// <param name="Stop">The event that stopped it, or null.</param>
public sealed record ProjectionState(string Name, int Version, long Checkpoint, ProjectionStop? Stop);

/// <summary>The event that a projection could not take in.</summary>
/// <param name="Position">Where the event stands.</param>
/// <param name="Type">Its wire name.</param>
/// <param name="Error">What went wrong.</param>
/// <param name="StoppedAt">When, by the database's clock.</param>
public sealed record ProjectionStop(long Position, string Type, string Error, DateTimeOffset StoppedAt);

/// <summary>How far a rebuild has come.</summary>
/// <param name="Name">The read model's name.</param>
/// <param name="Position">The position reached.</param>
/// <param name="Last">The log's last position when the rebuild last looked.</param>
public sealed record RebuildProgress(string Name, long Position, long Last);
