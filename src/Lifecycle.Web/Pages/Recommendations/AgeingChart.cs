using Lifecycle.Domain.Recommendations;
using Lifecycle.ReadModels.Recommendations;

namespace Lifecycle.Web.Pages.Recommendations;

/// <summary>Open items by the age of their most pressing deadline: a bar for each band, in the order of their age.</summary>
internal sealed record AgeingChart(IReadOnlyList<Bar> Bars, int Open, int Closed)
{
    public static AgeingChart Of(AgeingAnswer ageing) => new(
        Bar.All([.. Enum.GetValues<AgeBand>().Select(band => Count(band, [.. ageing.Counts.Where(count => count.Band == band)]))]),
        ageing.Open,
        ageing.Closed);

    private static (string Label, int Count, string Said, string Shade) Count(AgeBand band, IReadOnlyList<AgeingCount> counts) => (
        Label(band),
        counts.Sum(count => count.Count),
        counts.All(count => count.Count == 0) ? "none" : Kinds(counts),
        band is AgeBand.UpToNinetyDays or AgeBand.UpToAYear or AgeBand.UpToThreeYears or AgeBand.Longer ? "app-chart__bar--past" : "app-chart__bar");

    private static string Kinds(IEnumerable<AgeingCount> counts) => string.Join(", ", counts
        .GroupBy(count => count.Kind)
        .OrderBy(group => group.Key)
        .Select(group => Counted.Of(group.Sum(count => count.Count), group.Key)));

    private static string Label(AgeBand band) => band switch
    {
        AgeBand.NotDue => "Not due yet",
        AgeBand.Ambiguous => "Due by one reading only",
        AgeBand.UpToNinetyDays => "Past due up to 90 days",
        AgeBand.UpToAYear => "Past due up to a year",
        AgeBand.UpToThreeYears => "Past due up to three years",
        AgeBand.Longer => "Past due for longer",
        AgeBand.NotDeterminable => "Due date not determinable",
        _ => "No deadline stated",
    };
}
