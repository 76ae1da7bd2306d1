using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Time;

public sealed class Reading_a_deadline
{
    private const string Expected =
        "expected \"immediately\", \"within P3M of publication\" (PnD, PnW, PnM or PnY with n from 1 to 9999) " +
        "or \"by 2015-03\" (YYYY, YYYY-MM or YYYY-MM-DD)";

    public static TheoryData<string, DeadlineRule> Rules => new()
    {
        { "immediately", new DeadlineRule.Immediately() },
        { "within P3M of publication", new DeadlineRule.Within(new(3, PeriodUnit.Months)) },
        { "within P56D of publication", new DeadlineRule.Within(new(56, PeriodUnit.Days)) },
        { "within P8W of publication", new DeadlineRule.Within(new(8, PeriodUnit.Weeks)) },
        { "within P9999Y of publication", new DeadlineRule.Within(new(9999, PeriodUnit.Years)) },
        { "by 2015", new DeadlineRule.By(Edtf.Parse("2015")) },
        { "by 2015-03", new DeadlineRule.By(Edtf.Parse("2015-03")) },
        { "by 2015-03-31", new DeadlineRule.By(Edtf.Parse("2015-03-31")) },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void knows_the_three_kinds_of_rule(string text, DeadlineRule rule)
    {
        Assert.Equal(rule, DeadlineRule.Parse(text));
        Assert.Equal(text, rule.ToString());
    }

    [Theory]
    [InlineData("soon", "soon is not a deadline: ")]
    [InlineData("Immediately", "Immediately is not a deadline: ")]
    [InlineData("immediately ", "immediately  is not a deadline: it has blanks around it; ")]
    [InlineData("within three months", "within three months is not a deadline: what the period runs from is not said; ")]
    [InlineData("within P3M", "within P3M is not a deadline: what the period runs from is not said; ")]
    [InlineData("within 3M of publication", "within 3M of publication is not a deadline: its period cannot be read; ")]
    [InlineData("within P0M of publication", "within P0M of publication is not a deadline: its period cannot be read; ")]
    [InlineData("within P03M of publication", "within P03M of publication is not a deadline: its period cannot be read; ")]
    [InlineData("within PM of publication", "within PM of publication is not a deadline: its period cannot be read; ")]
    [InlineData("within P1Y6M of publication", "within P1Y6M of publication is not a deadline: its period cannot be read; ")]
    [InlineData("within PT3H of publication", "within PT3H of publication is not a deadline: its period cannot be read; ")]
    [InlineData("within P10000D of publication", "within P10000D of publication is not a deadline: its period cannot be read; ")]
    [InlineData("by March 2015", "by March 2015 is not a deadline: its date cannot be read; ")]
    [InlineData("by 2015-13", "by 2015-13 is not a deadline: month 13 does not exist; ")]
    [InlineData("by 2015-01/2015-03", "by 2015-01/2015-03 is not a deadline: an interval has no one end to be due by; ")]
    [InlineData("", "An empty text is not a deadline: ")]
    public void refuses_anything_else_and_names_the_accepted_forms(string text, string start)
    {
        var error = Assert.Throws<FormatException>(() => DeadlineRule.Parse(text));

        Assert.Equal(start + Expected, error.Message);
        Assert.False(DeadlineRule.TryParse(text, out _));
    }

    [Fact]
    public void cannot_be_made_of_an_interval_or_of_a_period_without_length()
    {
        Assert.Throws<ArgumentException>(() => new DeadlineRule.By(Edtf.Parse("2015-01/2015-03")));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Period(0, PeriodUnit.Days));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Period(10_000, PeriodUnit.Days));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Period(1, (PeriodUnit)4));
    }

    [Fact]
    public void names_the_forms_of_a_period()
    {
        var error = Assert.Throws<FormatException>(() => Period.Parse("3 months"));

        Assert.Equal("3 months is not a period: expected PnD, PnW, PnM or PnY with n from 1 to 9999", error.Message);
        Assert.Equal(new Period(3, PeriodUnit.Months), Period.Parse("P3M"));
    }
}
