using Lifecycle.Domain;

namespace Lifecycle.Web.Pages;

/// <summary>Lines of a document in words.</summary>
internal static class CitedLines
{
    /// <summary>"line 64", "lines 64, 230-233".</summary>
    public static string InWords(Citation cited) => $"{(IsOne(cited) ? "line" : "lines")} {string.Join(", ", cited.Lines)}";

    public static bool IsOne(Citation cited) => cited.Lines is [{ First: var first, Last: var last }] && first == last;
}
