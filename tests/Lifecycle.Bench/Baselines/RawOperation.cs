namespace Lifecycle.Bench.Baselines;

/// <summary>What one held connection of a baseline can do with a stream that has a version.</summary>
/// <param name="Whole">The whole operation.</param>
/// <param name="Statements">Its statements alone, where it does more than run them; else null.</param>
internal sealed record RawOperation(RawForms Whole, RawForms? Statements = null);

/// <summary>The same work in the two forms in which it can be written; which of them is faster depends on the machine.</summary>
/// <param name="Blocking">For a thread of its own.</param>
/// <param name="Waiting">For a task.</param>
internal sealed record RawForms(Action<string, long> Blocking, Func<string, long, Task> Waiting);
