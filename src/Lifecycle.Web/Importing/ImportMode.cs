namespace Lifecycle.Web.Importing;

/// <summary>How an import takes a file that differs from the record.</summary>
/// <param name="Reason">Why it is a correction; null: it is refused.</param>
internal sealed record ImportMode(string? Reason)
{
    public static ImportMode Record { get; } = new((string?)null);

    public static ImportMode Correction(string reason) => new(reason);
}
