using System.Globalization;

namespace Lifecycle.Web.Pages.Forces;

/// <summary>Years without an inspection on record.</summary>
internal sealed record ChartGap(double X, double Width, string Years);

/// <summary>A period of a chart with its own years and its own grades; <paramref name="Left"/> of the plot their names stand.</summary>
internal sealed record ChartPanel(GradePeriod Period, double Left, double PlotLeft, double AxisRight, double Right)
{
    // Less than this has no room for words beside one another; a single panel takes what there is.
    private const double LeastPlot = 240;

    private const double Between = 14;

    /// <summary>The periods side by side, each as wide as its years, or as the least that its words need.</summary>
    public static IReadOnlyList<ChartPanel> Of(IReadOnlyList<GradePeriod> periods, ChartForm form)
    {
        var least = periods.Count == 1 ? 0 : LeastPlot;
        var plots = form.Width - periods.Sum(period => GutterOf(period, form)) - ((periods.Count - 1) * Between);
        var spare = Math.Max(0, plots - (periods.Count * least));
        var days = periods.Sum(Days);
        var panels = new List<ChartPanel>();
        var left = 0d;
        foreach (var period in periods)
        {
            var plotLeft = left + GutterOf(period, form);
            var right = plotLeft + least + (spare * Days(period) / days);
            var beyond = period == periods[^1] ? Math.Min(form.Beyond, (right - plotLeft) / 3) : StepChart.Aside;
            panels.Add(new(period, left, plotLeft, right - beyond, right));
            left = right + Between;
        }

        return panels;
    }

    /// <summary>The panel that a judgment of a framework stands in.</summary>
    public bool Has(string framework) => Period.Frameworks.Contains(framework);

    public double XOf(DateOnly day) => PlotLeft + (Math.Clamp((day.DayNumber - Period.From.DayNumber) / Days(Period), 0, 1) * (AxisRight - PlotLeft));

    /// <summary>Where the years begin, and where the last ends.</summary>
    public IEnumerable<double> Ticks() => Starts().Append(Period.To).Select(XOf).Distinct();

    /// <summary>The years that there is room to name.</summary>
    public IEnumerable<ChartLabel> Years(double top)
    {
        var width = (AxisRight - PlotLeft) / Days(Period) * 365;
        var every = Math.Max(1, (int)Math.Ceiling(46 / width));
        return Starts().Where((_, number) => number % every == 0)
            .Select(start => new ChartLabel([start.Year.ToString(CultureInfo.InvariantCulture)], (XOf(start) + XOf(new(start.Year + 1, 1, 1))) / 2, top, "middle"));
    }

    /// <summary>What the panel shows of years without an inspection on record; null where they are not in it.</summary>
    public ChartGap? Gap(IReadOnlyList<int> years)
    {
        var (from, to) = (XOf(new(years[0], 1, 1)), XOf(new(years[^1] + 1, 1, 1)));
        return to <= from ? null : new(from, to - from, years.Count == 1 ? $"{years[0]}" : $"{years[0]} to {years[^1]}");
    }

    private IEnumerable<DateOnly> Starts() => Enumerable.Range(Period.From.Year, Math.Max(1, Period.To.AddDays(-1).Year - Period.From.Year + 1)).Select(year => new DateOnly(year, 1, 1));

    // No more than the longest name of a grade needs.
    private static double GutterOf(GradePeriod period, ChartForm form) =>
        Math.Min(form.Gutter, new ChartLabel([ChartRows.Ungraded, .. period.Scale.Select(grade => $"{grade}")], 0, 0).Width + (2 * StepChart.Aside));

    private static double Days(GradePeriod period) => period.To.DayNumber - period.From.DayNumber;
}
