using Lifecycle.Domain;
using Lifecycle.ReadModels;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using Npgsql;

namespace Lifecycle.Web.Pages;

/// <summary>
/// A page over the same queries as the API. It takes the three times from its address, says on which it stands, and leads on with them:
/// whoever looks at the past stays there.
/// </summary>
public abstract class SitePage : PageModel, IAsyncResultFilter
{
    /// <summary>What is to be told instead of the page, for <see cref="ErrorModel"/>.</summary>
    internal const string Told = "told";

    /// <summary>The three times that the page stands on.</summary>
    public Times Times { get; private set; } = null!;

    /// <summary>The titles of documents that the page cites, by their names. What is not among them is called by its name.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; private set; } = new Dictionary<string, string>();

    protected AsOf At => Times.At;

    // Where it is known, the page stands on it, and its ETag with it.
    private ScopeReach? _reach;

    protected CancellationToken Stop => HttpContext.RequestAborted;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (await WithoutReading() is { } answer)
        {
            context.Result = answer;
            return;
        }

        var done = await next();
        if (done.Exception is not { } met || !IsPassing(met)) return;

        done.ExceptionHandled = true;
        done.Result = Unavailable();
    }

    public Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        return IsKept && context.Result is PageResult ? Kept.Render(HttpContext, next) : next();
    }

    /// <summary>An address with the times of this page, as far as they were asked for.</summary>
    public string Link(string path, params (string Name, string? Value)[] query) => Address.Of(Request, path, query);

    /// <summary>A query parameter; one that is empty, as a form sends it, is not there.</summary>
    public string? Asked(string name) => Address.Asked(Request, name);

    /// <summary>The names of the page's parameters, beside the three times.</summary>
    protected virtual IReadOnlyList<string> Parameters => [];

    /// <summary>
    /// What the address names that is nothing here. Others add to addresses what is theirs, so that it is no error; but a filter that was
    /// misspelt must not pass for one.
    /// </summary>
    public IEnumerable<string> NotKnown => Request.Query.Keys.Except([.. Times.Names, .. Parameters], StringComparer.OrdinalIgnoreCase);

    /// <summary>The parameters that may be given several times.</summary>
    protected virtual IReadOnlyList<string> Repeatable => [];

    /// <summary>How far the page reaches, where that can be told without reading it: then it is kept, and given again until something changes.</summary>
    protected virtual Task<ScopeReach?> Reach() => Task.FromResult<ScopeReach?>(null);

    /// <summary>The times of the page at one position, for a page that asks several questions: all of them are of one basis.</summary>
    protected async Task<AsOf> AtOnePosition() =>
        At with { KnownAt = At.KnownAt ?? _reach?.Basis ?? await HttpContext.RequestServices.GetRequiredService<AssertionReader>().Basis(LifecycleModels.Names, Stop) };

    /// <summary>Lets the page's source lines say the titles of the documents that they are of.</summary>
    /// <param name="cited">The source lines.</param>
    /// <param name="force">The force whose reports they are of; null where they are of several.</param>
    /// <param name="at">The times that the page is looked at.</param>
    /// <returns>The greatest position that changed any of these documents.</returns>
    protected async Task<long> NameDocuments(IEnumerable<Citation> cited, string? force, AsOf at)
    {
        var titles = await HttpContext.RequestServices.GetRequiredService<SourceDocumentsQuery>().Titles(cited, force, at, Stop);
        ViewData[nameof(Titles)] = Titles = titles.Value;
        return titles.Changed;
    }

    /// <summary>The page of an answer, with its ETag; 304 where the reader has it.</summary>
    protected IActionResult PageOf<T>(Answer<T> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return _reach is null && IsHeld(answer.Basis, answer.Changed) ? StatusCode(StatusCodes.Status304NotModified) : Page();
    }

    /// <summary>There is no such thing on record at the page's times.</summary>
    protected IActionResult NotOnRecord(string what) => Tell(Problems.NotFound(what, Times));

    protected IActionResult Tell(ProblemHttpResult problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        HttpContext.Items[Told] = problem.ProblemDetails;
        Response.Headers.ETag = default;
        return StatusCode(problem.StatusCode);
    }

    private KeptPages Kept => HttpContext.RequestServices.GetRequiredService<KeptPages>();

    // As most people ask for it: what else an address can say has no end, and would push out what is asked for often.
    private bool IsKept => _reach is not null && !Request.QueryString.HasValue;

    /// <summary>What can be answered before anything is read: what is wrong with the address, "not modified", or the page as it is kept.</summary>
    private async Task<IActionResult?> WithoutReading()
    {
        if (WithNul() is { } name) return Tell(Problems.BadParameter(name, "holds the character U+0000, which no text on record has"));
        if (Request.Query.FirstOrDefault(pair => pair.Value.Count > 1 && !Repeatable.Contains(pair.Key)) is { Key: { } repeated, Value: var values })
            return Tell(Problems.BadParameter(repeated, $"given {values.Count} times; expected once"));

        try
        {
            var resolving = HttpContext.RequestServices.GetRequiredService<ResolvingTimes>();
            Times = await Times.Read(resolving, Asked(Times.ValidAt), Asked(Times.PublishedAt), Asked(Times.KnownAt), Stop);
            if (Times.Problem is { } problem) return Tell(problem);

            if (!Times.Stated.IsDefault) Times.Said = $" {BasisInWords.Within(Times.Stated)}";
            HttpContext.Features.Set(Times);
            if (Blank() is { } blank) return NotOnRecord($"{blank} without a name");

            return At.KnownAt is null ? await Again() : null;
        }
        catch (Exception trouble) when (IsPassing(trouble))
        {
            return Unavailable();
        }
    }

    private async Task<IActionResult?> Again()
    {
        _reach = await Reach();
        if (_reach is not { } reach) return null;
        return IsHeld(reach.Basis, reach.Changed) ? StatusCode(StatusCodes.Status304NotModified) : IsKept ? Kept.Find(HttpContext) : null;
    }

    // Weak, as a page is sent in several encodings.
    private protected bool IsHeld(long basis, long changed, string format = "html")
    {
        var isHeld = Conditional.IsAnswered(HttpContext, basis, $"{changed}", format, isWeak: true);
        Response.Headers.Vary = HeaderNames.AcceptEncoding;
        return isHeld;
    }

    // PostgreSQL has no such text, so that it would be an error there.
    private string? WithNul() => Request.Query.Where(pair => pair.Value.Any(HasNul)).Select(pair => pair.Key)
        .Concat(RouteData.Values.Where(pair => HasNul(pair.Value as string)).Select(pair => pair.Key))
        .FirstOrDefault();

    private static bool HasNul(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;

    // Nothing on record is called so.
    private string? Blank() => RouteData.Values.Where(pair => string.IsNullOrWhiteSpace(pair.Value as string)).Select(pair => pair.Key).FirstOrDefault();

    // What will pass is told as such; everything else is an error.
    private static bool IsPassing(Exception met) => met is NotBuiltException or (NpgsqlException and not PostgresException { IsTransient: false });

    private StatusCodeResult Unavailable()
    {
        Response.Headers.ETag = default;
        Response.Headers.RetryAfter = "1";
        return StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
