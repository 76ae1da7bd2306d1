using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Lifecycle.Domain.Time;

namespace Lifecycle.Web.Api;

/// <summary>A point in what was recorded: a position of the log, an instant, or a day in the United Kingdom, which means its end.</summary>
public readonly record struct KnownAt : IParsable<KnownAt>
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    private readonly string _text;

    private KnownAt(string text, long? position) => (_text, Position) = (text, position);

    private KnownAt(string text, DateTimeOffset begins, DateTimeOffset ends) => (_text, Begins, Instant) = (text, begins, ends);

    public long? Position { get; }

    /// <summary>The instant, or the last one of the day; null for a position.</summary>
    public DateTimeOffset? Instant { get; }

    /// <summary>The instant, or the first one of the day; null for a position.</summary>
    public DateTimeOffset? Begins { get; }

    /// <summary>The day; null for anything else.</summary>
    public DateOnly? Day => Instant > Begins ? UnitedKingdom.DayOf(Begins.Value) : null;

    /// <exception cref="FormatException">The text is none of them.</exception>
    public static KnownAt Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var known)
        ? known
        : throw new FormatException($"\"{s}\" is neither a position of the log, nor a day, nor an instant; {(IsWithoutPlus(s)
            ? "in an address the + of its offset has to be sent as %2B, or else arrives as a space"
            : "expected a whole number, a day such as 2015-03-01, or a time with its offset such as 2015-03-01T09:30:00Z")}");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out KnownAt result)
    {
        result = default;
        if (s is null) return false;
        if (long.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
        {
            result = new(s, position);
            return true;
        }

        if (DateOnly.TryParseExact(s, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            result = new(s, UnitedKingdom.BeginningOf(day), UnitedKingdom.EndOf(day));
            return true;
        }

        // An instant without its offset would be another one elsewhere.
        var hasOffset = s.EndsWith('Z') || (s.Length > 6 && s[^6] is '+' or '-' && s[^3] == ':');
        if (!hasOffset || !DateTimeOffset.TryParseExact(s, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)) return false;

        result = new(s, instant, instant);
        return true;
    }

    // The + of an address is a space to whoever reads it. To guess that it was one would be to guess at a time.
    private static bool IsWithoutPlus(string text) => text.Length > 6 && text[^6] == ' ' && TryParse($"{text[..^6]}+{text[^5..]}", null, out _);

    /// <summary>The instant before it begins, by the clock of the log; a position is itself, and so is the first instant there is.</summary>
    public KnownAt JustBefore()
    {
        if (Begins is not { UtcTicks: >= TimeSpan.TicksPerMicrosecond } begins) return this;

        var before = begins.ToUniversalTime().AddMicroseconds(-1);
        return new(_text, before, before);
    }

    public override string ToString() => _text;
}
