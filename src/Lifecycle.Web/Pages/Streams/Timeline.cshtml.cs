using System.Globalization;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Feed;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Timeline;
using Lifecycle.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Pages.Streams;

/// <summary>The audit trail of a force: every event about it, page by page, filtered by type and stream as in the API.</summary>
public sealed class TimelineModel(TimelineQuery timeline, StreamQuery streams, ForcesQuery forces, PublicFeed feed, EventsAsked events) : SitePage
{
    private const int Rows = 40;

    public string Force { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The types of events that there can be, with their names in words.</summary>
    public IEnumerable<(string Type, string Said)> Types => events.Types.Order(StringComparer.Ordinal).Select(type => (type, Texts.Capital(TrailEvent.InWords(type))));

    /// <summary>The streams that can be asked for, and the one that was.</summary>
    public IEnumerable<(string Stream, string Said)> Streams
    {
        get
        {
            (string Stream, string Said)[] kinds = [($"force/{Force}", "The force itself"), ("inspection/", "Inspections"), ("recommendation/", "Recommendations"), ("thread/", "Threads between reports")];
            return Asked("stream") is { } asked && kinds.All(kind => kind.Stream != asked) ? kinds.Append((asked, asked)) : kinds;
        }
    }

    protected override IReadOnlyList<string> Repeatable => ["type", "stream"];

    public bool IsFiltered => Asked("type") is not null || Asked("stream") is not null;

    /// <summary>The position that the next page begins after; null at the end.</summary>
    public long? Next { get; private set; }

    internal IReadOnlyList<TrailEvent> Events { get; private set; } = [];

    protected override IReadOnlyList<string> Parameters => ["type", "stream", "after"];

    public async Task<IActionResult> OnGet(string force)
    {
        var asked = new Asked();
        var filter = events.Filter(asked, Values("type"), Values("stream"));
        var after = Asked("after") is not { } text ? 0
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position
            : asked.Fault("after", $"\"{text}\" is not a place in the log; expected a position", 0L);
        if (asked.Problem is { } problem) return Tell(problem);

        var at = await AtOnePosition();
        if (await forces.One(force, at, Stop) is not { } status) return NotOnRecord($"force \"{force}\"");

        var page = await timeline.Of(force, filter, after, Rows, at, Stop);
        (Force, Next) = (force, page.Next);
        Name = status.Value.Name == ForceAnswer.NotRecorded ? force : status.Value.Name;
        Events = await Trail.Of(page.Items, feed, streams, Stop);
        var named = await NameDocuments(page.Items.SelectMany(item => item.From.Sources), force, at);
        return PageOf(new Answer<TimelinePage>(page, page.Basis, new[] { page.Changed, status.Changed, named }.Max()));
    }

    /// <summary>What a filter asks for, which may be several things.</summary>
    public string[] Values(string name) => [.. Request.Query[name].OfType<string>().Where(value => value.Length > 0)];
}
