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
    /// <param name="isWeak">Whether the same is also sent in other bytes, such as compressed ones.</param>
    /// <returns>True where the caller has this very answer (304); nothing is to be written then.</returns>
    public static bool IsAnswered(HttpContext context, long basis, string changed, string format, bool isWeak = false)
    {
        var headers = context.Response.Headers;
        var times = Times.Of(context)?.Stated;
        var tag = $"{(isWeak ? "W/" : "")}\"{changed}{Tag(times)}{Tag(EarlierBasis.Of(context))}.{Build.Tag}.{format}\"";
        headers.ETag = tag;
        headers.CacheControl = "no-cache";
        headers[BasisPosition] = $"{basis}";
        if (times is not null) headers[AsOf] = times.ToString();
        headers.Vary = "Accept";
        if (!IsHeld(context.Request, tag)) return false;

        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    // Nearly always the reader sends back what it was given; only anything else is taken apart.
    private static bool IsHeld(HttpRequest request, string tag)
    {
        var held = request.Headers.IfNoneMatch;
        if (held.Count == 0) return false;
        if (held.Count == 1 && held[0] == tag) return true;

        var own = new EntityTagHeaderValue(tag);
        return request.GetTypedHeaders().IfNoneMatch.Any(other => other.Tag == "*" || other.Compare(own, useStrongComparison: false));
    }

    private static string Tag(StatedBasis? basis) => basis is { Tag.Length: > 0 } stated ? $".{stated.Tag}" : "";
}
