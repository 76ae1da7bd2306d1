namespace Lifecycle.EventStore;

/// <summary>One or more projections stand before an event that they cannot take in. All others have gone on.</summary>
public sealed class ProjectionStoppedException(IReadOnlyList<ProjectionState> stopped)
    : Exception(string.Join(" ", stopped.Select(s => $"{s.Name} is stopped by {s.Stop!.Type} at position {s.Stop.Position}: {s.Stop.Error}")))
{
    /// <summary>Those that are stopped, each with its <see cref="ProjectionState.Stop"/>.</summary>
    public IReadOnlyList<ProjectionState> Stopped { get; } = stopped;
}
