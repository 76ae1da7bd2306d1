using Lifecycle.Domain;
using Lifecycle.Domain.Recommendations;
using Lifecycle.ReadModels.Recommendations;

namespace Lifecycle.Web.Pages.Forces;

/// <summary>How many items stand alike.</summary>
internal sealed record StandingCount(DeadlineStanding Standing, int Count)
{
    // What a reader looks for: that there is none of it is an answer too.
    private static readonly DeadlineStanding[] Always = [DeadlineStanding.PastDue, DeadlineStanding.NotDeterminable, DeadlineStanding.NotDue, DeadlineStanding.NoDeadline];

    /// <summary>The most pressing first.</summary>
    public static IReadOnlyList<StandingCount> All(IReadOnlyList<RecommendationAnswer> items) => [.. Enum.GetValues<DeadlineStanding>()
        .Select(standing => new StandingCount(standing, items.Count(item => item.Standing.Standing == standing)))
        .Where(count => count.Count > 0 || Always.Contains(count.Standing))];
}

/// <summary>Items that are not closed and stand alike to their deadlines.</summary>
internal sealed record OpenItems(DeadlineStanding Standing, IReadOnlyList<RecommendationAnswer> Items)
{
    public string Title => TitleOf(Standing);

    /// <summary>
    /// The most pressing first. A cause of concern stands before its recommendations, with the most pressing of them, and both stand before
    /// what is due at the same time.
    /// </summary>
    public static IReadOnlyList<OpenItems> All(IEnumerable<RecommendationAnswer> items)
    {
        var open = items.Where(item => item.Standing.Standing is not (DeadlineStanding.Met or DeadlineStanding.ClosedOtherwise)).ToList();
        var under = open.ToLookup(CauseOf);
        return [.. open
            .Select(item => (Item: item, Pressing: under[item.Recommendation].Append(item).MinBy(each => (each.Standing.Standing, Latest(each)))!))
            .GroupBy(placed => placed.Pressing.Standing.Standing)
            .OrderBy(group => group.Key)
            .Select(group => new OpenItems(group.Key, [.. group
                .OrderBy(placed => Latest(placed.Pressing))
                .ThenBy(placed => placed.Item.Kind != RecommendationKind.CauseOfConcern && placed.Item.Under is null)
                .Select(placed => placed.Item)]))];
    }

    /// <summary>Whether the cause of concern that an item is under stands here too.</summary>
    public bool HoldsCauseOf(RecommendationAnswer item) => Items.Any(other => other.Recommendation == CauseOf(item));

    public static string TitleOf(DeadlineStanding standing) => standing switch
    {
        DeadlineStanding.PastDue => "Past due, with no closure on record",
        DeadlineStanding.Ambiguous => "Ambiguous: due or done by one reading only",
        DeadlineStanding.NotDeterminable => "Deadline not determinable",
        DeadlineStanding.NotDue => "Deadline still to come",
        DeadlineStanding.Extended => "Deadline put off, and still to come",
        DeadlineStanding.NoDeadline => "No deadline stated",
        DeadlineStanding.Claimed => "Done as the force says, not verified",
        DeadlineStanding.ClosedOtherwise => "Rejected or superseded",
        _ => Texts.Capital(Words.Of(standing)),
    };

    private static string? CauseOf(RecommendationAnswer item) => item.Under is null ? null : $"{item.Inspection}.{item.Under}";

    private static DateOnly Latest(RecommendationAnswer item) => item.Standing.Latest ?? DateOnly.MaxValue;
}
