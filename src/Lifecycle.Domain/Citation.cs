using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Lifecycle.Domain;

/// <summary>
/// Where a source says so: a document and its lines, written <c>document:64,230,271-273</c>. Lines count from 1,
/// in rising order.
/// </summary>
public sealed partial record Citation : IParsable<Citation>, IComparable<Citation>
{
    /// <summary>Characters that a citation has at most.</summary>
    public const int Longest = 300;

    private readonly string _text;

    private Citation(string document, Items<LineRange> lines)
    {
        Document = document;
        Lines = lines;
        _text = $"{document}:{string.Join(',', lines)}";
    }

    public string Document { get; }

    public Items<LineRange> Lines { get; }

    /// <exception cref="FormatException">The text is no citation; the message says what was expected.</exception>
    public static Citation Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var citation)
            ? citation
            : throw new FormatException($"\"{s}\" is not a citation; expected document:lines with rising lines, such as report.txt:64,271-273");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Citation result)
    {
        result = null;
        if (s is null || s.Length > Longest || !Form().IsMatch(s)) return false;

        var colon = s.IndexOf(':', StringComparison.Ordinal);
        var lines = new List<LineRange>();
        foreach (var part in s[(colon + 1)..].Split(','))
        {
            var ends = part.Split('-');
            if (!int.TryParse(ends[0], CultureInfo.InvariantCulture, out var first) || !int.TryParse(ends[^1], CultureInfo.InvariantCulture, out var last)) return false;
            if (last < first || (lines.Count > 0 && first <= lines[^1].Last)) return false;

            lines.Add(new LineRange(first, last));
        }

        result = new Citation(s[..colon], new Items<LineRange>(lines));
        return true;
    }

    public bool Equals(Citation? other) => other is not null && _text == other._text;

    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    public int CompareTo(Citation? other) => string.CompareOrdinal(_text, other?._text);

    public override string ToString() => _text;

    [GeneratedRegex(@"^[^:\s]+:[1-9][0-9]*(-[1-9][0-9]*)?(,[1-9][0-9]*(-[1-9][0-9]*)?)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

/// <summary>Lines <paramref name="First"/> to <paramref name="Last"/> of a document, both included.</summary>
public readonly record struct LineRange(int First, int Last)
{
    public override string ToString() => First == Last ? $"{First}" : $"{First}-{Last}";
}
