namespace Lifecycle.Domain.Time;

/// <summary>The error for a text that cannot be read: what it is not, why, and what was expected.</summary>
internal static class Malformed
{
    // Input comes from anybody's file: a message shows enough to find the text again, and no more.
    private const int Shown = 60;

    public static FormatException As(string text, string kind, string? fault, string forms)
    {
        fault ??= text.Length > 0 && text != text.Trim() ? "it has blanks around it" : null;
        return new($"{Excerpt(text)} is not {kind}: {(fault is null ? "" : fault + "; ")}expected {forms}");
    }

    private static string Excerpt(string text)
    {
        if (text.Length == 0) return "An empty text";
        var end = Math.Min(text.Length, Shown);
        if (end < text.Length && char.IsHighSurrogate(text[end - 1])) end--;
        var shown = string.Concat(text[..end].Select(c => char.IsControl(c) ? ' ' : c));
        return end < text.Length ? shown + "…" : shown;
    }
}
