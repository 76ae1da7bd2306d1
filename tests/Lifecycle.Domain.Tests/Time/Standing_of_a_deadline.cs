using System.Globalization;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Time;

public sealed class Standing_of_a_deadline
{
    [Theory]
    [InlineData("by 2015-03", "2015-02-28", Standing.NotYetDue)]
    [InlineData("by 2015-03", "2015-03-01", Standing.Ambiguous)]
    [InlineData("by 2015-03", "2015-03-31", Standing.Ambiguous)]
    [InlineData("by 2015-03", "2015-04-01", Standing.PastDue)]
    [InlineData("by 2015-03-31", "2015-03-31", Standing.NotYetDue)]
    [InlineData("by 2015-03-31", "2015-04-01", Standing.PastDue)]
    [InlineData("within P3M of publication", "2015-02-01", Standing.NotYetDue)]
    [InlineData("within P3M of publication", "2015-02-02", Standing.Ambiguous)]
    [InlineData("within P3M of publication", "2015-03-01", Standing.PastDue)]
    public void is_past_due_only_after_the_last_day_of_every_reading(string rule, string day, Standing expected) =>
        Assert.Equal(expected, DeadlineRule.Parse(rule).DueFrom(Edtf.Parse("2014-11")).On(Day(day)));

    [Fact]
    public void is_not_determinable_where_the_deadline_is_not() =>
        Assert.Equal(Standing.NotDeterminable, new DeadlineRule.Immediately().DueFrom(null).On(Day("2099-01-01")));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
