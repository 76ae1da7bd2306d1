using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Tests.Time;

public sealed class Days_in_the_United_Kingdom
{
    [Theory]
    [InlineData("2015-01-31", "2015-01-31T00:00:00.000000Z", "2015-01-31T23:59:59.999999Z")]
    [InlineData("2015-06-30", "2015-06-29T23:00:00.000000Z", "2015-06-30T22:59:59.999999Z")]
    [InlineData("2015-03-29", "2015-03-29T00:00:00.000000Z", "2015-03-29T22:59:59.999999Z")]
    [InlineData("2015-10-25", "2015-10-24T23:00:00.000000Z", "2015-10-25T23:59:59.999999Z")]
    public void begin_and_end_by_its_civil_time(string day, string begins, string ends)
    {
        var (first, last) = (UnitedKingdom.BeginningOf(DateOnly.Parse(day)), UnitedKingdom.EndOf(DateOnly.Parse(day)));

        Assert.Equal((begins, ends), ($"{first.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.ffffff}Z", $"{last.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.ffffff}Z"));
    }

    [Fact]
    public void follow_one_another_without_a_gap_since_summer_time_came_back()
    {
        for (var day = new DateOnly(1972, 1, 1); day.Year < 2100; day = day.AddDays(1))
        {
            Assert.Equal((day, day), (UnitedKingdom.DayOf(UnitedKingdom.BeginningOf(day)), UnitedKingdom.DayOf(UnitedKingdom.EndOf(day))));
            Assert.Equal(UnitedKingdom.BeginningOf(day.AddDays(1)), UnitedKingdom.EndOf(day).AddMicroseconds(1));
        }
    }

    [Fact]
    public void are_told_for_the_first_and_the_last_day_of_the_calendar()
    {
        Assert.Equal(1, UnitedKingdom.BeginningOf(DateOnly.MinValue).UtcDateTime.Year);
        Assert.Equal(9999, UnitedKingdom.EndOf(DateOnly.MaxValue).UtcDateTime.Year);
    }
}
