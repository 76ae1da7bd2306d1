using System.Globalization;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Time;

public sealed class Working_out_when_a_deadline_falls
{
    private const string OutsideTheCalendar = "outside the calendar (0001 to 9999)";

    [Theory]
    [InlineData("within P3M of publication", "2014-11-27", "2015-02-27", "2015-02-27")]
    [InlineData("within P6M of publication", "2014-11-27", "2015-05-27", "2015-05-27")]
    [InlineData("within P3M of publication", "2014-11", "2015-02-01", "2015-02-28")]
    [InlineData("within P6M of publication", "2014-11", "2015-05-01", "2015-05-30")]
    [InlineData("within P3M of publication", "2014-11-30", "2015-02-28", "2015-02-28")]
    [InlineData("within P3M of publication", "2015-11-30", "2016-02-29", "2016-02-29")]
    [InlineData("within P1Y of publication", "2016-02-29", "2017-02-28", "2017-02-28")]
    [InlineData("within P8W of publication", "2014-11-27", "2015-01-22", "2015-01-22")]
    [InlineData("within P10D of publication", "2014-12-27", "2015-01-06", "2015-01-06")]
    [InlineData("within P3M of publication", "2014-10/2014-11", "2015-01-01", "2015-02-28")]
    [InlineData("immediately", "2018-03-22", "2018-03-22", "2018-03-22")]
    [InlineData("immediately", "2017", "2017-01-01", "2017-12-31")]
    [InlineData("by 2015-03", "2014-11", "2015-02-28", "2015-03-31")]
    [InlineData("by 2015-03-31", "2014-11", "2015-03-31", "2015-03-31")]
    [InlineData("by 2015", "2014-11", "2014-12-31", "2015-12-31")]
    [InlineData("within P1D of publication", "9999-12-30", "9999-12-31", "9999-12-31")]
    [InlineData("within P1M of publication", "9999-11", "9999-12-01", "9999-12-30")]
    public void gives_the_strictest_and_the_most_lenient_day(string rule, string publication, string earliest, string latest) =>
        Assert.Equal(new Due.Between(Day(earliest), Day(latest)), DeadlineRule.Parse(rule).DueFrom(Edtf.Parse(publication)));

    [Theory]
    [InlineData("immediately")]
    [InlineData("within P3M of publication")]
    public void is_not_determinable_without_the_publication_date_it_counts_from(string rule) =>
        Assert.Equal(new Due.NotDeterminable("publication date not recorded"), DeadlineRule.Parse(rule).DueFrom(null));

    [Fact]
    public void needs_no_publication_date_where_the_deadline_names_its_own() =>
        Assert.Equal(new Due.Between(Day("2015-02-28"), Day("2015-03-31")), DeadlineRule.Parse("by 2015-03").DueFrom(null));

    [Theory]
    [InlineData("within P1D of publication", "9999-12-31")]
    [InlineData("within P9999Y of publication", "2014-11")]
    [InlineData("within P9999W of publication", "9900")]
    [InlineData("within P1M of publication", "9999")]
    [InlineData("by 0001", "2014-11")]
    public void is_not_determinable_where_the_calendar_ends(string rule, string publication) =>
        Assert.Equal(new Due.NotDeterminable(OutsideTheCalendar), DeadlineRule.Parse(rule).DueFrom(Edtf.Parse(publication)));

    [Fact]
    public void finds_six_of_the_seven_deadlines_of_2014_due_by_the_end_of_March_2015()
    {
        (string Label, string Rule)[] deadlines =
        [
            ("R1", "within P3M of publication"),
            ("R2", "within P3M of publication"),
            ("R3 step 1", "within P3M of publication"),
            ("R3 step 2", "by 2015-03"),
            ("R4", "within P6M of publication"),
            ("R5 step 1", "within P3M of publication"),
            ("R5 step 2", "by 2015-03"),
        ];
        var published = Edtf.Parse("2014-11");

        var due = deadlines
            .Where(d => DeadlineRule.Parse(d.Rule).DueFrom(published) is Due.Between between && between.Latest <= Day("2015-03-31"))
            .Select(d => d.Label);

        Assert.Equal(["R1", "R2", "R3 step 1", "R3 step 2", "R5 step 1", "R5 step 2"], due);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
