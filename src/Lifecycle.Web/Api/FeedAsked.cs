using System.Collections.Frozen;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.ReadModels.Feed;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lifecycle.Web.Api;

/// <summary>Reads what a reader of the feed asks for: where to begin, which events.</summary>
internal sealed class FeedAsked(LifecycleEvents events, EventStore.EventStore store)
{
    public const string LastEventId = "Last-Event-ID";

    /// <summary>The events that can ever become public. One that cannot is asked for in vain, like one that does not exist.</summary>
    public IReadOnlySet<string> Types { get; } =
        events.Catalogue.Entries.Where(entry => events.AudienceOf(entry.Type).Public != Moment.Never).Select(entry => entry.Name).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What is wrong with these types; null where nothing is.</summary>
    public string? Fault(IEnumerable<string> types) => types.FirstOrDefault(type => !Types.Contains(type)) is { } unknown
        ? $"\"{unknown}\" is no event of this feed; expected one of {string.Join(", ", Types.Order(StringComparer.Ordinal))}"
        : null;

    /// <summary>What is wrong with this beginning of streams; null where nothing is.</summary>
    public static string? StreamFault(string? stream) => stream is null || StreamForms.MayBegin(stream)
        ? null
        : $"no stream begins with \"{stream}\"; expected {StreamForms.Named} or what begins like that, such as inspection/crime-2014.northamptonshire";

    /// <summary>The filter of a request.</summary>
    public FeedFilter Filter(Asked asked, string[]? type, string? stream)
    {
        if (Fault(type ?? []) is { } fault) asked.Fault("type", fault, false);
        if (StreamFault(stream) is { } misspelt) asked.Fault("stream", misspelt, false);
        return new FeedFilter(type is { Length: > 0 } ? [.. type.Distinct(StringComparer.Ordinal)] : null, stream ?? "");
    }

    /// <summary>Where a request begins: nowhere beyond the end of the log, where it would wait past what it has not seen.</summary>
    /// <returns>The problem, or null.</returns>
    public async Task<(FeedCursor From, ProblemHttpResult? Problem)> From(string name, string? after, CancellationToken stop)
    {
        if (after is null) return (FeedCursor.Start, null);
        if (!FeedCursor.TryParse(after, null, out var cursor))
            return (default, Problems.BadParameter(name, $"\"{after}\" is no place in the feed; expected the id of an event of the stream or the Next-Cursor of a page, such as {new FeedCursor(357, 12)}"));

        var last = await store.LastPosition(stop);
        return cursor <= FeedCursor.After(last)
            ? (cursor, null)
            : (default, Problems.BadParameter(name, $"\"{after}\" lies beyond the end of the log, which is at position {last}; was it given by another database, or before this one was restored?"));
    }
}
