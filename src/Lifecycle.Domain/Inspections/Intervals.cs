using System.Globalization;

namespace Lifecycle.Domain.Inspections;

/// <summary>Whether two figures differ clearly.</summary>
public static class Intervals
{
    /// <summary>Whether the stated ranges touch; null where one of the figures has no range.</summary>
    public static bool? Overlap(Measure measure, Comparator other)
    {
        if (measure is not { Value: { } value, Interval: { } half } || other.Interval is not { } otherHalf) return null;

        return Math.Abs(Number(value) - Number(other.Value)) <= Number(half) + Number(otherHalf);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
