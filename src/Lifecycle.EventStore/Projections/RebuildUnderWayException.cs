namespace Lifecycle.EventStore;

/// <summary>Somebody else is rebuilding this projection just now.</summary>
/// <param name="name">The read model's name.</param>
public sealed class RebuildUnderWayException(string name)
    : Exception($"{name} is being rebuilt already. Its progress is shown among the projections' states.")
{
    /// <summary>The read model's name.</summary>
    public string Name { get; } = name;
}
