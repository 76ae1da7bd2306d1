using Lifecycle.Domain.Inspections;
using Lifecycle.Web.Pages.Figures;

namespace Lifecycle.Web.Tests.Drawing;

public sealed class Figures_of_a_page
{
    [Fact]
    public void are_drawn_or_told_as_numbers_or_as_statements_by_report()
    {
        var sheet = FigureSheet.Of(
            [Figures.Of("Target", "-40") with { Nature = Nature.Target }, Figures.Of("Counted", "5") with { Nature = Nature.Count }, Figures.Of("Compared", "5", "6"), Figures.Of("Rising", null) with { Inspection = "2017" }],
            inspection => $"The report {inspection}");

        Assert.Equal(["The report 2014.somewhere", "The report 2017"], sheet.Reports.Select(report => report.Title));
        Assert.Equal("Compared", Assert.Single(Assert.Single(sheet.Reports[0].Charts).Rows).Figure.Title);
        Assert.Equal(["Counted", "Target"], sheet.Reports[0].Numbers.Select(figure => figure.Title));
        Assert.Empty(sheet.Reports[0].Statements);
        Assert.Equal("Rising", Assert.Single(sheet.Reports[1].Statements).Title);
    }

    [Fact]
    public void name_a_caveat_by_the_number_under_which_it_is_told_once()
    {
        var (recording, definition, unused) = (Figures.Caveat("recording", 3), Figures.Caveat("definition", 2), Figures.Caveat("a finding", 1));
        var (counted, compared) = (Figures.Of("Counted", "5") with { Caveats = [definition, recording] }, Figures.Of("Compared", "5", "6") with { Caveats = [recording] });

        var sheet = FigureSheet.Of([counted, compared], [unused, definition, recording]);

        // In the order in which they are met: what is drawn comes first, and what no figure carries last.
        Assert.Equal([recording, definition, unused], sheet.Caveats);
        Assert.Equal([1], sheet.CaveatsOf(compared));
        Assert.Equal([1, 2], sheet.CaveatsOf(counted));
    }

    [Fact]
    public void keep_the_caveats_of_findings_where_there_are_none()
    {
        var sheet = FigureSheet.Of([], [Figures.Caveat("a finding", 1)]);

        Assert.Empty(sheet.Reports);
        Assert.Single(sheet.Caveats);
    }
}
