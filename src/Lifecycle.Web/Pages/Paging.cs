namespace Lifecycle.Web.Pages;

/// <summary>The ways through a list of several pages: back to its beginning, and on.</summary>
/// <param name="Of">What the list holds: "results".</param>
/// <param name="First">The list's beginning; null where the reader is there.</param>
/// <param name="Next">The page after this one; null at the end.</param>
/// <param name="NextName">What that is called.</param>
internal sealed record Paging(string Of, string? First, string? Next, string NextName)
{
    /// <param name="page">A page of the list.</param>
    /// <param name="of">What the list holds.</param>
    /// <param name="nextName">What the page after this one is called.</param>
    /// <param name="next">Where that begins; null at the end.</param>
    /// <param name="path">The list's address.</param>
    /// <param name="query">What it was asked for.</param>
    public static Paging To(SitePage page, string of, string nextName, string? next, string path, params (string Name, string? Value)[] query) => new(
        of,
        page.Asked("after") is null ? null : page.Link(path, query),
        next is null ? null : page.Link(path, [.. query, ("after", next)]),
        nextName);
}
