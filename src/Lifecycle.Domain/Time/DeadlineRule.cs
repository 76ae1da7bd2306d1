using System.Diagnostics.CodeAnalysis;

namespace Lifecycle.Domain.Time;

/// <summary>
/// What the words of a deadline come down to: <c>immediately</c>, <c>within P3M of publication</c> or <c>by 2015-03</c>.
/// The source's own words are kept beside it. A report that says only "within three months" means from its publication.
/// </summary>
public abstract record DeadlineRule : IParsable<DeadlineRule>
{
    private DeadlineRule()
    {
    }

    /// <summary>When it is due, given the report's publication date (null where it is not recorded).</summary>
    public abstract Due DueFrom(Edtf? publication);

    /// <exception cref="FormatException">It is no such rule; the message says why and what was expected.</exception>
    public static DeadlineRule Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return DeadlineText.Read(s, out var fault) ?? throw Malformed.As(s, "a deadline", fault, DeadlineText.Forms);
    }

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out DeadlineRule result)
    {
        result = s is null ? null : DeadlineText.Read(s, out _);
        return result is not null;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out DeadlineRule result) =>
        TryParse(s, null, out result);

    public sealed override string ToString() => DeadlineText.Write(this);

    /// <summary>Due on the day of publication.</summary>
    public sealed record Immediately : DeadlineRule
    {
        public override Due DueFrom(Edtf? publication) =>
            publication is null ? Due.WithoutPublication : new Due.Between(publication.Earliest, publication.Latest);
    }

    /// <summary>Due when the period after publication has run.</summary>
    public sealed record Within(Period Period) : DeadlineRule
    {
        public override Due DueFrom(Edtf? publication) =>
            publication is null
                ? Due.WithoutPublication
                : Due.From(Period.After(publication.Earliest), Period.After(publication.Latest));
    }

    /// <summary>
    /// Due by a stated date. "By March" can mean before March begins or before it ends, so a month or a year is
    /// due between the eve of its first day and its last day; a day leaves no doubt.
    /// </summary>
    public sealed record By : DeadlineRule
    {
        /// <exception cref="ArgumentException">The date is an interval.</exception>
        public By(Edtf date)
        {
            if (date.IsInterval) throw new ArgumentException("An interval is not a deadline.", nameof(date));
            Date = date;
        }

        public Edtf Date { get; }

        public override Due DueFrom(Edtf? publication) =>
            Due.From(Date.Precision == Precision.Day ? Date.Earliest : Date.Earliest.PlusDays(-1), Date.Latest);
    }
}
