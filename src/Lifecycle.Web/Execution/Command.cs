namespace Lifecycle.Web.Execution;

/// <summary>A command, as far as its execution needs to know it.</summary>
/// <param name="Caller">Who calls: the id of a person or a system.</param>
/// <param name="Name">What the command is called.</param>
/// <param name="Stream">The stream that it names.</param>
/// <param name="Correlation">The business transaction that it belongs to.</param>
/// <param name="Reads">The streams that its decision looks at, asked for before every try.</param>
internal sealed record Command(
    string Caller, string Name, string Stream, string? Correlation, Func<CancellationToken, Task<IReadOnlyCollection<string>>> Reads);
