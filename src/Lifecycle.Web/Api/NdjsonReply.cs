using System.Reflection;
using System.Text.Json;
using Lifecycle.ReadModels.Answers;
using Lifecycle.Web.Serving;
using Microsoft.AspNetCore.Http.Metadata;

namespace Lifecycle.Web.Api;

/// <summary>An answer of many lines, one JSON object each (NDJSON), each written as it is worked out, with the ETag and basis of <see cref="Reply{T}"/>.</summary>
public sealed class NdjsonReply<T>(Answer<IAsyncEnumerable<T>> answer) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/x-ndjson"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)));
        foreach (var status in new[] { StatusCodes.Status404NotFound, StatusCodes.Status406NotAcceptable })
            builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (!Formats.Takes(httpContext.Request, "application", "x-ndjson"))
        {
            await Problems.LinesAreNotAcceptable().ExecuteAsync(httpContext);
            return;
        }

        if (Conditional.IsAnswered(httpContext, answer.Basis, $"{answer.Changed}", "ndjson")) return;

        httpContext.Response.ContentType = "application/x-ndjson; charset=utf-8";
        if (LifecycleHost.IsHead(httpContext)) return;

        using var body = new ReplyBuffer();
        await foreach (var line in answer.Value.WithCancellation(httpContext.RequestAborted))
        {
            body.Clear();
            Write(line, body);
            await httpContext.Response.Body.WriteAsync(body.Written, httpContext.RequestAborted);
        }
    }

    private static void Write(T line, ReplyBuffer body)
    {
        using var writer = new Utf8JsonWriter(body, new() { Encoder = AnswerJson.Options.Encoder, SkipValidation = true });
        JsonSerializer.Serialize(writer, line, AnswerJson.Options);
        writer.Flush();
        body.Append((byte)'\n');
    }
}
