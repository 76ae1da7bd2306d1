using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Lifecycle.EventStore;

/// <summary>JSON numbers whose value is kept by a reader that holds numbers as doubles, as most do.</summary>
internal static class Numbers
{
    // The longest way to write a double's shortest form without an exponent, 5e-324, stays well below this.
    private const int LongestLiteral = 400;

    internal static bool SurviveDouble(ReadOnlySpan<byte> literal)
    {
        if (literal.Length > LongestLiteral) return false;
        if (!Utf8Parser.TryParse(literal, out double value, out var read) || read != literal.Length) return false;
        if (!double.IsFinite(value)) return false;

        return Decimal(Encoding.ASCII.GetString(literal)) == Decimal(value.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary>The number's value as digits without zeros at either end, and a power of ten.</summary>
    private static (bool Negative, string Digits, long Exponent)? Decimal(string literal)
    {
        var negative = literal[0] == '-';
        var exponentAt = literal.IndexOfAny(['e', 'E']);
        var mantissa = (exponentAt < 0 ? literal : literal[..exponentAt]).TrimStart('-');
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        var digits = whole.TrimEnd('0');
        if (digits.Length == 0) return (false, "", 0);

        long exponent = 0;
        if (exponentAt >= 0)
        {
            var power = literal.AsSpan(exponentAt + 1);
            if (!long.TryParse(power, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)) return null;
        }

        var fraction = point < 0 ? 0 : mantissa.Length - point - 1;
        return (negative, digits, exponent - fraction + whole.Length - digits.Length);
    }
}
