using Lifecycle.Domain;
using Lifecycle.Web.Api;
using Lifecycle.Web.Pages.Streams;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace Lifecycle.Web.Pages;

/// <summary>Addresses of pages, with the times of the page that leads there, as far as it was asked for any and does not lead to another.</summary>
internal static class Address
{
    public static string Of(HttpRequest request, string path, params (string Name, string? Value)[] query)
    {
        var times = Times.Names.Where(name => query.All(pair => pair.Name != name)).Select(name => (name, Asked(request, name)));
        var named = query.Concat(times).Where(pair => pair.Item2 is not null);
        return $"{path}{QueryString.Create(named.Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2)))}";
    }

    /// <summary>Cited lines in their surroundings. Commas stay as they are, so that the address can be read.</summary>
    public static string Of(HttpRequest request, Citation cited) =>
        Of(request, $"/sources/{Uri.EscapeDataString(cited.Document)}", ("lines", string.Join(',', cited.Lines))).Replace("%2C", ",", StringComparison.Ordinal);

    /// <summary>An event in the trail of its stream, on the page of the trail where it stands. What came later than the page's times is looked at as it is today.</summary>
    public static string Of(HttpRequest request, EventRef happened) =>
        happened.Position > Times.Of(request.HttpContext)?.At.KnownAt ? OfToday(happened) : $"{Of(request, $"/streams/{happened.Stream}", ("after", Trail.PageOf(happened.Version)))}#{happened.Position}";

    /// <summary>The same at no times but today's: what withholds something does so at all of them.</summary>
    public static string OfToday(EventRef happened) =>
        $"/streams/{happened.Stream}{(Trail.PageOf(happened.Version) is { } after ? $"?after={after}" : "")}#{happened.Position}";

    /// <summary>A finding among those of its inspection; its id begins with the inspection's.</summary>
    public static string Finding(SitePage page, string inspection, string id) => $"{page.Link($"/inspections/{inspection}")}#finding-{id.Split('/')[^1]}";

    /// <summary>A query parameter; one that is empty, as a form sends it, is not there.</summary>
    public static string? Asked(HttpRequest request, string name) => QueryOf(request)[name].ToString().Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The query of the page that was asked for, where an error is told in its place too.</summary>
    public static IQueryCollection QueryOf(HttpRequest request) =>
        request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } asked ? new QueryCollection(QueryHelpers.ParseQuery(asked.OriginalQueryString)) : request.Query;

    /// <summary>The path of the page that was asked for, as <see cref="QueryOf"/>.</summary>
    public static string PathOf(HttpRequest request) =>
        request.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } asked ? $"{new PathString(asked.OriginalPathBase)}{new PathString(asked.OriginalPath)}" : $"{request.PathBase}{request.Path}";
}
