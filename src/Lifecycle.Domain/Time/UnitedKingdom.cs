namespace Lifecycle.Domain.Time;

/// <summary>Civil time in the United Kingdom, by which all days here are counted.</summary>
public static class UnitedKingdom
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The day that it is there at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, London).DateTime);
}
