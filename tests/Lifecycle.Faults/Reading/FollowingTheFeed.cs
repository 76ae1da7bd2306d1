using System.Diagnostics;
using Lifecycle.Faults.Checking;
using Lifecycle.Faults.Writing;

namespace Lifecycle.Faults.Reading;

/// <summary>Reads the feed from the beginning, page by page of any size, and goes on from its checkpoint when it was cut off.</summary>
internal static class FollowingTheFeed
{
    internal static async Task<FeedReader> Follow(
        string name, EventStore.EventStore store, Random random, Pulse pulse, Task written, CancellationToken stop)
    {
        var (pages, after) = (new List<FeedPage>(), 0L);
        while (true)
        {
            var (next, last, limit) = (pulse.Next, written.IsCompleted, random.Next(1, 400));
            if (await Page(store, after, limit, stop) is not { } page) continue;

            pages.Add(page);
            if (page.Events.Count > 0) after = page.Events[^1].Place;
            if (page.Events.Count == limit) continue;
            if (last) return new(name, pages);
            await next.WaitAsync(stop);
        }
    }

    private static async Task<FeedPage?> Page(EventStore.EventStore store, long after, int limit, CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var events = await store.ReadFeed(after, limit, stop);
            return new(after, limit, started, [.. events.Select(one => new Seen(one.Position, one.Id))]);
        }
        catch (Exception e) when (Sending.IsOfConnection(e))
        {
            return null;
        }
    }
}
