namespace Lifecycle.EventStore;

/// <summary>What a filtered read of the log came to.</summary>
/// <param name="Events">The events that the filter let through, in order.</param>
/// <param name="Reached">
/// How far the log was looked at: everything that was wanted up to here is among the events, so go on from here, also where there are none.
/// What it was asked to go on from, where nothing was there after that.
/// </param>
public sealed record FeedSlice(IReadOnlyList<StoredEvent> Events, long Reached);
