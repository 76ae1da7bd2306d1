namespace Lifecycle.EventStore;

/// <summary>An event that is to be appended.</summary>
/// <param name="Type">The wire name, which is the event's identity; at most 500 characters.</param>
/// <param name="Schema">The version of the event's shape.</param>
/// <param name="ClrType">Written for a Marten application (<c>Full.Type.Name, Assembly</c>); never read here.</param>
/// <param name="Data">The body: JSON in UTF-8.</param>
/// <param name="Envelope">Who, when, on what source.</param>
public sealed record NewEvent(string Type, int Schema, string? ClrType, ReadOnlyMemory<byte> Data, Envelope Envelope);
