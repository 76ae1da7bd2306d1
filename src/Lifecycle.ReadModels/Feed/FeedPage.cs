namespace Lifecycle.ReadModels.Feed;

/// <summary>How far a read of the feed came.</summary>
/// <param name="Basis">The position that it stands on: what became public later is not in it.</param>
/// <param name="Last">The last event that was taken; null where none was.</param>
/// <param name="Next">Where to go on. Past the last event, where what follows is not wanted or there is nothing more.</param>
/// <param name="More">Whether there is or may be more at this basis.</param>
/// <param name="Redacted">The last redaction that withholds something on it: what followed a place says less from then on. 0 where none does.</param>
public sealed record FeedPage(long Basis, FeedCursor? Last, FeedCursor Next, bool More, long Redacted = 0);
