namespace Lifecycle.EventStore;

/// <summary>A stretch of the log: the events in it that anybody wanted, decoded once for all projections that stand before it.</summary>
/// <param name="After">The position before it.</param>
/// <param name="To">The position that a projection has reached when it has taken all of it in.</param>
/// <param name="Events">What is in it, by position.</param>
internal sealed record FeedPage(long After, long To, IReadOnlyList<DecodedEvent> Events)
{
    internal bool IsEmpty => To == After;

    /// <summary>The stretch up to and including its first so many events.</summary>
    internal FeedPage First(int count) => new(After, Events[count - 1].Stored.Position, [.. Events.Take(count)]);

    /// <summary>The stretch that ends where one of its events begins.</summary>
    internal FeedPage Before(int index) => new(After, Events[index].Stored.Position - 1, [.. Events.Take(index)]);
}

/// <summary>An event with what it decodes to, or with why it does not.</summary>
internal sealed record DecodedEvent(StoredEvent Stored, object? Event, Exception? Fault);
