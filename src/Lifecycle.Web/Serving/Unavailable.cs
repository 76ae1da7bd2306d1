using Lifecycle.ReadModels.Assertions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Lifecycle.Web.Serving;

/// <summary>What will pass (a database that does not answer, a read model that is being built) is told as such (503), without its messages.</summary>
internal sealed class Unavailable : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (Explain(exception) is not { } problem) return false;

        // Whatever was asked for, trouble is told as JSON: no body at all would tell nothing.
        httpContext.Response.Headers.RetryAfter = "1";
        await TypedResults.Problem(problem).ExecuteAsync(httpContext);
        return true;
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
