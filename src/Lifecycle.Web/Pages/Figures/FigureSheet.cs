using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Measures;

namespace Lifecycle.Web.Pages.Figures;

/// <summary>The figures of a report: those to draw, the other numbers, and what is said without a number. The title is null where the page is that report's.</summary>
internal sealed record ReportedFigures(string? Title, IReadOnlyList<DotChart> Charts, IReadOnlyList<MeasureAnswer> Numbers, IReadOnlyList<MeasureAnswer> Statements)
{
    public static ReportedFigures Of(string? title, IReadOnlyList<MeasureAnswer> figures)
    {
        var others = figures.Where(figure => !DotChart.IsCompared(figure)).OrderBy(figure => figure.Nature).ThenBy(figure => figure.Title, StringComparer.Ordinal).ToLookup(figure => figure.Value is not null);
        return new(title, DotChart.All(figures), [.. others[true]], [.. others[false]]);
    }

    /// <summary>In the order in which a reader meets them.</summary>
    public IEnumerable<MeasureAnswer> All => [.. Charts.SelectMany(chart => chart.Rows).Select(row => row.Figure), .. Numbers, .. Statements];
}

/// <summary>The figures of a page by report. A caveat is told once, under a number in the order in which it is met, and figures name that.</summary>
internal sealed class FigureSheet
{
    private readonly Dictionary<long, int> _numbers;

    private FigureSheet(IReadOnlyList<ReportedFigures> reports, IEnumerable<Sourced<Caveat>> others)
    {
        Reports = reports;
        Caveats = [.. reports.SelectMany(report => report.All).SelectMany(figure => figure.Caveats).Concat(others).DistinctBy(caveat => caveat.Event.Position)];
        _numbers = Caveats.Index().ToDictionary(pair => pair.Item.Event.Position, pair => pair.Index + 1);
    }

    public IReadOnlyList<ReportedFigures> Reports { get; }

    public IReadOnlyList<Sourced<Caveat>> Caveats { get; }

    /// <summary>The figures of one report, with all of its caveats: some are of findings alone.</summary>
    public static FigureSheet Of(IReadOnlyList<MeasureAnswer> figures, IEnumerable<Sourced<Caveat>> caveats) =>
        new(figures.Count == 0 ? [] : [ReportedFigures.Of(null, figures)], caveats);

    /// <summary>The figures of several reports, in the order in which they come.</summary>
    public static FigureSheet Of(IEnumerable<MeasureAnswer> figures, Func<string, string> titleOf) =>
        new([.. figures.GroupBy(figure => figure.Inspection).Select(group => ReportedFigures.Of(titleOf(group.Key), [.. group]))], []);

    public IReadOnlyList<int> CaveatsOf(MeasureAnswer figure) => [.. figure.Caveats.Select(caveat => _numbers[caveat.Event.Position]).Order()];
}
