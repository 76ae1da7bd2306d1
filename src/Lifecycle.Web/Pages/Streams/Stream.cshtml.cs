using System.Globalization;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Feed;
using Lifecycle.ReadModels.Timeline;
using Lifecycle.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Pages.Streams;

/// <summary>The audit trail of a stream: every event of it that may be seen.</summary>
public sealed class StreamModel(StreamQuery streams, PublicFeed feed) : SitePage
{
    public string Stream { get; private set; } = "";

    /// <summary>What the stream is about, where that has a page of its own.</summary>
    public string? About { get; private set; }

    /// <summary>The version that the next page begins after; null at the end.</summary>
    public long? Next { get; private set; }

    internal IReadOnlyList<TrailEvent> Events { get; private set; } = [];

    protected override IReadOnlyList<string> Parameters => ["after"];

    public async Task<IActionResult> OnGet(string category, string id)
    {
        var stream = $"{category}/{id}";
        var asked = new Asked();
        var after = Asked("after") is not { } text ? 0
            : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version
            : asked.Fault("after", $"\"{text}\" is not a place in this stream; expected a whole number", 0L);
        if (asked.Problem is { } problem) return Tell(problem);

        var page = await streams.Of(stream, after, Trail.PageSize, At, Stop);
        // A page may be empty because nothing follows, but nothing follows in a stream that is not there.
        if (page is { Items.Count: 0, Next: null } && (after == 0 || page.Changed == 0)) return NotOnRecord($"stream \"{stream}\"");

        (Stream, Next) = (stream, page.Next);
        About = AboutPage(stream);
        Events = await Trail.Of(page.Items, feed, streams, Stop);
        var named = await NameDocuments(page.Items.SelectMany(item => item.From.Sources), null, At with { KnownAt = page.Basis });
        return PageOf(new Answer<TimelinePage>(page, page.Basis, Math.Max(page.Changed, named)));
    }

    private static string? AboutPage(string stream) => stream.Split('/', 2) switch
    {
        ["force", var force] => $"/forces/{force}",
        ["framework", var framework] => $"/frameworks/{framework}",
        ["inspection", var inspection] => $"/inspections/{inspection}",
        ["recommendation", var recommendation] => $"/recommendations/{recommendation}",
        _ => null,
    };
}
