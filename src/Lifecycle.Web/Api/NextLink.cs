namespace Lifecycle.Web.Api;

/// <summary>The <c>Link</c> header that leads to the next page: the same address with another cursor.</summary>
internal static class NextLink
{
    public static string Of(HttpRequest request, string next)
    {
        var query = QueryString.Create(request.Query.Where(pair => pair.Key != "after").SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value))).Append(KeyValuePair.Create("after", (string?)next)));
        return $"<{request.PathBase}{request.Path}{query}>; rel=\"next\"";
    }
}
