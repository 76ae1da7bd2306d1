using System.Diagnostics.CodeAnalysis;

namespace Lifecycle.Domain.Time;

/// <summary>When something happened, as far as its source says: a date, or "not recorded", which is an answer and not a gap.</summary>
/// <param name="Date">Null where it is not recorded.</param>
public sealed record Occasion(Edtf? Date) : IParsable<Occasion>
{
    private const string Absence = "not recorded";

    public static Occasion NotRecorded { get; } = new((Edtf?)null);

    /// <exception cref="FormatException">It is neither; the message says why and what was expected.</exception>
    public static Occasion Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Read(s, out var fault) ?? throw Malformed.As(s, "a date", fault, $"{EdtfText.Forms}, or \"{Absence}\"");
    }

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Occasion result)
    {
        result = s is null ? null : Read(s, out _);
        return result is not null;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out Occasion result) => TryParse(s, null, out result);

    public override string ToString() => Date?.ToString() ?? Absence;

    private static Occasion? Read(string text, out string? fault)
    {
        fault = null;
        if (text == Absence) return NotRecorded;
        return EdtfText.Read(text, out fault) is { } date ? new(date) : null;
    }
}
