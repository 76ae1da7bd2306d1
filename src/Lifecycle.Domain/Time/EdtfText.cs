using System.Globalization;

namespace Lifecycle.Domain.Time;

/// <summary>Reads the text of an <see cref="Edtf"/>. Strict on purpose: one day has one spelling.</summary>
internal static class EdtfText
{
    public const string DateForms = "YYYY, YYYY-MM or YYYY-MM-DD";
    public const string Forms = DateForms + ", or two of them joined by '/'";

    /// <summary>The date; else null, with the fault where there is more to say than that the form is unknown.</summary>
    public static Edtf? Read(string text, out string? fault)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return ReadDate(text, out fault);

        if (ReadDate(text[..slash], out fault) is not { } first) return null;
        if (ReadDate(text[(slash + 1)..], out fault) is not { } last) return null;
        if (last.Latest < first.Earliest)
        {
            fault = "it ends before it begins";
            return null;
        }

        var coarser = first.Precision < last.Precision ? first.Precision : last.Precision;
        return new Edtf(text, first.Earliest, last.Latest, coarser, isInterval: true);
    }

    private static Edtf? ReadDate(string text, out string? fault)
    {
        fault = null;
        if (!HasForm(text)) return null;

        var year = Number(text, 0, 4);
        fault = year == 0 ? "year 0000 does not exist" : null;
        if (fault is not null) return null;
        if (text.Length == 4) return new Edtf(text, new(year, 1, 1), new(year, 12, 31), Precision.Year);

        var month = Number(text, 5, 2);
        fault = month is < 1 or > 12 ? $"month {text[5..7]} does not exist" : null;
        if (fault is not null) return null;
        var days = DateTime.DaysInMonth(year, month);
        if (text.Length == 7) return new Edtf(text, new(year, month, 1), new(year, month, days), Precision.Month);

        var day = Number(text, 8, 2);
        fault = day < 1 || day > days ? $"{text[..7]} has no day {text[8..]}" : null;
        return fault is null ? Edtf.Of(new(year, month, day)) : null;
    }

    private static bool HasForm(string text) =>
        text.Length is 4 or 7 or 10
        && text.Index().All(c => c.Index is 4 or 7 ? c.Item == '-' : char.IsAsciiDigit(c.Item));

    private static int Number(string text, int start, int length) =>
        int.Parse(text.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture);
}
