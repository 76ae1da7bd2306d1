namespace Lifecycle.Web.Pages;

/// <summary>Terms of the record where a sentence or a heading begins with them.</summary>
internal static class Sentences
{
    public static string Begin(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>"one finding", "3 findings".</summary>
    public static string Count(int count, string one, string several) => $"{(count == 1 ? "one" : count)} {(count == 1 ? one : several)}";
}
