using System.Reflection;
using System.Text.Json;
using Lifecycle.ReadModels.Answers;
using Microsoft.AspNetCore.Http.Metadata;

namespace Lifecycle.Web.Api;

/// <summary>An answer of many lines, one JSON object each (NDJSON), with the ETag and basis of <see cref="Reply{T}"/>.</summary>
public sealed class NdjsonReply<T>(Answer<IReadOnlyList<T>> answer) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/x-ndjson"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status404NotFound, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (Conditional.IsAnswered(httpContext, answer.Basis, $"{answer.Changed}", "ndjson")) return;

        httpContext.Response.ContentType = "application/x-ndjson; charset=utf-8";
        foreach (var line in answer.Value)
        {
            await JsonSerializer.SerializeAsync(httpContext.Response.Body, line, AnswerJson.Options, httpContext.RequestAborted);
            await httpContext.Response.Body.WriteAsync("\n"u8.ToArray(), httpContext.RequestAborted);
        }
    }
}
