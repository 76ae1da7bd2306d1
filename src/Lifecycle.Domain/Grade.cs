using System.Diagnostics.CodeAnalysis;

namespace Lifecycle.Domain;

/// <summary>
/// A grade in the inspectorate's word. Letter case, hyphens and spacing are normalised on entry, so that "Requires
/// Improvement" and "requires-improvement" never look like a change.
/// </summary>
public readonly record struct Grade : IParsable<Grade>
{
    private readonly string? _word;

    private Grade(string word) => _word = word;

    /// <exception cref="FormatException">The text is empty.</exception>
    public static Grade Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var grade) ? grade : throw new FormatException("a grade is missing; expected a grade of the framework's scale");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Grade result)
    {
        var words = (s ?? "").Split([' ', '\t', '\n', '\r', '-', '_', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        result = new Grade(string.Join(' ', words).ToLowerInvariant());
        return words.Length > 0;
    }

    public override string ToString() => _word ?? "";
}
