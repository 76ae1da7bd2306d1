using System.Reflection;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Recommendations;
using Microsoft.AspNetCore.Http.Metadata;

namespace Lifecycle.Web.Api;

/// <summary>
/// A read's answer: JSON, or CSV for lists; with its ETag, its basis position, and revalidation instead of expiry. The ETag names
/// the greatest position that changed anything in the answer's scope, the build that made it, and the format.
/// </summary>
public sealed class Reply<T>(Answer<T> answer, Func<T, Stream, CancellationToken, Task>? csv = null, string? next = null) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var isList = typeof(T) == typeof(GradesAnswer) || typeof(T) == typeof(AgeingAnswer) || typeof(T) == typeof(DiffAnswer) || (typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(Page<>));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), isList ? ["application/json", "text/csv"] : ["application/json"]));
        if (builder is RouteEndpointBuilder { RoutePattern.Parameters.Count: > 0 })
            builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status404NotFound, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status406NotAcceptable, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var format = Formats.Choose(httpContext.Request, csv is not null);
        if (format is not { } chosen)
        {
            await Problems.NotAcceptable(csv is not null).ExecuteAsync(httpContext);
            return;
        }

        if (next is not null) httpContext.Response.Headers.Link = NextLink.Of(httpContext.Request, next);
        if (Conditional.IsAnswered(httpContext, answer.Basis, $"{answer.Changed}", chosen == Format.Csv ? "csv" : "json")) return;

        await (chosen == Format.Csv ? WriteCsv(httpContext) : WriteJson(httpContext));
    }

    private async Task WriteJson(HttpContext context)
    {
        using var body = new ReplyBuffer();
        AnswerJson.Write(answer.Value, Times.Of(context)?.Stated, body);
        if (context.Features.Get<GivenAgain.Slot>() is { } slot) slot.Kept.Keep(slot.Address, context.Response.Headers.ETag!, body.Written.Span);
        context.Response.ContentType = Reply.Json;
        context.Response.ContentLength = body.Count;
        await context.Response.Body.WriteAsync(body.Written, context.RequestAborted);
    }

    private Task WriteCsv(HttpContext context)
    {
        context.Response.ContentType = "text/csv; charset=utf-8; header=present";
        return csv!(answer.Value, context.Response.Body, context.RequestAborted);
    }
}

internal static class Reply
{
    public const string Json = "application/json; charset=utf-8";
}

/// <summary>Replies from answers.</summary>
public static class Replies
{
    public static Reply<T> AsReply<T>(this Answer<T> answer) => new(answer);

    /// <summary>A page: its cursor is made opaque, and its items are CSV rows where they are asked for.</summary>
    public static Reply<Page<T>> AsReply<T, TRow>(this Answer<Page<T>> answer, Func<T, IEnumerable<TRow>> rows)
    {
        var page = answer.Value with { Next = Cursor.Write(answer.Value.Next) };
        return new(new(page, answer.Basis, answer.Changed), (value, body, stop) => Csv.Write(body, value.Items.SelectMany(rows), stop), page.Next);
    }

    /// <summary>An answer that is a list within: its rows are CSV where they are asked for.</summary>
    public static Reply<T> AsReply<T, TRow>(this Answer<T> answer, Func<T, IEnumerable<TRow>> rows) =>
        new(answer, (value, body, stop) => Csv.Write(body, rows(value), stop));
}
