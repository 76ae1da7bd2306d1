using Lifecycle.Web.Api;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Lifecycle.Web.Pages;

/// <summary>What is told instead of a page: what was wrong, what was expected, and where to go on.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    public string Heading { get; private set; } = "";

    public string Detail { get; private set; } = "";

    /// <summary>The page that was asked for, without its times and filters; null where that is no other.</summary>
    public string? Plain { get; private set; }

    /// <summary>Whether it was one of the times that could not be taken: then they can be given again, beginning with what was given.</summary>
    public bool IsOfTimes { get; private set; }

    public void OnGet()
    {
        var status = Response.StatusCode == StatusCodes.Status200OK ? StatusCodes.Status404NotFound : Response.StatusCode;
        Response.StatusCode = status;
        var told = HttpContext.Items[SitePage.Told] as ProblemDetails;
        (Heading, var usual) = status switch
        {
            StatusCodes.Status400BadRequest => ("This address cannot be answered", "Something in the address is not as expected."),
            StatusCodes.Status404NotFound when told is not null => ("Not on record", ""),
            StatusCodes.Status404NotFound => ("Page not found", "Check the address, or start from all forces."),
            StatusCodes.Status405MethodNotAllowed => ("This page can only be read", "The request was neither GET nor HEAD. Nothing can be changed here."),
            StatusCodes.Status503ServiceUnavailable => ("Not available at the moment", "The record is being read anew, or its database does not answer. Try again in a moment."),
            _ => ("Something went wrong", "The fault is on this side, and has been noted. Try again later."),
        };
        Detail = told?.Detail ?? usual;
        // Only where there is such a page.
        if (told is not null && HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { OriginalQueryString.Length: > 0 }) Plain = Address.PathOf(Request);
        IsOfTimes = told?.Extensions.TryGetValue("parameter", out var parameter) == true && Times.Names.Contains(parameter as string);
    }
}
