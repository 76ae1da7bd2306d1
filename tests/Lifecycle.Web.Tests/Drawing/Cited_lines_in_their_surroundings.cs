using Lifecycle.Domain;
using Lifecycle.Web.Importing;
using Lifecycle.Web.Pages.Sources;

namespace Lifecycle.Web.Tests.Drawing;

public sealed class Cited_lines_in_their_surroundings
{
    private static readonly Report Twenty = new("", [.. Enumerable.Range(1, 20).Select(number => $"line {number}\r")]);

    [Fact]
    public void stand_among_three_lines_on_either_side() =>
        Assert.Equal(["7", "8", "9", "10 cited", "11", "12", "13"], Assert.Single(Runs("10")));

    [Fact]
    public void are_one_run_where_their_surroundings_meet() =>
        Assert.Equal(["2", "3", "4", "5 cited", "6", "7", "8", "9", "10", "11", "12 cited", "13", "14", "15"], Assert.Single(Runs("5,12")));

    [Fact]
    public void are_runs_apart_where_lines_lie_between() => Assert.Equal([7, 5], Runs("5,19").Select(run => run.Count()));

    [Fact]
    public void end_where_the_report_does() => Assert.Equal(["1 cited", "2", "3", "4"], Assert.Single(Runs("1")));

    [Fact]
    public void are_shown_without_the_end_of_the_line() => Assert.Equal("line 20", Surroundings.Of(Twenty, Citation.Parse("report.txt:20"))[0][^1].Text);

    private static IEnumerable<IEnumerable<string>> Runs(string lines) =>
        Surroundings.Of(Twenty, Citation.Parse($"report.txt:{lines}")).Select(run => run.Select(line => $"{line.Number}{(line.IsCited ? " cited" : "")}"));
}
