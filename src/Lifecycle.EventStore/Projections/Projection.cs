namespace Lifecycle.EventStore;

/// <summary>
/// What one read model makes of the log. Pure: event in, statements out; no clock, no random, no reading of the log.
/// Rows are keyed so that projecting an event twice changes nothing.
/// </summary>
public abstract class Projection
{
    /// <summary>The read model's name, such as <c>GradeHistory</c>.</summary>
    public abstract string Name { get; }

    /// <summary>From 1. Another version has other tables, a checkpoint of its own, and starts at the log's beginning.</summary>
    public abstract int Version { get; }

    /// <summary>The name of the checkpoint's row, as Marten would call it.</summary>
    public string CheckpointName => Version == 1 ? $"{Name}:All" : $"{Name}:V{Version}:All";

    /// <summary>The tables in <c>lifecycle_read</c> that are this version's alone; <c>migrate</c> drops them when no node runs it any more.</summary>
    public virtual IReadOnlyList<string> Tables => [];

    /// <summary>
    /// The wire names of the events that it cares about: it is shown no others, nor stopped by them, and where nobody wants them they are
    /// not read. Null for all of them.
    /// </summary>
    public virtual IReadOnlySet<string>? Types => null;

    /// <summary>Adds the statements that this event calls for; none for an event that this read model does not care about.</summary>
    public abstract void Project(StoredEvent stored, object @event, Statements write);

    /// <summary>Adds the statements that empty this read model's own tables before a rebuild.</summary>
    public abstract void Clear(Statements write);

    /// <summary>An event that this binary does not know may be one that the projection wants, so it is not passed over.</summary>
    internal bool Wants(DecodedEvent decoded) =>
        Types is not { } types || types.Contains(decoded.Stored.Type) || decoded.Fault is UnknownEventException;
}
