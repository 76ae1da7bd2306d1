using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Lifecycle.Domain.Time;

/// <summary>The unit of a <see cref="Period"/>.</summary>
public enum PeriodUnit
{
    Days,
    Weeks,
    Months,
    Years,
}

/// <summary>A length of time in one unit, as ISO 8601 writes it: <c>P56D</c>, <c>P8W</c>, <c>P3M</c>, <c>P1Y</c>.</summary>
public sealed record Period : IParsable<Period>
{
    private const string Letters = "DWMY";
    private const int Most = 9999;
    internal const string Forms = "PnD, PnW, PnM or PnY with n from 1 to 9999";

    /// <exception cref="ArgumentOutOfRangeException">The count is not from 1 to 9999, or the unit is none.</exception>
    public Period(int count, PeriodUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Most);
        if (!Enum.IsDefined(unit)) throw new ArgumentOutOfRangeException(nameof(unit), unit, "Not a unit of a period.");
        Count = count;
        Unit = unit;
    }

    public int Count { get; }

    public PeriodUnit Unit { get; }

    /// <summary>The day this long after another, clamped to the month's end; null beyond the year 9999.</summary>
    public DateOnly? After(DateOnly day) => Unit switch
    {
        PeriodUnit.Days => day.PlusDays(Count),
        PeriodUnit.Weeks => day.PlusDays(Count * 7),
        PeriodUnit.Months => day.PlusMonths(Count),
        _ => day.PlusMonths(Count * 12),
    };

    /// <exception cref="FormatException">It is no such period; the message says what was expected.</exception>
    public static Period Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, out var period) ? period : throw Malformed.As(s, "a period", null, Forms);
    }

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Period result)
    {
        result = null;
        // No leading zero: one period has one spelling.
        if (s is not ['P', >= '1' and <= '9', .., var letter] || s.Length > 6) return false;
        var unit = Letters.IndexOf(letter, StringComparison.Ordinal);
        if (unit < 0 || !int.TryParse(s.AsSpan(1..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return false;

        result = new(count, (PeriodUnit)unit);
        return true;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out Period result) => TryParse(s, null, out result);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"P{Count}{Letters[(int)Unit]}");
}
