using System.Reflection;
using Lifecycle.Domain;
using Lifecycle.ReadModels.Answers;
using Microsoft.AspNetCore.Http.Metadata;

namespace Lifecycle.Web.Api;

/// <summary>
/// A read's answer: JSON, or CSV as flat rows; with its ETag, its basis position, and revalidation instead of expiry. The ETag names
/// the greatest position that changed anything in the answer's scope, the build that made it, and the format.
/// </summary>
public sealed class Reply<T>(Answer<T> answer, Func<T, Stream, CancellationToken, Task> csv, string? next = null) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json", "text/csv"]));
        if (builder is RouteEndpointBuilder { RoutePattern.Parameters.Count: > 0 })
            builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status404NotFound, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status406NotAcceptable, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (Formats.Choose(httpContext.Request) is not { } chosen)
        {
            await Problems.NotAcceptable().ExecuteAsync(httpContext);
            return;
        }

        if (next is not null) httpContext.Response.Headers.Link = NextLink.Of(httpContext.Request, next);
        if (Conditional.IsAnswered(httpContext, answer.Basis, $"{answer.Changed}", Words.Of(chosen))) return;

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
        // Whoever follows a link to it means to keep it; a program that asks by Accept reads on.
        if (Formats.Named(context.Request) == Format.Csv) context.Response.Headers.ContentDisposition = $"attachment; filename=\"{SavedName.Of(context.Request)}\"";
        return csv(answer.Value, context.Response.Body, context.RequestAborted);
    }
}

internal static class Reply
{
    public const string Json = "application/json; charset=utf-8";
}

/// <summary>Replies from answers.</summary>
public static class Replies
{
    /// <summary>A page: its cursor is made opaque, and its items are CSV rows where they are asked for.</summary>
    public static Reply<Page<T>> AsReply<T, TRow>(this Answer<Page<T>> answer, Func<T, IEnumerable<TRow>> rows)
    {
        var page = answer.Value with { Next = Cursor.Write(answer.Value.Next) };
        return new(new(page, answer.Basis, answer.Changed), (value, body, stop) => Csv.Write(body, value.Items.SelectMany(rows), stop), page.Next);
    }

    /// <summary>Any other answer: what it lists or holds is CSV rows where they are asked for.</summary>
    public static Reply<T> AsReply<T, TRow>(this Answer<T> answer, Func<T, IEnumerable<TRow>> rows) =>
        new(answer, (value, body, stop) => Csv.Write(body, rows(value), stop));
}
