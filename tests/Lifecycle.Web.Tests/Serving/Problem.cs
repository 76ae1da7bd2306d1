using System.Net;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>Problem details (RFC 9457) as an answer carries them.</summary>
public static class Problem
{
    public static async Task Is(HttpResponseMessage response, HttpStatusCode status, string type, string title, string detail)
    {
        var problem = await response.Json();
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal((int)status, (int)problem["status"]!);
        Assert.Equal($"urn:lifecycle:problem:{type}", (string?)problem["type"]);
        Assert.Equal(title, (string?)problem["title"]);
        Assert.Equal(detail, (string?)problem["detail"]);
    }
}
