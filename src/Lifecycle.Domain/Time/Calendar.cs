using System.Globalization;

namespace Lifecycle.Domain.Time;

/// <summary>Arithmetic on civil dates that ends in null, not in an exception, where the calendar (0001 to 9999) ends.</summary>
internal static class Calendar
{
    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly? PlusDays(this DateOnly day, int days)
    {
        var number = (long)day.DayNumber + days;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber ? day.AddDays(days) : null;
    }

    /// <summary>Clamps to the end of a shorter month: 30 November and three months is 28 February.</summary>
    public static DateOnly? PlusMonths(this DateOnly day, int months)
    {
        var year = ((day.Year * 12L) + day.Month - 1 + months) / 12;
        return year is >= 1 and <= 9999 ? day.AddMonths(months) : null;
    }
}
