namespace Lifecycle.EventStore;

/// <summary>Which part of a stream is wanted.</summary>
/// <param name="From">The first version, from 1.</param>
/// <param name="To">The last version; null for the stream's last.</param>
/// <param name="RecordedUntil">Only events recorded at or before this instant; null for all.</param>
public readonly record struct StreamSlice(long From = 1, long? To = null, DateTimeOffset? RecordedUntil = null)
{
    /// <summary>The whole stream.</summary>
    public static StreamSlice Whole { get; } = new(From: 1);
}
