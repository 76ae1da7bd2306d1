using System.Globalization;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Operations;

/// <summary>When an operator acted, by the inspectorate's own calendar, and the stream that the month's acts stand in.</summary>
public static class OperatorCalendar
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The stream of an act, for example <c>operations/2026-03</c>.</summary>
    public static string StreamOf(DateTimeOffset instant) => $"operations/{Write(instant, "yyyy-MM")}";

    /// <summary>The day of an act.</summary>
    public static Occasion DayOf(DateTimeOffset instant) => Occasion.Parse(Write(instant, "yyyy-MM-dd"));

    private static string Write(DateTimeOffset instant, string form) => TimeZoneInfo.ConvertTime(instant, London).ToString(form, CultureInfo.InvariantCulture);
}
