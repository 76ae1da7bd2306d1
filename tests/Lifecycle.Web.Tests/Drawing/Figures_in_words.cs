using Lifecycle.Web.Pages.Figures;

namespace Lifecycle.Web.Tests.Drawing;

public sealed class Figures_in_words
{
    [Theory]
    [InlineData("-8", "−8")]
    [InlineData("33841", "33,841")]
    [InlineData("85.0", "85.0")]
    [InlineData("-1234.50", "−1,234.50")]
    public void have_a_minus_sign_and_thousands_apart_and_the_digits_that_are_stated(string stated, string said) => Assert.Equal(said, FigureWords.Value(Figures.Of("", stated)));

    [Fact]
    public void say_that_they_are_approximate() => Assert.Equal("about 80", FigureWords.Value(Figures.Of("", "80") with { Approximate = true }));

    [Fact]
    public void say_their_range_and_how_sure_it_is()
    {
        var figure = Figures.Of("", "85.9", range: "2.3");

        Assert.Equal("85.9 ± 2.3", FigureWords.Value(figure));
        Assert.Equal("confidence level not stated", FigureWords.Confidence(figure));
        Assert.Equal("confidence level 95%", FigureWords.Confidence(figure with { ConfidenceLevel = "95%" }));
        Assert.Null(FigureWords.Confidence(Figures.Of("", "85.9")));
    }

    [Fact]
    public void say_a_direction_where_there_is_no_figure() => Assert.Equal("rising", FigureWords.Value(Figures.Of("", null)));

    [Theory]
    [InlineData("percent", "not applicable", "percent")]
    [InlineData("percent", "not stated", "percent, denominator not stated")]
    [InlineData("percent", "victims asked", "percent, of victims asked")]
    [InlineData("per 1,000 households", "1,000 households", "per 1,000 households")]
    [InlineData("not stated", "not stated", "unit not stated")]
    public void say_what_they_are_counted_in(string unit, string denominator, string said) =>
        Assert.Equal(said, FigureWords.Unit(Figures.Of("", "1") with { Unit = unit, Denominator = denominator }));

    [Theory]
    [InlineData("2013-07/2014-06", null, "July 2013 to June 2014")]
    [InlineData("2013-07/2014-06", "2009-07/2010-06", "July 2013 to June 2014, compared with July 2009 to June 2010")]
    [InlineData("not stated", "before the training", "period not stated, compared with before the training")]
    public void say_their_period_and_what_they_are_measured_against(string period, string? baseline, string said) =>
        Assert.Equal(said, FigureWords.Period(Figures.Of("", "1") with { Period = period, Baseline = baseline }));

    [Theory]
    [InlineData("no clear difference", "No clear difference")]
    [InlineData("the ranges do not overlap", "The ranges do not overlap")]
    [InlineData("not determinable: no range stated", "Difference not determinable: no range stated")]
    public void say_of_a_comparison_what_the_answer_says(string difference, string said) =>
        Assert.Equal(said, FigureWords.Difference(Figures.Other("England and Wales", "1") with { Difference = difference }));
}
