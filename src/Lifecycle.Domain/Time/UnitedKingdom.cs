namespace Lifecycle.Domain.Time;

/// <summary>Civil time in the United Kingdom, by which all days here are counted.</summary>
public static class UnitedKingdom
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The day that it is there at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, London).DateTime);

    /// <summary>The first instant of a day there.</summary>
    public static DateTimeOffset BeginningOf(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>The last instant of a day there, by a clock that counts microseconds as the log's does.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => At(day, new TimeOnly(TimeSpan.TicksPerDay - TimeSpan.TicksPerMicrosecond));

    private static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new(local, London.GetUtcOffset(local));
    }
}
