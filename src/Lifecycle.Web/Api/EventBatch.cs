using System.Reflection;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Feed;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Api;

/// <summary>A page of the feed as a JSON array of CloudEvents, with the ETag and basis of every read.</summary>
internal sealed class EventBatch(PublicFeed feed, FeedCursor after, FeedFilter filter, int limit) : IResult, IEndpointMetadataProvider
{
    public const string NextCursor = "Next-Cursor";

    /// <summary>A page is done when it has grown to this, however few events are in it.</summary>
    private const int Large = 4 * 1024 * 1024;

    /// <summary>How often one request looks further where a filter leaves out what it finds; the reader goes on from there.</summary>
    private const int MostReads = 4;

    private const string Json = "application/json";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(CloudEvent[]), [CloudEventWriter.Batch, Json]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified, typeof(void)));
        foreach (var status in new[] { StatusCodes.Status400BadRequest, StatusCodes.Status406NotAcceptable, StatusCodes.Status503ServiceUnavailable })
            builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), ["application/problem+json"]));
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (Choose(httpContext.Request) is not { } format)
        {
            await Problems.FeedIsNotAcceptable().ExecuteAsync(httpContext);
            return;
        }

        using var body = new ReplyBuffer();
        var page = await Fill(body, httpContext.RequestAborted);
        httpContext.Response.Headers[NextCursor] = page.Next.ToString();
        if (page.More) httpContext.Response.Headers.Link = NextLink.Of(httpContext.Request, page.Next.ToString());
        if (Conditional.IsAnswered(httpContext, page.Basis, Tag(page), format == Json ? "json" : "cloudevents")) return;

        httpContext.Response.ContentType = $"{format}; charset=utf-8";
        httpContext.Response.ContentLength = body.Count;
        await httpContext.Response.Body.WriteAsync(body.Written, httpContext.RequestAborted);
    }

    /// <summary>Reads until the page is full, the feed at its end, or enough looked at: a filter may leave out a great deal.</summary>
    private async Task<FeedPage> Fill(ReplyBuffer body, CancellationToken stop)
    {
        using var writer = new CloudEventWriter();
        var (count, reads) = (0, 0);
        var page = new FeedPage(0, null, after, More: true);
        body.Append((byte)'[');
        do
        {
            var further = await feed.Read(page.Next, filter, limit - count, Take, stop);
            page = further with { Last = further.Last ?? page.Last, Redacted = Math.Max(further.Redacted, page.Redacted) };
        }
        while (page.More && count < limit && body.Count < Large && ++reads < MostReads);
        body.Append((byte)']');
        return page;

        bool Take(in FeedEvent happened)
        {
            if (count++ > 0) body.Append((byte)',');
            writer.Write(happened, body);
            return body.Count < Large;
        }
    }

    /// <summary>
    /// What follows a place changes only by a redaction, up to where the page ends: at its last event, or, where there is more, where that begins.
    /// </summary>
    private string Tag(FeedPage page) => $"{(page.More ? $"{page.Next}+" : $"{page.Last ?? after}")}{(page.Redacted == 0 ? "" : $".r{page.Redacted}")}";

    private static string? Choose(HttpRequest request)
    {
        var accept = request.GetTypedHeaders().Accept;
        if (accept.Count == 0) return CloudEventWriter.Batch;

        var (batch, json) = (Quality(CloudEventWriter.Batch), Quality(Json));
        return batch <= 0 && json <= 0 ? null : json > batch ? Json : CloudEventWriter.Batch;

        // The most specific range that fits decides.
        double Quality(string type) => accept
            .Where(range => range.MatchesAllTypes || (range.Type == "application" && (range.MatchesAllSubTypes || range.MediaType == type)))
            .OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();
    }
}
