using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;

namespace Lifecycle.ReadModels.Threads;

/// <summary>An item that a thread joins, in full: what it says and where that stands.</summary>
public sealed record ItemAnswer(ItemKind Kind, string Id, string? Part, string? Inspection, string? Question, Polarity? Polarity, string Statement, Items<Citation> Sources, EventRef? Event)
{
    public static ItemAnswer Of(ItemRef item, ItemIndex items)
    {
        var entry = items.Find(item);
        return new(
            item.Kind,
            item.Id,
            item.Part,
            entry?.Inspection,
            entry is null ? null : ItemIndex.QuestionOf(entry.Fact),
            (entry?.Fact as Finding)?.Polarity,
            items.Say(item),
            items.SourcesOf(item),
            entry?.Event);
    }
}

/// <summary>Where a link leads by the polarity of its items; null where one side is empty or has only figures.</summary>
public enum Direction
{
    Improved,
    Worsened,
    Unchanged,
    Mixed,
}

public static class Directions
{
    /// <summary>A recommendation, area for improvement or cause of concern counts as a weakness.</summary>
    public static Direction? Of(ThreadLink link, ItemIndex items)
    {
        var earlier = Side(link.Earlier, items);
        var later = Side(link.Later, items);
        return (earlier, later) switch
        {
            (null, _) or (_, null) => null,
            (Polarity.Strength, Polarity.Weakness) => Direction.Worsened,
            (Polarity.Weakness, Polarity.Strength) => Direction.Improved,
            (not Polarity.Mixed, _) when earlier == later => Direction.Unchanged,
            _ => Direction.Mixed,
        };
    }

    private static Polarity? Side(IEnumerable<ItemRef> side, ItemIndex items)
    {
        var polarities = side.Select(items.Find).Select(entry => entry?.Fact switch
        {
            Finding finding => (Polarity?)finding.Polarity,
            Domain.Recommendations.Recommendation => Polarity.Weakness,
            _ => null,
        }).OfType<Polarity>().Distinct().ToList();
        return polarities.Count switch { 0 => null, 1 => polarities[0], _ => Polarity.Mixed };
    }
}
