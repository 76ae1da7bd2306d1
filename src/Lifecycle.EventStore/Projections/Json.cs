namespace Lifecycle.EventStore;

/// <summary>A text that goes into a <c>jsonb</c> column.</summary>
/// <param name="Text">JSON.</param>
public readonly record struct Json(string Text);
