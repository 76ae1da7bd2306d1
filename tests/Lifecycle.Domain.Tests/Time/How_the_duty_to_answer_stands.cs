using System.Globalization;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Time;

public sealed class How_the_duty_to_answer_stands
{
    private const string DueIn2018 = "the local policing body's answer is due by 16 May 2018, the day of publication counted as the first of 56";
    private const string DueInSpring = "the local policing body's answer is due by 25 April 2018 at the earliest and 25 May 2018 at the latest, the day of publication counted as the first of 56";
    private const string DueIf = "no duty to answer within 56 days if the report was published before 2 May 2017, else the local policing body's answer is due by 26 June 2017 at the earliest and 24 February 2018 at the latest, "
        + "the day of publication counted as the first of 56; no published answer is on record";

    /// <summary>Publication date, day; the standing, and what is said.</summary>
    public static TheoryData<string?, string, ResponseStanding, string> Days { get; } = new()
    {
        { "2018-03-22", "2018-05-15", ResponseStanding.NotDue, $"not due: {DueIn2018}; no published answer is on record" },
        { "2018-03-22", "2018-05-16", ResponseStanding.NotDue, $"not due: {DueIn2018}; no published answer is on record" },
        { "2018-03-22", "2018-05-17", ResponseStanding.PastDue, "past due since 17 May 2018, and no published answer is on record" },
        { "2018-03", "2018-04-25", ResponseStanding.NotDue, $"not due: {DueInSpring}; no published answer is on record" },
        { "2018-03", "2018-04-26", ResponseStanding.Ambiguous, $"ambiguous from 26 April 2018 to 25 May 2018: {DueInSpring}; no published answer is on record" },
        { "2018-03", "2018-05-25", ResponseStanding.Ambiguous, $"ambiguous from 26 April 2018 to 25 May 2018: {DueInSpring}; no published answer is on record" },
        { "2018-03", "2018-05-26", ResponseStanding.PastDue, "past due since 26 May 2018, and no published answer is on record" },
        { "2017-05-01", "2018-01-01", ResponseStanding.NoDuty, "no duty to answer within 56 days: the report was published before 2 May 2017, when that duty came into force" },
        { "2017-05-02", "2017-06-26", ResponseStanding.NotDue, "not due: the local policing body's answer is due by 26 June 2017, the day of publication counted as the first of 56; no published answer is on record" },
        { "2017-05-02", "2017-06-27", ResponseStanding.PastDue, "past due since 27 June 2017, and no published answer is on record" },
        { "2017", "2017-06-26", ResponseStanding.NotDue, $"not due: {DueIf}" },
        { "2017", "2026-01-01", ResponseStanding.Ambiguous, $"ambiguous: {DueIf}" },
        { null, "2026-01-01", ResponseStanding.NotDeterminable, "not determinable: publication date not recorded; no published answer is on record" },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void follows_from_the_publication_date(string? publication, string day, ResponseStanding standing, string said)
    {
        var stands = ResponseOnDay.Of(publication is null ? null : Edtf.Parse(publication), DateOnly.Parse(day, CultureInfo.InvariantCulture));

        Assert.Equal((standing, said), (stands.Standing, stands.Said));
    }

    [Fact]
    public void names_the_last_days_where_there_is_a_duty()
    {
        Assert.Equal((Day("2018-04-25"), Day("2018-05-25")), Dues("2018-03"));
        Assert.Equal((Day("2017-06-26"), Day("2018-02-24")), Dues("2017"));
        Assert.Equal((null, null), Dues("2014-11"));
        Assert.Equal((null, null), Dues(null));
    }

    private static (DateOnly?, DateOnly?) Dues(string? publication)
    {
        var stands = ResponseOnDay.Of(publication is null ? null : Edtf.Parse(publication), Day("2020-01-01")!.Value);
        return (stands.First, stands.Last);
    }

    private static DateOnly? Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
