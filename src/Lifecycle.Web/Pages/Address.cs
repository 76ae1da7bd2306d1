using Lifecycle.Domain;
using Lifecycle.Web.Api;
using Lifecycle.Web.Pages.Streams;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace Lifecycle.Web.Pages;

/// <summary>Addresses of pages, with the times of the page that leads there, as far as it was asked for any.</summary>
internal static class Address
{
    public static string Of(HttpRequest request, string path, params (string Name, string? Value)[] query)
    {
        var named = query.Concat(Times.Names.Select(name => (name, Asked(request, name)))).Where(pair => pair.Item2 is not null);
        return $"{path}{QueryString.Create(named.Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2)))}";
    }

    /// <summary>Cited lines in their surroundings. Commas stay as they are, so that the address can be read.</summary>
    public static string Of(HttpRequest request, Citation cited) =>
        Of(request, $"/sources/{Uri.EscapeDataString(cited.Document)}", ("lines", string.Join(',', cited.Lines))).Replace("%2C", ",", StringComparison.Ordinal);

    /// <summary>An event in the trail of its stream, on the page of the trail where it stands.</summary>
    public static string Of(HttpRequest request, EventRef happened) =>
        $"{Of(request, $"/streams/{happened.Stream}", ("after", Trail.PageOf(happened.Version)))}#{happened.Position}";

    /// <summary>A query parameter; one that is empty, as a form sends it, is not there.</summary>
    public static string? Asked(HttpRequest request, string name) => QueryOf(request)[name].ToString() is { Length: > 0 } text ? text.Trim() : null;

    /// <summary>The query of the page that was asked for, where an error is told in its place too.</summary>
    public static IQueryCollection QueryOf(HttpRequest request) =>
        request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } asked ? new QueryCollection(QueryHelpers.ParseQuery(asked.OriginalQueryString)) : request.Query;

    /// <summary>The path of the page that was asked for, as <see cref="QueryOf"/>.</summary>
    public static string PathOf(HttpRequest request) =>
        request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } asked ? $"{new PathString(asked.OriginalPathBase)}{new PathString(asked.OriginalPath)}" : $"{request.PathBase}{request.Path}";
}
