namespace Lifecycle.EventStore;

/// <summary>One or more projections stand before an event that they cannot take in. All others have gone on.</summary>
public sealed class ProjectionStoppedException(IReadOnlyList<ProjectionState> stopped)
    : Exception(string.Join(" ", stopped.Select(Sentence)))
{
    /// <summary>Those that are stopped, each with its <see cref="ProjectionState.Stop"/>.</summary>
    public IReadOnlyList<ProjectionState> Stopped { get; } = stopped;

    private static string Sentence(ProjectionState state) =>
        $"{state.Name} is stopped by {state.Stop!.Type} at position {state.Stop.Position}: {state.Stop.Error}";
}
