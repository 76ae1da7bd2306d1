using Lifecycle.Domain;
using Lifecycle.Web.Api;
using Lifecycle.Web.Pages.Streams;

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
    public static string? Asked(HttpRequest request, string name) => request.Query[name].ToString() is { Length: > 0 } text ? text.Trim() : null;
}
