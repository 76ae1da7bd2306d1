namespace Lifecycle.Domain.Explanations;

/// <summary>An event that took a fact off the record and put none there: a withdrawal, with who said so and why.</summary>
public sealed record Ending(EventRef Event, Provenance From);
