namespace Lifecycle.EventStore;

/// <summary>This binary does not know the event: a newer one wrote it, or the catalogue lacks it. Nothing may go on past it.</summary>
public sealed class UnknownEventException(string type, int schema, long? position)
    : Exception(
        $"The event \"{type}\" version {schema}{(position is null ? "" : $" at position {position}")} is not in this binary's catalogue.")
{
    /// <summary>The wire name.</summary>
    public string Type { get; } = type;

    /// <summary>The version of its shape.</summary>
    public int Schema { get; } = schema;

    /// <summary>Where it stands in the log; null when it was about to be written.</summary>
    public long? Position { get; } = position;
}
