using System.Diagnostics.CodeAnalysis;

namespace Lifecycle.Domain.Frameworks;

/// <summary>A question of a framework, or a question as one inspection answered it: <c>crime-2014/reducing-crime</c>, <c>crime-2014.northamptonshire/reducing-crime</c>.</summary>
public readonly record struct QuestionRef(string Scope, string Question) : IParsable<QuestionRef>, IComparable<QuestionRef>
{
    /// <exception cref="FormatException">The text has not the form scope/question.</exception>
    public static QuestionRef Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var reference) ? reference : throw new FormatException($"\"{s}\" is not a question; expected scope/question, such as crime-2014/reducing-crime");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out QuestionRef result)
    {
        result = default;
        if (s?.Split('/') is not [{ Length: > 0 } scope, { Length: > 0 } question]) return false;

        result = new QuestionRef(scope, question);
        return true;
    }

    public int CompareTo(QuestionRef other) => string.CompareOrdinal(ToString(), other.ToString());

    public override string ToString() => $"{Scope}/{Question}";
}
