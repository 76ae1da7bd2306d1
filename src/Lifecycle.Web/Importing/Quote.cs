using System.Globalization;
using System.Text.Json;

namespace Lifecycle.Web.Importing;

/// <summary>Words of a file in a message. Input comes from anybody: a message shows enough to find it again, and no more.</summary>
internal static class Quote
{
    private const int Shown = 60;

    public static string Excerpt(string text)
    {
        var end = Math.Min(text.Length, Shown);
        if (end < text.Length && char.IsHighSurrogate(text[end - 1])) end--;
        var shown = string.Concat(text[..end].Select(c => char.IsControl(c) ? ' ' : c));
        return end == text.Length
            ? $"\"{shown}\""
            : string.Create(CultureInfo.InvariantCulture, $"\"{shown}…\" ({text.EnumerateRunes().Count():N0} characters)");
    }

    public static string Exactly(string text) => JsonSerializer.Serialize(text);

    /// <summary>How many items a list was found to have.</summary>
    public static string Count(int items) => items switch { 0 => "an empty list", 1 => "one item", _ => $"{items} items" };

    /// <summary><c>"a", "b" or "c"</c>.</summary>
    public static string Choice(IEnumerable<string> words)
    {
        var quoted = words.Select(word => $"\"{word}\"").ToList();
        return quoted.Count < 2 ? string.Concat(quoted) : $"{string.Join(", ", quoted[..^1])} or {quoted[^1]}";
    }
}
