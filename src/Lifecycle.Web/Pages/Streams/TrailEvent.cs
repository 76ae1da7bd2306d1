using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Recommendations;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Timeline;

namespace Lifecycle.Web.Pages.Streams;

/// <summary>An event of an audit trail: what it says, what it changed, and its raw form as the feed gives it.</summary>
/// <param name="Item">The event.</param>
/// <param name="Changes">What it changed.</param>
/// <param name="Raw">Its raw form.</param>
/// <param name="Clock">What the clock itself read, where the recorded time ran ahead of it.</param>
internal sealed record TrailEvent(TimelineItem Item, FieldChanges Changes, string Raw, DateTimeOffset? Clock)
{
    public string Type => InWords(Item.Event.Type);

    /// <summary>
    /// A type in words: "judgment corrected". The event that begins an inspection's stream has the name of its first step, also where nothing
    /// is on record of an announcement.
    /// </summary>
    public static string InWords(string type) => type == "inspection_announced" ? "inspection put on record" : type.Replace('_', ' ');

    /// <summary>The page of the judgment or the recommendation that it put on record.</summary>
    public (string Path, string Name)? About => Item.Entry.Added is not { } added ? null : FactKinds.Read(Item.Kind, added.GetRawText()) switch
    {
        Judgment judgment => ($"/inspections/{Item.Inspection}/judgments/{judgment.Question}", "The judgment with its evidence"),
        Recommendation asked => ($"/recommendations/{asked.Id()}", "What was asked, and what became of it"),
        _ => null,
    };
}
