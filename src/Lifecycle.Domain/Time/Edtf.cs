using System.Diagnostics.CodeAnalysis;

namespace Lifecycle.Domain.Time;

/// <summary>
/// A date as a source states it, with the earliest and the latest day it can mean: ISO 8601-2 (EDTF) level 0, so
/// <c>2014</c>, <c>2014-11</c>, <c>2014-11-27</c>, or an interval such as <c>2013-07/2014-06</c>.
/// Two are equal when their texts are: <c>2014-11</c> is not <c>2014-11-01/2014-11-30</c>.
/// </summary>
[SuppressMessage("Design", "CA1036", Justification = "'<' would read as 'earlier than', which the order for listing does not claim.")]
public sealed record Edtf : IParsable<Edtf>, IComparable<Edtf>
{
    private readonly string text;

    internal Edtf(string text, DateOnly earliest, DateOnly latest, Precision precision, bool isInterval = false)
    {
        this.text = text;
        Earliest = earliest;
        Latest = latest;
        Precision = precision;
        IsInterval = isInterval;
    }

    /// <summary>The first day it can mean; of an interval, the first day of the whole.</summary>
    public DateOnly Earliest { get; }

    /// <summary>The last day it can mean, itself included; of an interval, the last day of the whole.</summary>
    public DateOnly Latest { get; }

    /// <summary>The precision given; of an interval, that of its coarser end.</summary>
    public Precision Precision { get; }

    public bool IsInterval { get; }

    /// <summary>The date that means exactly this day.</summary>
    public static Edtf Of(DateOnly day) => new(Calendar.Write(day), day, day, Precision.Day);

    /// <exception cref="FormatException">It is no such date; the message says why and what was expected.</exception>
    public static Edtf Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return EdtfText.Read(s, out var fault) ?? throw Malformed.As(s, "a date", fault, EdtfText.Forms);
    }

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Edtf result)
    {
        result = s is null ? null : EdtfText.Read(s, out _);
        return result is not null;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out Edtf result) => TryParse(s, null, out result);

    /// <summary>What the two dates say about order in time, which is nothing where they overlap.</summary>
    public static Comparison Compare(Edtf a, Edtf b) =>
        a.Latest < b.Earliest ? Comparison.Before
        : a.Earliest > b.Latest ? Comparison.After
        : Comparison.Undetermined;

    /// <summary>
    /// A total order for listing: by earliest day, then latest, then text. It claims nothing about time; <see cref="Compare"/> does.
    /// </summary>
    public int CompareTo(Edtf? other)
    {
        if (other is null) return 1;
        var byEarliest = Earliest.CompareTo(other.Earliest);
        if (byEarliest != 0) return byEarliest;
        var byLatest = Latest.CompareTo(other.Latest);
        return byLatest != 0 ? byLatest : string.CompareOrdinal(text, other.text);
    }

    public bool Equals(Edtf? other) => other is not null && text == other.text;

    public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => text;
}
