using System.Globalization;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Time;

public sealed class Answering_a_report_within_56_days
{
    [Theory]
    [InlineData("2018-03-22", "2018-05-16", "2018-05-16")]
    [InlineData("2018-03", "2018-04-25", "2018-05-25")]
    [InlineData("2017-05-02", "2017-06-26", "2017-06-26")]
    public void counts_the_day_of_publication_as_day_one(string publication, string first, string last) =>
        Assert.Equal(new ResponseDue.Between(Day(first), Day(last)), ResponseDuty.DueFrom(Edtf.Parse(publication)));

    [Theory]
    [InlineData("2014-11")]
    [InlineData("2017-05-01")]
    public void was_no_duty_before_the_second_of_May_2017(string publication) =>
        Assert.Equal(new ResponseDue.NotApplicable(), ResponseDuty.DueFrom(Edtf.Parse(publication)));

    [Theory]
    [InlineData("2017", "2017-06-26", "2018-02-24")]
    [InlineData("2017-05", "2017-06-26", "2017-07-25")]
    public void is_left_open_where_the_stated_date_spans_that_day(string publication, string first, string last) =>
        Assert.Equal(new ResponseDue.OnlyIfInForce(Day(first), Day(last)), ResponseDuty.DueFrom(Edtf.Parse(publication)));

    [Fact]
    public void is_not_determinable_without_a_publication_date() =>
        Assert.Equal(new ResponseDue.NotDeterminable("publication date not recorded"), ResponseDuty.DueFrom(null));

    [Fact]
    public void is_not_determinable_where_the_calendar_ends() =>
        Assert.Equal(
            new ResponseDue.NotDeterminable("outside the calendar (0001 to 9999)"), ResponseDuty.DueFrom(Edtf.Parse("9999-12")));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
