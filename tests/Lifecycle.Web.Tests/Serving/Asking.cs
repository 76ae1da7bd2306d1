using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>Requests with headers, and answers with theirs.</summary>
public static class Asking
{
    public const string Csv = "text/csv";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<HttpResponseMessage> Ask(this Served served, string address, string? accept = null, string? ifNoneMatch = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        if (ifNoneMatch is not null) request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        return await served.Http.SendAsync(request, Stop);
    }

    /// <summary>The ETag of an answer.</summary>
    public static async Task<EntityTagHeaderValue> Tag(this Served served, string address, string? accept = null)
    {
        using var response = await served.Ask(address, accept);
        return response.Headers.ETag!;
    }

    public static async Task<string> Body(this HttpResponseMessage response) => await response.Content.ReadAsStringAsync(Stop);

    public static async Task<JsonNode> Json(this HttpResponseMessage response) => JsonNode.Parse(await response.Body())!;

    /// <summary>The lines of a CSV or NDJSON answer, without the empty one at its end.</summary>
    public static async Task<string[]> Rows(this HttpResponseMessage response) => (await response.Body()).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    /// <summary>A header that HttpClient does not know.</summary>
    public static string? Said(this HttpResponseMessage response, string header) => response.Headers.TryGetValues(header, out var values) ? string.Join(", ", values) : null;
}
