using Lifecycle.Domain.Recommendations;
using Lifecycle.ReadModels.Recommendations;

namespace Lifecycle.Web.Pages.Recommendations;

/// <summary>One bar: a band of age, how many open items are in it, and of which kinds.</summary>
internal sealed record AgeingBar(AgeBand Band, string Label, int Count, string Kinds, int Y, int Width)
{
    public bool IsPastDue => Band is AgeBand.UpToNinetyDays or AgeBand.UpToAYear or AgeBand.UpToThreeYears or AgeBand.Longer;
}

/// <summary>Open items by the age of their most pressing deadline: a bar for each band, in the order of their age.</summary>
internal sealed record AgeingChart(IReadOnlyList<AgeingBar> Bars, int Open, int Closed)
{
    public const int LabelWidth = 230;

    public const int Width = 860;

    public const int BarHeight = 22;

    private const int RowHeight = 34;

    private const int Longest = 240;

    public int Height => (Bars.Count * RowHeight) + 6;

    public static AgeingChart Of(AgeingAnswer ageing)
    {
        var bands = Enum.GetValues<AgeBand>().Select(band => (Band: band, Counts: ageing.Counts.Where(count => count.Band == band).ToList())).ToList();
        var most = Math.Max(1, bands.Max(band => band.Counts.Sum(count => count.Count)));
        var bars = bands.Select((band, row) =>
        {
            var count = band.Counts.Sum(each => each.Count);
            return new AgeingBar(band.Band, Label(band.Band), count, Kinds(band.Counts), 4 + (row * RowHeight), count == 0 ? 0 : Math.Max(3, count * Longest / most));
        });
        return new([.. bars], ageing.Open, ageing.Closed);
    }

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
