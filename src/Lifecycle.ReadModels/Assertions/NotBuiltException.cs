namespace Lifecycle.ReadModels.Assertions;

/// <summary>A read model that an answer rests on is being built. What it lacks would look like something that is not on record.</summary>
public sealed class NotBuiltException() : Exception("A read model that the answer rests on is being built. Try again in a moment.");
