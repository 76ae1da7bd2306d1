namespace Lifecycle.EventStore;

/// <summary>Which events of the log are wanted.</summary>
/// <param name="Types">Wire names, each once; null for all.</param>
/// <param name="StreamPrefix">How the stream's id begins, such as <c>inspection/</c>; empty for all streams.</param>
public sealed record FeedFilter(IReadOnlyCollection<string>? Types = null, string StreamPrefix = "")
{
    /// <summary>How many events one read of the log looks at, at most, where the filter names streams.</summary>
    public const long LookedAt = 5000;

    /// <summary>Every event.</summary>
    public static FeedFilter Everything { get; } = new();
}
