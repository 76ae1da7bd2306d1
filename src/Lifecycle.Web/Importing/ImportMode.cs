using Lifecycle.Domain.Time;

namespace Lifecycle.Web.Importing;

/// <summary>How an import takes a file that differs from the record.</summary>
/// <param name="Reason">Why it is a correction; null: it is refused.</param>
/// <param name="MadeKnown">When the correction was made known to the public; null: only the record here was wrong.</param>
internal sealed record ImportMode(string? Reason, Edtf? MadeKnown = null)
{
    public static ImportMode Record { get; } = new((string?)null);

    public static ImportMode Correction(string reason, Edtf? madeKnown = null) => new(reason, madeKnown);
}
