using Lifecycle.ReadModels.Timeline;

namespace Lifecycle.Web.Pages.Streams;

/// <summary>An event of an audit trail: what it says, what it changed, and its raw form as the feed gives it.</summary>
/// <param name="Item">The event.</param>
/// <param name="Changes">What it changed.</param>
/// <param name="Raw">Its raw form.</param>
/// <param name="Clock">What the clock itself read, where the recorded time ran ahead of it.</param>
internal sealed record TrailEvent(TimelineItem Item, FieldChanges Changes, string Raw, DateTimeOffset? Clock)
{
    /// <summary>Its type in words: "judgment corrected".</summary>
    public string Type => Item.Event.Type.Replace('_', ' ');
}
