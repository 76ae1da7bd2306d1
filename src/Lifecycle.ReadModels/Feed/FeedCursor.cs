using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Lifecycle.ReadModels.Feed;

/// <summary>
/// A place in the public feed: the position at which an event became public, then the event's own. Written with leading zeros
/// (<c>0000000000000357-0000000000000012</c>), so that places sort as text as they do as numbers.
/// </summary>
public readonly record struct FeedCursor(long PublicFrom, long Position) : IComparable<FeedCursor>, ISpanParsable<FeedCursor>
{
    /// <summary>Bytes of the written form.</summary>
    public const int Length = (2 * Digits) + 1;

    private const int Digits = 16;

    /// <summary>Before the first event.</summary>
    public static FeedCursor Start { get; }

    /// <summary>After everything that is public at a position, and before whatever becomes so later.</summary>
    public static FeedCursor After(long basis) => new(basis + 1, 0);

    public static bool operator <(FeedCursor left, FeedCursor right) => left.CompareTo(right) < 0;

    public static bool operator >(FeedCursor left, FeedCursor right) => left.CompareTo(right) > 0;

    public static bool operator <=(FeedCursor left, FeedCursor right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FeedCursor left, FeedCursor right) => left.CompareTo(right) >= 0;

    public int CompareTo(FeedCursor other) => PublicFrom != other.PublicFrom ? PublicFrom.CompareTo(other.PublicFrom) : Position.CompareTo(other.Position);

    /// <summary>Writes the text form; the destination holds <see cref="Length"/> bytes.</summary>
    public void Write(Span<byte> destination)
    {
        Utf8Formatter.TryFormat(PublicFrom, destination, out _, new('D', Digits));
        destination[Digits] = (byte)'-';
        Utf8Formatter.TryFormat(Position, destination[(Digits + 1)..], out _, new('D', Digits));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{PublicFrom:D16}-{Position:D16}");

    /// <exception cref="FormatException">It is no place in the feed.</exception>
    public static FeedCursor Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    /// <exception cref="FormatException">It is no place in the feed.</exception>
    public static FeedCursor Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TryParse(s, provider, out var cursor)
        ? cursor
        : throw new FormatException($"\"{s}\" is no place in the feed; expected two positions, such as {new FeedCursor(357, 12)}");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FeedCursor result) => TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out FeedCursor result)
    {
        result = default;
        var dash = s.IndexOf('-');
        if (dash < 0 || s.Length > Length || !Read(s[..dash], out var publicFrom) || !Read(s[(dash + 1)..], out var position)) return false;

        result = new FeedCursor(publicFrom, position);
        return true;
    }

    private static bool Read(ReadOnlySpan<char> digits, out long position) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out position) && digits.Length <= Digits;
}
