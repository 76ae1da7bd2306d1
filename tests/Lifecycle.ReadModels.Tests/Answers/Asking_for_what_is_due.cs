using System.Globalization;
using Lifecycle.Domain.Time;
using Lifecycle.ReadModels.Recommendations;

namespace Lifecycle.ReadModels.Tests.Answers;

public sealed class Asking_for_what_is_due
{
    private static readonly Edtf November = Edtf.Parse("2014-11");

    [Theory]
    [InlineData(null, "2015-03-31", "yes")]
    [InlineData(null, "2015-02-28", "yes")]
    [InlineData(null, "2015-02-27", "by one reading")]
    [InlineData(null, "2015-02-01", "by one reading")]
    [InlineData(null, "2015-01-31", "no")]
    [InlineData("2015-02-01", null, "yes")]
    [InlineData("2015-02-28", null, "by one reading")]
    [InlineData("2015-03-01", null, "no")]
    [InlineData("2015-02-01", "2015-02-28", "yes")]
    public void tells_whether_a_deadline_falls_in_the_days_asked_for(string? from, string? to, string answer) =>
        Assert.Equal(answer, Window(from, to).Holds(DeadlineRule.Parse("within P3M of publication").DueFrom(November)));

    [Fact]
    public void leaves_out_what_cannot_be_determined() =>
        Assert.Equal("no", Window(null, "2015-03-31").Holds(DeadlineRule.Parse("within P3M of publication").DueFrom(null)));

    [Fact]
    public void is_open_without_days()
    {
        Assert.True(Window(null, null).IsOpen);
        Assert.False(Window("2015-01-01", null).IsOpen);
        Assert.False(Window(null, "2015-01-01").IsOpen);
    }

    [Theory]
    [InlineData("2015-02-01", "2015-02-28", "by one reading")]
    [InlineData("2015-06-01", "2015-06-30", "by one reading")]
    [InlineData("2015-02-01", "2015-06-30", "yes")]
    [InlineData("2015-03-01", "2015-05-31", "no")]
    public void falls_there_by_one_reading_where_it_is_open_which_of_two_deadlines_is_in_force(string from, string to, string answer)
    {
        Due[] dues = [DeadlineRule.Parse("within P3M of publication").DueFrom(November), DeadlineRule.Parse("by 2015-06-15").DueFrom(November)];

        Assert.Equal(answer, Window(from, to).Holds(dues));
    }

    [Fact]
    public void has_no_answer_where_nothing_is_asked_and_none_falls_there_without_a_deadline()
    {
        Assert.Null(Window(null, null).Holds([DeadlineRule.Parse("by 2015-06-15").DueFrom(November)]));
        Assert.Equal("no", Window(null, "2015-06-15").Holds([null]));
    }

    [Theory]
    [InlineData("yes", "yes", "no", "by one reading")]
    [InlineData("by one reading", "no", "by one reading", "no")]
    [InlineData("no", "no", "no", "no")]
    public void is_told_of_several_by_the_surest(string surest, params string[] held) => Assert.Equal(surest, Window(null, "2015-06-15").Surest(held));

    private static DueWindow Window(string? from, string? to) => new(Day(from), Day(to));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
