using Lifecycle.ReadModels.Assertions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Lifecycle.Web.Serving;

/// <summary>What will pass (a database that does not answer, a read model that is being built) is told as such (503), without its messages.</summary>
internal sealed class Unavailable(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (Explain(exception) is not { } problem) return false;

        httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        httpContext.Response.Headers.RetryAfter = "1";
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
    }

    private static ProblemDetails? Explain(Exception exception) => exception switch
    {
        NotBuiltException building => Problem("read-model-not-built", "Read model not built", building.Message),
        PostgresException { IsTransient: false } => null,
        NpgsqlException => Problem("database-unavailable", "Database unavailable", "The database does not answer at the moment. Try again."),
        _ => null,
    };

    private static ProblemDetails Problem(string type, string title, string detail) =>
        new() { Type = $"urn:lifecycle:problem:{type}", Title = title, Detail = detail, Status = StatusCodes.Status503ServiceUnavailable };
}
