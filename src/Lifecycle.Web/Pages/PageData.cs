using Lifecycle.Web.Api;
using Microsoft.AspNetCore.WebUtilities;

namespace Lifecycle.Web.Pages;

/// <summary>An answer of the API that a page is made of, under the name that the page has for it, with its address in each form.</summary>
internal sealed record PageData(string Name, IReadOnlyList<(string Form, string Address)> Forms)
{
    /// <summary>An answer at the times of the page.</summary>
    public static PageData Of(SitePage page, string name, string path, params (string Name, string? Value)[] query)
    {
        var address = page.Link(path, query);
        return new(name, [("JSON", address), ("CSV", QueryHelpers.AddQueryString(address, Formats.Parameter, "csv"))]);
    }

    /// <summary>A list, whichever page of it the reader looks at: as much of it as one answer holds.</summary>
    public static PageData List(SitePage page, string name, string path, params (string Name, string? Value)[] query) =>
        Of(page, name, path, [.. query, ("limit", $"{Asked.MaxLimit}")]);

    /// <summary>An answer that is there in one form only.</summary>
    public static PageData In(string form, string name, string address) => new(name, [(form, address)]);
}
