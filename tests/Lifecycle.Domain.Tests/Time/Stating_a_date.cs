using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Time;

public sealed class Stating_a_date
{
    [Theory]
    [InlineData("2014", "2014-01-01", "2014-12-31", Precision.Year, false)]
    [InlineData("2014-11", "2014-11-01", "2014-11-30", Precision.Month, false)]
    [InlineData("2016-02", "2016-02-01", "2016-02-29", Precision.Month, false)]
    [InlineData("2014-11-27", "2014-11-27", "2014-11-27", Precision.Day, false)]
    [InlineData("0001", "0001-01-01", "0001-12-31", Precision.Year, false)]
    [InlineData("9999-12-31", "9999-12-31", "9999-12-31", Precision.Day, false)]
    [InlineData("2013-07/2014-06", "2013-07-01", "2014-06-30", Precision.Month, true)]
    [InlineData("2013/2014-06-15", "2013-01-01", "2014-06-15", Precision.Year, true)]
    [InlineData("2014-11/2014-11", "2014-11-01", "2014-11-30", Precision.Month, true)]
    [InlineData("2014-06/2014", "2014-06-01", "2014-12-31", Precision.Year, true)]
    [InlineData("2014-11-27/2014-11-27", "2014-11-27", "2014-11-27", Precision.Day, true)]
    public void keeps_the_precision_given_and_the_days_it_can_mean(
        string text, string earliest, string latest, Precision precision, bool isInterval)
    {
        var date = Edtf.Parse(text);

        Assert.Equal(Day(earliest), date.Earliest);
        Assert.Equal(Day(latest), date.Latest);
        Assert.Equal(precision, date.Precision);
        Assert.Equal(isInterval, date.IsInterval);
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("2014-13", "2014-13 is not a date: month 13 does not exist; expected ")]
    [InlineData("2014-00-01", "2014-00-01 is not a date: month 00 does not exist; expected ")]
    [InlineData("2014-02-29", "2014-02-29 is not a date: 2014-02 has no day 29; expected ")]
    [InlineData("2014-11-00", "2014-11-00 is not a date: 2014-11 has no day 00; expected ")]
    [InlineData("0000", "0000 is not a date: year 0000 does not exist; expected ")]
    [InlineData("2013-07/2014-13", "2013-07/2014-13 is not a date: month 13 does not exist; expected ")]
    [InlineData("2014-06/2013-07", "2014-06/2013-07 is not a date: it ends before it begins; expected ")]
    [InlineData("November 2014", "November 2014 is not a date: expected ")]
    [InlineData("2014-1", "2014-1 is not a date: expected ")]
    [InlineData("2014/11/27", "2014/11/27 is not a date: expected ")]
    [InlineData("2014-11/..", "2014-11/.. is not a date: expected ")]
    [InlineData("2014-11-27T10:00:00Z", "2014-11-27T10:00:00Z is not a date: expected ")]
    [InlineData("+014", "+014 is not a date: expected ")]
    [InlineData("２０１４", "２０１４ is not a date: expected ")]
    [InlineData("2014\n", "2014  is not a date: it has blanks around it; expected ")]
    [InlineData("", "An empty text is not a date: expected ")]
    public void is_refused_with_what_is_wrong_and_what_was_expected(string text, string start)
    {
        var error = Assert.Throws<FormatException>(() => Edtf.Parse(text));

        Assert.Equal(start + "YYYY, YYYY-MM or YYYY-MM-DD, or two of them joined by '/'", error.Message);
        Assert.False(Edtf.TryParse(text, out _));
    }

    [Theory]
    [InlineData(58, 60)]
    [InlineData(59, 59)]
    [InlineData(60, 60)]
    public void quotes_only_the_start_of_a_long_text_and_no_half_of_a_character(int before, int shown)
    {
        var text = new string('x', before) + "\U0001F4C5" + new string('x', 1_000_000);

        var error = Assert.Throws<FormatException>(() => Edtf.Parse(text));

        Assert.StartsWith(text[..shown] + "… is not a date: expected ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void refuses_no_text_at_all()
    {
        Assert.Throws<ArgumentNullException>(() => Edtf.Parse(null!));
        Assert.False(Edtf.TryParse(null, out _));
    }

    [Fact]
    public void is_equal_by_its_text_and_not_by_the_days_it_means()
    {
        Assert.Equal(Edtf.Parse("2014-11"), Edtf.Parse("2014-11"));
        Assert.NotEqual(Edtf.Parse("2014-11"), Edtf.Parse("2014-11-01/2014-11-30"));
        Assert.Equal(Edtf.Parse("0987-01-02"), Edtf.Of(new(987, 1, 2)));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
