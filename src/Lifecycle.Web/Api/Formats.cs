using Microsoft.Net.Http.Headers;

namespace Lifecycle.Web.Api;

internal enum Format
{
    Json,
    Csv,
}

/// <summary>Chooses the format by <c>Accept</c>: JSON unless CSV is asked for more; none where neither will do.</summary>
internal static class Formats
{
    public static Format? Choose(HttpRequest request, bool csvIsThere)
    {
        var accept = request.GetTypedHeaders().Accept;
        if (accept.Count == 0) return Format.Json;

        var json = Quality(accept, "application", "json");
        var csv = csvIsThere ? Quality(accept, "text", "csv") : 0;
        return json <= 0 && csv <= 0 ? null : csv > json ? Format.Csv : Format.Json;
    }

    /// <summary>Whether linked data will do: it is JSON, so whoever takes JSON takes it.</summary>
    public static bool TakesLinkedData(HttpRequest request) => Takes(request, "application", "ld+json") || Takes(request, "application", "json");

    public static bool Takes(HttpRequest request, string type, string subtype)
    {
        var accept = request.GetTypedHeaders().Accept;
        return accept.Count == 0 || Quality(accept, type, subtype) > 0;
    }

    // The most specific range that fits decides.
    private static double Quality(IList<MediaTypeHeaderValue> accept, string type, string subtype) => accept
        .Where(range => (range.MatchesAllTypes || range.Type == type) && (range.MatchesAllSubTypes || range.SubType == subtype))
        .OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2)
        .Select(range => range.Quality ?? 1)
        .FirstOrDefault();
}
