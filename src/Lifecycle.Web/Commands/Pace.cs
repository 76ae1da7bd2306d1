using System.Globalization;

namespace Lifecycle.Web.Commands;

/// <summary>How fast long work goes and how long it still takes, in words; nothing where it is not known.</summary>
internal static class Pace
{
    public static string Of(double? eventsPerSecond, TimeSpan? remaining) => eventsPerSecond is { } rate && remaining is { } rest
        ? string.Create(CultureInfo.InvariantCulture, $", {rate:N0} events/s, {Spoken(rest)} left")
        : "";

    private static string Spoken(TimeSpan time) => time switch
    {
        { TotalSeconds: < 100 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):N0} s"),
        { TotalMinutes: < 100 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalMinutes):N0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalHours):N0} h"),
    };
}
