using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Timeline;
using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Pages.Streams;

/// <summary>The last public events about a force, as an Atom feed (RFC 4287).</summary>
public sealed class FeedModel(TimelineQuery timeline, ForcesQuery forces) : SitePage
{
    private const int Entries = 50;

    public async Task<IActionResult> OnGet(string force)
    {
        var at = await AtOnePosition();
        if (await forces.One(force, at, Stop) is not { } status) return NotOnRecord($"force \"{force}\"");

        var page = await timeline.Last(force, Entries, at, Stop);
        if (IsHeld(page.Basis, Math.Max(page.Changed, status.Changed), "atom")) return StatusCode(StatusCodes.Status304NotModified);

        var name = status.Value.Name == ForceAnswer.NotRecorded ? force : status.Value.Name;
        var site = new Uri($"{Request.Scheme}://{Request.Host}{Request.PathBase}/");
        return File(AtomFeed.Write(site, force, name, status.Value.Event.RecordedAt, page.Items), "application/atom+xml; charset=utf-8");
    }
}
