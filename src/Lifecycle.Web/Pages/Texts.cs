namespace Lifecycle.Web.Pages;

/// <summary>Texts where there is little room.</summary>
internal static class Texts
{
    /// <summary>A text of at most so many characters; one that is longer ends in an ellipsis.</summary>
    public static string Short(string text, int most) => text.Length <= most ? text : $"{text[..(most - 1)].TrimEnd()}…";

    /// <summary>A text in lines of at most so many characters, broken between words; what does not fit ends in an ellipsis.</summary>
    public static IReadOnlyList<string> Lines(string text, int width, int most)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length == 0) lines[^1] = Short(word, width);
            else if (lines[^1].Length + 1 + word.Length <= width) lines[^1] += $" {word}";
            else lines.Add(Short(word, width));
        }

        return lines.Count <= most ? lines : [.. lines[..(most - 1)], Short($"{lines[most - 1]} …", width)];
    }

    /// <summary>A text that begins with a capital.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
