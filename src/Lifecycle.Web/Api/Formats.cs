using System.Reflection;
using Lifecycle.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Lifecycle.Web.Api;

internal enum Format
{
    Json,
    Csv,
}

/// <summary>
/// Chooses the format by the query parameter <c>format</c>, so that a link can lead to either; without it by <c>Accept</c>: JSON unless CSV is
/// asked for more, and none where neither will do.
/// </summary>
internal static class Formats
{
    public const string Parameter = "format";

    /// <summary>Whether an endpoint's answer is there in several formats, as that of every <see cref="Reply{T}"/> is.</summary>
    public static bool AreOf(MethodInfo endpoint) => HoldsReply(endpoint.ReturnType);

    /// <summary>What is wrong with the format that the address names; null where nothing is.</summary>
    public static ProblemHttpResult? Problem(HttpRequest request)
    {
        var asked = new Asked();
        asked.Word<Format>(Parameter, request.Query[Parameter]);
        return asked.Problem;
    }

    /// <summary>The one that the address names; null where it names none.</summary>
    public static Format? Named(HttpRequest request) => Words.TryParse<Format>(request.Query[Parameter].ToString(), out var named) ? named : null;

    public static Format? Choose(HttpRequest request)
    {
        if (Named(request) is { } named) return named;

        var accept = request.GetTypedHeaders().Accept;
        if (accept.Count == 0) return Format.Json;

        var (json, csv) = (Quality(accept, "application", "json"), Quality(accept, "text", "csv"));
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

    private static bool HoldsReply(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Reply<>) || type.GetGenericArguments().Any(HoldsReply));
}
