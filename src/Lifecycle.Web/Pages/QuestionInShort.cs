namespace Lifecycle.Web.Pages;

/// <summary>A question in the words of its id, for where its title has no room.</summary>
internal static class QuestionInShort
{
    /// <summary>As the title spells them, where it has them: "anti-social behaviour"; else with spaces.</summary>
    public static string Of(string question, string? title = null)
    {
        // Letter for letter as long as the title, so that a place in one is a place in the other.
        var joined = title is null ? "" : string.Concat(title.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-'));
        var at = joined.IndexOf(question, StringComparison.Ordinal);
        return at < 0 ? question.Replace('-', ' ') : title!.Substring(at, question.Length);
    }
}
