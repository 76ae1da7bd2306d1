using Microsoft.Net.Http.Headers;

namespace Lifecycle.Web.Api;

/// <summary>The headers that every read carries, and the answer to a conditional request.</summary>
internal static class Conditional
{
    public const string BasisPosition = "Basis-Position";

    /// <summary>The three times that the answer stands on; in JSON they are in the body too.</summary>
    public const string AsOf = "As-Of";

    /// <param name="context">The request.</param>
    /// <param name="basis">The position that the answer stands on.</param>
    /// <param name="changed">What is another whenever the answer is.</param>
    /// <param name="format">The form that was chosen.</param>
    /// <returns>True where the caller has this very answer (304); nothing is to be written then.</returns>
    public static bool IsAnswered(HttpContext context, long basis, string changed, string format)
    {
        var headers = context.Response.GetTypedHeaders();
        var times = Times.Of(context)?.Stated;
        headers.ETag = new EntityTagHeaderValue($"\"{changed}{Tag(times)}{Tag(EarlierBasis.Of(context))}.{Build.Tag}.{format}\"");
        headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        context.Response.Headers[BasisPosition] = $"{basis}";
        if (times is not null) context.Response.Headers[AsOf] = times.ToString();
        context.Response.Headers.Vary = "Accept";
        if (!context.Request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Tag == "*" || tag.Compare(headers.ETag, useStrongComparison: false))) return false;

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private static string Tag(StatedBasis? basis) => basis is { Tag.Length: > 0 } stated ? $".{stated.Tag}" : "";
}
