using System.Globalization;
using Lifecycle.Domain.Recommendations;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Recommendations;

public sealed class The_age_of_a_deadline
{
    [Theory]
    [InlineData("by 2015-03", "2015-02-28", AgeBand.NotDue)]
    [InlineData("by 2015-03", "2015-03-01", AgeBand.Ambiguous)]
    [InlineData("by 2015-03", "2015-03-31", AgeBand.Ambiguous)]
    [InlineData("by 2015-03", "2015-04-01", AgeBand.UpToNinetyDays)]
    [InlineData("by 2015-03", "2015-06-29", AgeBand.UpToNinetyDays)]
    [InlineData("by 2015-03", "2015-06-30", AgeBand.UpToAYear)]
    [InlineData("by 2015-03", "2016-03-31", AgeBand.UpToAYear)]
    [InlineData("by 2015-03", "2016-04-01", AgeBand.UpToThreeYears)]
    [InlineData("by 2015-03", "2018-03-31", AgeBand.UpToThreeYears)]
    [InlineData("by 2015-03", "2018-04-01", AgeBand.Longer)]
    [InlineData("by 2016-02-29", "2017-02-28", AgeBand.UpToAYear)]
    [InlineData("by 2016-02-29", "2017-03-01", AgeBand.UpToThreeYears)]
    [InlineData("by 9999-12-30", "9999-12-31", AgeBand.UpToNinetyDays)]
    public void is_counted_from_the_last_day_of_every_reading(string rule, string day, AgeBand band) =>
        Assert.Equal(band, Ageing.BandOf(DeadlineRule.Parse(rule).DueFrom(null), Day(day)));

    [Fact]
    public void is_not_determinable_or_none_where_the_deadline_is()
    {
        Assert.Equal(AgeBand.NotDeterminable, Ageing.BandOf(DeadlineRule.Parse("immediately").DueFrom(null), Day("2026-01-01")));
        Assert.Equal(AgeBand.NoDeadline, Ageing.BandOf(null, Day("2026-01-01")));
    }

    [Fact]
    public void has_two_numbers_of_days_which_are_negative_before_it()
    {
        var due = DeadlineRule.Parse("by 2015-03").DueFrom(null);

        Assert.Equal(new DaysSince(93, 62, null), DaysSince.Of(due, Day("2015-06-01")));
        Assert.Equal(new DaysSince(1, -30, null), DaysSince.Of(due, Day("2015-03-01")));
        Assert.Equal(new DaysSince(-58, -89, null), DaysSince.Of(due, Day("2015-01-01")));
    }

    [Fact]
    public void has_none_where_the_date_is_missing_and_says_why()
    {
        Assert.Equal(new DaysSince(null, null, "publication date not recorded"), DaysSince.Of(DeadlineRule.Parse("immediately").DueFrom(null), Day("2026-01-01")));
        Assert.Equal(new DaysSince(null, null, "no deadline is stated"), DaysSince.Of(null, Day("2026-01-01")));
        Assert.Equal(new DaysSince(null, null, "not published"), DaysSince.Of(null, "not published", Day("2026-01-01")));
    }

    [Fact]
    public void counts_days_since_publication_alike() =>
        Assert.Equal(new DaysSince(212, 183, null), DaysSince.Of(Edtf.Parse("2014-11"), "not published", Day("2015-06-01")));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
