using Lifecycle.Domain;
using Lifecycle.Domain.Recommendations;
using Lifecycle.ReadModels.Recommendations;

namespace Lifecycle.Web.Pages.Recommendations;

/// <summary>What is on record of an item, beside how it stands to its deadline.</summary>
internal static class StateInWords
{
    /// <summary>Both in one sentence, nothing twice.</summary>
    public static string WithStanding(RecommendationAnswer item) => Texts.Capital(
        IsToldByStanding(item) || item is { State: RecommendationState.NoClosureRecorded, Standing.Standing: DeadlineStanding.PastDue }
            ? item.Standing.Said
            : $"{Words.Of(item.State)}; {item.Standing.Said}");

    /// <summary>Whether the sentence about the deadline begins with the state.</summary>
    public static bool IsToldByStanding(RecommendationAnswer item) => item.Standing.Standing switch
    {
        DeadlineStanding.Met or DeadlineStanding.ClosedOtherwise or DeadlineStanding.Claimed => true,
        DeadlineStanding.Ambiguous => item.State == RecommendationState.Ambiguous,
        _ => false,
    };
}
