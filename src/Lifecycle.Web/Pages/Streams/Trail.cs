using System.Buffers;
using System.Text.Json;
using Lifecycle.ReadModels.Feed;
using Lifecycle.ReadModels.Timeline;
using Lifecycle.Web.Api;

namespace Lifecycle.Web.Pages.Streams;

/// <summary>Brings the events of an audit trail together with their raw form.</summary>
internal static class Trail
{
    /// <summary>Events of a stream on one page at most. Other pages lead to an event by its anchor, so that most streams stand on one.</summary>
    public const int PageSize = 300;

    /// <summary>What the page of a stream that has this version begins after; null where that is the first.</summary>
    public static string? PageOf(long version) => version <= PageSize ? null : $"{(version - 1) / PageSize * PageSize}";

    public static async Task<IReadOnlyList<TrailEvent>> Of(IReadOnlyList<TimelineItem> items, PublicFeed feed, StreamQuery streams, CancellationToken stop)
    {
        var positions = items.Select(item => item.Event.Position).ToList();
        var raw = await Raw(feed, positions, stop);
        var clocks = await streams.Clocks(positions, stop);
        return [.. items.Select(item => new TrailEvent(
            item,
            FieldChanges.Of(item.Entry.Removed, item.Entry.Added),
            raw.GetValueOrDefault(item.Event.Position, "not there"),
            clocks.TryGetValue(item.Event.Position, out var clock) ? clock : null))];
    }

    private static async Task<Dictionary<long, string>> Raw(PublicFeed feed, IReadOnlyList<long> positions, CancellationToken stop)
    {
        using var writer = new CloudEventWriter();
        var (json, raw) = (new ArrayBufferWriter<byte>(), new Dictionary<long, string>());
        await feed.At(positions, Take, stop);
        return raw;

        bool Take(in FeedEvent happened)
        {
            json.ResetWrittenCount();
            writer.Write(happened, json);
            raw[happened.Place.Position] = JsonSerializer.Serialize(JsonDocument.Parse(json.WrittenMemory).RootElement, AnswerJson.Indented);
            return true;
        }
    }
}
