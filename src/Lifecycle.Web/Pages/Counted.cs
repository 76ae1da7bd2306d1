using Lifecycle.Domain;
using Lifecycle.Domain.Recommendations;

namespace Lifecycle.Web.Pages;

/// <summary>Numbers of things: "1 cause of concern", "12 areas for improvement".</summary>
internal static class Counted
{
    public static string Of(int count, RecommendationKind kind) => $"{count} {(count == 1 ? Words.Of(kind) : Several(kind))}";

    private static string Several(RecommendationKind kind) => kind switch
    {
        RecommendationKind.AreaForImprovement => "areas for improvement",
        RecommendationKind.CauseOfConcern => "causes of concern",
        _ => $"{Words.Of(kind)}s",
    };
}
