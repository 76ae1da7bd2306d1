using System.Reflection;
using Lifecycle.ReadModels.Answers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lifecycle.Web.Api;

/// <summary>
/// The three times of a read, from the query parameters <c>validAt</c>, <c>publishedAt</c> and <c>knownAt</c>. Where one cannot be
/// taken, <see cref="Problem"/> is the answer.
/// </summary>
public sealed class Times : IBindableFromHttpContext<Times>
{
    public const string ValidAt = "validAt";

    public const string PublishedAt = "publishedAt";

    public const string KnownAt = "knownAt";

    private Times(AsOf at, StatedBasis stated, ProblemHttpResult? problem) => (At, Stated, Problem, Said) = (at, stated, problem, stated.IsDefault ? "" : $" at {stated.Times}");

    public static IReadOnlyList<string> Names { get; } = [ValidAt, PublishedAt, KnownAt];

    public AsOf At { get; }

    /// <summary>The basis as answers state it.</summary>
    public StatedBasis Stated { get; }

    public ProblemHttpResult? Problem { get; }

    /// <summary>How problems say the times, after what is not there; nothing where none was asked for.</summary>
    public string Said { get; internal set; }

    public static async ValueTask<Times?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        ArgumentNullException.ThrowIfNull(context);
        var query = context.Request.Query;
        var resolving = context.RequestServices.GetRequiredService<ResolvingTimes>();
        var times = await Read(resolving, query[ValidAt], query[PublishedAt], query[KnownAt], context.RequestAborted);
        if (times.Problem?.StatusCode == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = "1";
        context.Features.Set(times);
        return times;
    }

    /// <summary>The times that these texts name; each may be missing.</summary>
    public static async Task<Times> Read(ResolvingTimes resolving, string? validAt, string? publishedAt, string? knownAt, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(resolving);
        var asked = new Asked();
        var (valid, published, known) = (asked.Day(ValidAt, validAt), asked.Day(PublishedAt, publishedAt), asked.Text<KnownAt>(KnownAt, knownAt));
        var resolved = asked.Problem is null ? await resolving.Resolve(known, stop) : default;
        if (resolved.Beyond is { } beyond) asked.Fault(KnownAt, beyond, false);

        var day = valid ?? resolving.Today;
        return new Times(
            new AsOf(day, published, resolved.Position),
            new StatedBasis(day, published, known?.ToString() ?? StatedBasis.Latest, resolved.Closed) { IsToday = valid is null, IsAhead = day > resolving.Today },
            asked.Problem ?? (resolved.NotYet is { } position ? Problems.NotYetProjected(position) : null));
    }

    /// <summary>Those of a request; null where it does not take any.</summary>
    internal static Times? Of(HttpContext context) => context.Features.Get<Times>();
}
