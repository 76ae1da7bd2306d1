using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Lifecycle.Web.Pages;

/// <summary>
/// A page over the same queries as the API. It takes the three times from its address, says on which it stands, and leads on with them:
/// whoever looks at the past stays there.
/// </summary>
public abstract class SitePage : PageModel
{
    /// <summary>What is to be told instead of the page, for <see cref="ErrorModel"/>.</summary>
    internal const string Told = "told";

    /// <summary>The three times that the page stands on.</summary>
    public Times Times { get; private set; } = null!;

    protected AsOf At => Times.At;

    protected CancellationToken Stop => HttpContext.RequestAborted;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (WithNul() is { } name)
        {
            context.Result = Tell(Problems.BadParameter(name, "holds the character U+0000, which no text on record has"));
            return;
        }

        try
        {
            var resolving = HttpContext.RequestServices.GetRequiredService<ResolvingTimes>();
            Times = await Times.Read(resolving, Asked(Times.ValidAt), Asked(Times.PublishedAt), Asked(Times.KnownAt), Stop);
        }
        catch (Exception trouble) when (IsPassing(trouble))
        {
            context.Result = Unavailable();
            return;
        }

        if (Times.Problem is { } problem)
        {
            context.Result = Tell(problem);
            return;
        }

        HttpContext.Features.Set(Times);
        var done = await next();
        if (done.Exception is not { } met || !IsPassing(met)) return;

        done.ExceptionHandled = true;
        done.Result = Unavailable();
    }

    /// <summary>An address with the times of this page, as far as they were asked for.</summary>
    public string Link(string path, params (string Name, string? Value)[] query) => Address.Of(Request, path, query);

    /// <summary>A query parameter; one that is empty, as a form sends it, is not there.</summary>
    public string? Asked(string name) => Address.Asked(Request, name);

    /// <summary>The page of an answer, with the ETag of its JSON; 304 where the reader has it.</summary>
    protected IActionResult PageOf<T>(Answer<T> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Conditional.IsAnswered(HttpContext, answer.Basis, $"{answer.Changed}", "html") ? StatusCode(StatusCodes.Status304NotModified) : Page();
    }

    /// <summary>There is no such thing on record at the page's times.</summary>
    protected IActionResult NotOnRecord(string what) => Tell(Problems.NotFound(what, Times));

    protected IActionResult Tell(ProblemHttpResult problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        HttpContext.Items[Told] = problem.ProblemDetails;
        return StatusCode(problem.StatusCode);
    }

    // PostgreSQL has no such text, so that it would be an error there.
    private string? WithNul() => Request.Query.Where(pair => pair.Value.Any(HasNul)).Select(pair => pair.Key)
        .Concat(RouteData.Values.Where(pair => HasNul(pair.Value as string)).Select(pair => pair.Key))
        .FirstOrDefault();

    private static bool HasNul(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;

    // What will pass is told as such; everything else is an error.
    private static bool IsPassing(Exception met) => met is NotBuiltException or (NpgsqlException and not PostgresException { IsTransient: false });

    private StatusCodeResult Unavailable()
    {
        Response.Headers.RetryAfter = "1";
        return StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
