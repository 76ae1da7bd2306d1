using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Measures;
using Lifecycle.Web.Pages.Figures;

namespace Lifecycle.Web.Tests.Drawing;

public sealed class Figures_as_dots
{
    [Fact]
    public void stand_on_an_axis_from_nought_with_the_same_figure_elsewhere_below()
    {
        var chart = Assert.Single(DotChart.All([Figures.Of("Crime", "50", "100")]));

        Assert.Equal("Per 1,000 population", chart.Title);
        Assert.Equal([new("0", 5), new("20", 23), new("40", 41), new("60", 59), new("80", 77), new DotTick("100", 95)], chart.Ticks);
        Assert.Equal(5, chart.Zero);
        var row = Assert.Single(chart.Rows);
        Assert.Equal(new DotMark(50, null, null, 17), row.Force);
        Assert.Equal([new DotMark(95, null, null, 37)], row.Others);
        Assert.Equal(57, row.Height);
    }

    [Fact]
    public void reach_as_far_as_their_ranges_which_give_the_axis_its_scale()
    {
        var chart = Assert.Single(DotChart.All([Figures.Of("Satisfied", "85.0", "86.0", "2.0", "0.5")]));

        Assert.Equal([new("83", 5), new("84", 27.5m), new("85", 50), new("86", 72.5m), new DotTick("87", 95)], chart.Ticks);
        Assert.Null(chart.Zero);
        var row = Assert.Single(chart.Rows);
        Assert.Equal(new DotMark(50, 5, 95, 17), row.Force);
        Assert.Equal([new DotMark(72.5m, 61.25m, 83.75m, 37)], row.Others);
    }

    [Fact]
    public void stand_on_both_sides_of_nought_where_they_rise_and_fall()
    {
        var chart = Assert.Single(DotChart.All([Figures.Of("Fell", "-20", "-10") with { Nature = Nature.Change, Unit = "percent", Denominator = "not applicable" }, Rise("5")]));

        Assert.Equal("Change, percent", chart.Title);
        Assert.Equal([new("−20", 5), new("−15", 23), new("−10", 41), new("−5", 59), new("0", 77), new DotTick("5", 95)], chart.Ticks);
        Assert.Equal(77, chart.Zero);
        Assert.Equal([5, 95], chart.Rows.Select(row => row.Force.X));
    }

    [Fact]
    public void share_an_axis_with_those_of_their_unit_and_denominator_the_larger_charts_first_and_changes_last()
    {
        var charts = DotChart.All(
        [
            Rise("1"), Rise("2"), Rise("3"),
            Figures.Of("Burglary", "9", "8") with { Unit = "per 1,000 households", Denominator = "1,000 households" },
            Figures.Of("Small", "1", "2"), Figures.Of("Large", "40", "30"),
        ]);

        Assert.Equal(["Per 1,000 population", "Per 1,000 households", "Change, percent"], charts.Select(chart => chart.Title));
        Assert.Equal(["Large", "Small"], charts[0].Rows.Select(row => row.Figure.Title));
    }

    [Fact]
    public void have_an_axis_each_where_no_denominator_is_stated()
    {
        var charts = DotChart.All([Share("Detected"), Share("Satisfied")]);

        Assert.Equal(["Percent, denominator not stated", "Percent, denominator not stated"], charts.Select(chart => chart.Title));
        Assert.All(charts, chart => Assert.Single(chart.Rows));
    }

    [Fact]
    public void have_a_line_for_each_area_that_they_are_compared_with()
    {
        var row = Assert.Single(Assert.Single(DotChart.All([Figures.Of("Crime", "50") with { Comparators = [Figures.Other("England", "100"), Figures.Other("Wales", "0")] }])).Rows);

        Assert.Equal([new DotMark(95, null, null, 37), new DotMark(5, null, null, 57)], row.Others);
        Assert.Equal(77, row.Height);
    }

    [Fact]
    public void stand_in_the_middle_where_all_of_them_are_nought() =>
        Assert.Equal(50, Assert.Single(Assert.Single(DotChart.All([Figures.Of("Crime", "0", "0")])).Rows).Force.X);

    [Fact]
    public void are_not_drawn_without_a_number_on_both_sides() => Assert.Empty(DotChart.All([Figures.Of("Counted", "5"), Figures.Of("Rising", null, "5")]));

    private static MeasureAnswer Rise(string value) =>
        Figures.Of($"Rose by {value}", value, "0") with { Nature = Nature.Change, Unit = "percent", Denominator = "not applicable" };

    private static MeasureAnswer Share(string title) =>
        Figures.Of(title, "25", "26") with { Nature = Nature.Percentage, Unit = "percent", Denominator = "not stated" };
}
