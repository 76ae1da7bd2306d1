namespace Lifecycle.Faults.Journals;

/// <summary>A request as the journal knows it: enough to find its events in the log again, and to say whether they may be there.</summary>
/// <param name="Tag">Stands in the body of each of its events; no other request has it.</param>
/// <param name="Key">What makes it recognisable when it is sent again; null where it has no key.</param>
/// <param name="Parts">The streams in the request's order.</param>
/// <param name="Faulty">The code that it must be refused with; null where nothing is wrong with it.</param>
public sealed record Sent(string Tag, SentKey? Key, IReadOnlyList<SentPart> Parts, string? Faulty = null)
{
    /// <summary>How many events it has.</summary>
    public int Events => Parts.Sum(part => part.Events);
}

/// <summary>A command's key. Requests that differ in the hash alone are different requests under the same key.</summary>
public sealed record SentKey(string Key, string Hash);

/// <summary>One stream of a request.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Expected">The version that it must have; null where any will do.</param>
/// <param name="Events">How many events it gets; none in a guard.</param>
public sealed record SentPart(string Stream, long? Expected, int Events);
