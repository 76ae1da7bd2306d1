using System.Reflection;
using Lifecycle.Domain.Explanations;
using Lifecycle.ReadModels.Answers;
using Microsoft.AspNetCore.Http.Metadata;

namespace Lifecycle.Web.Api;

/// <summary>An answer in JSON-LD, also where JSON is asked for, with the ETag and basis of <see cref="Reply{T}"/>.</summary>
public sealed class LinkedDataReply(Answer<ProvDocument> answer) : IResult, IEndpointMetadataProvider
{
    public const string MediaType = "application/ld+json";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(ProvDocument), [MediaType]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)));
        foreach (var status in new[] { StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status406NotAcceptable })
            builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (!Formats.TakesLinkedData(httpContext.Request))
        {
            await Problems.LinkedDataIsNotAcceptable().ExecuteAsync(httpContext);
            return;
        }

        if (Conditional.IsAnswered(httpContext, answer.Basis, $"{answer.Changed}", "ld")) return;

        using var body = new ReplyBuffer();
        AnswerJson.Write(answer.Value, Times.Of(httpContext)?.Stated, body);
        httpContext.Response.ContentType = $"{MediaType}; charset=utf-8";
        httpContext.Response.ContentLength = body.Count;
        await httpContext.Response.Body.WriteAsync(body.Written, httpContext.RequestAborted);
    }
}
