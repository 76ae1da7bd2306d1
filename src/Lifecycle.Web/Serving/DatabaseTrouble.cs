using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Lifecycle.Web.Serving;

/// <summary>A database that does not answer is told as such (503), without its messages.</summary>
internal sealed class DatabaseTrouble(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not NpgsqlException) return false;

        httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        httpContext.Response.Headers.RetryAfter = "1";
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = new ProblemDetails
            {
                Type = "urn:lifecycle:problem:database-unavailable",
                Title = "Database unavailable",
                Detail = "The database does not answer at the moment. Try again.",
                Status = StatusCodes.Status503ServiceUnavailable,
            },
        });
    }
}
