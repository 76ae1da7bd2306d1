namespace Lifecycle.EventStore;

/// <summary>As much of a stored event as a state is made of: what happened, without who said so and when.</summary>
/// <param name="Version">Its place in its stream, from 1.</param>
/// <param name="Type">The wire name.</param>
/// <param name="Schema">The version of the body's shape.</param>
/// <param name="Data">The body: JSON in UTF-8.</param>
public readonly record struct EventBody(long Version, string Type, int Schema, ReadOnlyMemory<byte> Data);
