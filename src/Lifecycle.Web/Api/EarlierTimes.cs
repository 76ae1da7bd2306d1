using Lifecycle.ReadModels.Answers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lifecycle.Web.Api;

/// <summary>
/// The earlier basis of a comparison, from <c>fromValidAt</c>, <c>fromPublishedAt</c> and <c>fromKnownAt</c>. What is not named is as
/// at the later one; where nothing is named, there is no earlier basis.
/// </summary>
internal static class EarlierTimes
{
    /// <summary>The header that states it.</summary>
    public const string Header = "From-As-Of";

    public static async Task<(AsOf? Since, ProblemHttpResult? Problem)> Read(
        HttpContext context, ResolvingTimes resolving, Times later, string? fromValidAt, string? fromPublishedAt, string? fromKnownAt)
    {
        if (fromValidAt is null && fromPublishedAt is null && fromKnownAt is null) return default;

        var asked = new Asked();
        var (valid, published, known) = (asked.Day("fromValidAt", fromValidAt), asked.Day("fromPublishedAt", fromPublishedAt), asked.Text<KnownAt>("fromKnownAt", fromKnownAt));
        var resolved = asked.Problem is null ? await resolving.Resolve(known, context.RequestAborted) : default;
        if (resolved.Beyond is { } beyond) asked.Fault("fromKnownAt", beyond, false);
        if (asked.Problem is { } problem) return (null, problem);
        if (resolved.NotYet is { } position)
        {
            context.Response.Headers.RetryAfter = "1";
            return (null, Problems.NotYetProjected(position));
        }

        var since = new AsOf(valid ?? later.At.ValidAt, published ?? later.At.PublishedAt, resolved.Position ?? later.At.KnownAt);
        if (After(since, later) is { } after) return (null, after);

        var stated = new StatedBasis(since.ValidAt, since.PublishedAt, known?.ToString() ?? later.Stated.KnownAt, known is null ? later.Stated.Closed : resolved.Closed);
        context.Response.Headers[Header] = stated.ToString();
        context.Features.Set(new EarlierBasis(stated));
        return (since, null);
    }

    private static ProblemHttpResult? After(AsOf since, Times later) => (since, later.At) switch
    {
        var (from, to) when from.ValidAt > to.ValidAt => After("fromValidAt", $"{from.ValidAt:yyyy-MM-dd}", "validAt", $"{to.ValidAt:yyyy-MM-dd}"),
        var (from, to) when from.PublishedAt > to.PublishedAt => After("fromPublishedAt", $"{from.PublishedAt:yyyy-MM-dd}", "publishedAt", $"{to.PublishedAt:yyyy-MM-dd}"),
        var (from, to) when from.KnownAt > to.KnownAt => After("fromKnownAt", $"position {from.KnownAt}", "knownAt", $"position {to.KnownAt}"),
        _ => null,
    };

    private static ProblemHttpResult After(string earlier, string first, string later, string second) =>
        Problems.BadParameter(earlier, $"{first} lies after {later}, {second}; expected the earlier basis here");
}

/// <summary>The earlier basis of a request, as answers state it.</summary>
internal sealed record EarlierBasis(StatedBasis Stated)
{
    /// <summary>That of a request; null where it names none.</summary>
    public static StatedBasis? Of(HttpContext context) => context.Features.Get<EarlierBasis>()?.Stated;
}
