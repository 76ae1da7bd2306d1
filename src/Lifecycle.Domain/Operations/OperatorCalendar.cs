using System.Globalization;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Operations;

/// <summary>When an operator acted, by the inspectorate's own calendar, and the stream that the month's acts stand in.</summary>
public static class OperatorCalendar
{
    /// <summary>The stream of an act, for example <c>operations/2026-03</c>.</summary>
    public static string StreamOf(DateTimeOffset instant) => $"operations/{UnitedKingdom.DayOf(instant).ToString("yyyy-MM", CultureInfo.InvariantCulture)}";

    /// <summary>The day of an act.</summary>
    public static Occasion DayOf(DateTimeOffset instant) => new(Edtf.Of(UnitedKingdom.DayOf(instant)));
}
