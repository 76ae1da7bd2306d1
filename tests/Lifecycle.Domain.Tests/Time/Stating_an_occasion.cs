using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Time;

public sealed class Stating_an_occasion
{
    [Fact]
    public void holds_the_date_that_is_recorded()
    {
        var occasion = Occasion.Parse("2014-11");

        Assert.Equal(new Occasion(Edtf.Parse("2014-11")), occasion);
        Assert.Equal("2014-11", occasion.ToString());
    }

    [Fact]
    public void says_not_recorded_where_it_is_not()
    {
        var occasion = Occasion.Parse("not recorded");

        Assert.Equal(Occasion.NotRecorded, occasion);
        Assert.Null(occasion.Date);
        Assert.Equal("not recorded", occasion.ToString());
    }

    [Theory]
    [InlineData("unknown", "unknown is not a date: expected ")]
    [InlineData("2014-13", "2014-13 is not a date: month 13 does not exist; expected ")]
    public void is_refused_with_both_forms_named(string text, string start)
    {
        var error = Assert.Throws<FormatException>(() => Occasion.Parse(text));

        Assert.Equal(start + "YYYY, YYYY-MM or YYYY-MM-DD, or two of them joined by '/', or \"not recorded\"", error.Message);
        Assert.False(Occasion.TryParse(text, out _));
    }
}
