namespace Lifecycle.Bench.Baselines;

/// <summary>What one held connection of a baseline can do with a stream that has a version.</summary>
/// <param name="Run">The whole operation.</param>
/// <param name="RunStatements">Its statements alone, where it does more than run them; else null.</param>
internal sealed record RawOperation(Action<string, long> Run, Action<string, long>? RunStatements = null);
