using Lifecycle.EventStore;
using Lifecycle.ReadModels.Feed;
using Lifecycle.Web.Api;

namespace Lifecycle.Web.Subscriptions;

/// <summary>An event as it is sent.</summary>
internal sealed record Letter(FeedCursor Place, Guid Event, ReadOnlyMemory<byte> Body);

/// <summary>A page of what a subscriber is to be sent.</summary>
internal sealed record LetterPage(IReadOnlyList<Letter> Letters, FeedPage Page);

/// <summary>Events of the feed, each as the body of a request.</summary>
internal sealed class Letters(PublicFeed feed)
{
    private const int MostAtOnce = 100;

    private const int MostBytes = 1024 * 1024;

    /// <exception cref="ReadModels.Assertions.NotBuiltException">The Timeline is being built.</exception>
    public Task<LetterPage> After(FeedCursor after, FeedFilter filter, CancellationToken stop) => Read(after, filter, MostAtOnce, stop);

    /// <summary>The event at a place; null where it is public no more.</summary>
    /// <exception cref="ReadModels.Assertions.NotBuiltException">The Timeline is being built.</exception>
    public async Task<Letter?> At(FeedCursor place, CancellationToken stop)
    {
        var found = await Read(place with { Position = place.Position - 1 }, FeedFilter.Everything, 1, stop);
        return found.Letters is [var letter] && letter.Place == place ? letter : null;
    }

    private async Task<LetterPage> Read(FeedCursor after, FeedFilter filter, int limit, CancellationToken stop)
    {
        using var writer = new CloudEventWriter();
        using var body = new ReplyBuffer();
        var letters = new List<Letter>();
        var bytes = 0L;
        var page = await feed.Read(after, filter, limit, Take, stop);
        return new LetterPage(letters, page);

        bool Take(in FeedEvent happened)
        {
            body.Clear();
            bytes += writer.Write(happened, body);
            letters.Add(new Letter(happened.Place, happened.Id, body.Written.ToArray()));
            return bytes < MostBytes;
        }
    }
}
