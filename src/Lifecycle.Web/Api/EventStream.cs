using System.Buffers;
using System.IO.Pipelines;
using System.Reflection;
using System.Text;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Feed;
using Lifecycle.Web.Serving;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Lifecycle.Web.Api;

/// <summary>
/// The feed as server-sent events. Each reader pulls: a page is read, written and taken off our hands by the reader before the next one
/// is read, and no database connection is held meanwhile, so a slow one costs its own page of memory and nobody anything else.
/// </summary>
internal sealed class EventStream(
    PublicFeed feed, FeedCursor after, FeedFilter filter, StreamSeats seats, FeedWatch watch, TimeProvider time, CancellationToken hostStops) : IResult, IEndpointMetadataProvider
{
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>A page is flushed when it has grown to this.</summary>
    private const int Large = 1024 * 1024;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private FeedCursor _cursor = after;
    private long _basis;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        // The shape of each message's data.
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(CloudEvent), ["text/event-stream"]));
        foreach (var status in new[] { StatusCodes.Status400BadRequest, StatusCodes.Status503ServiceUnavailable })
            builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), ["application/problem+json"]));
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var seat = seats.Take();
        if (seat is null)
        {
            httpContext.Response.Headers.RetryAfter = "10";
            await Problems.TooManyStreams(seats.Most).ExecuteAsync(httpContext);
            return;
        }

        httpContext.Response.ContentType = "text/event-stream";
        httpContext.Response.Headers.CacheControl = "no-cache";
        // Proxies that gather what passes through would keep events back.
        httpContext.Response.Headers["X-Accel-Buffering"] = "no";
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, hostStops);
        try
        {
            if (!LifecycleHost.IsHead(httpContext)) await Follow(httpContext.Response.BodyWriter, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The reader has gone, or the host stops: the reader comes back with the place that it had.
        }
    }

    private async Task Follow(PipeWriter body, CancellationToken stop)
    {
        using var events = new CloudEventWriter();
        await Say(body, "retry: 2000\n\n", stop);
        while (true)
        {
            var more = await Page(events, body, stop);
            if ((await body.FlushAsync(stop)).IsCompleted) return;
            if (more is null) await Rest(body, stop);
            else if (!more.Value) await Wait(body, stop);
        }
    }

    /// <returns>Whether there is more; null where the feed cannot be read just now.</returns>
    private async Task<bool?> Page(CloudEventWriter events, PipeWriter body, CancellationToken stop)
    {
        var written = 0L;
        try
        {
            var page = await feed.Read(_cursor, filter, PublicFeed.MaxLimit, Take, stop);
            (_cursor, _basis) = (page.Next, page.Basis);
            return page.More;
        }
        catch (Exception passing) when (passing is NotBuiltException or NpgsqlException)
        {
            return null;
        }

        // An event is written whole or not at all, so the place moves with each.
        bool Take(in FeedEvent happened)
        {
            Span<byte> place = stackalloc byte[FeedCursor.Length];
            happened.Place.Write(place);
            body.Write("id: "u8);
            body.Write(place);
            body.Write("\ndata: "u8);
            written += events.Write(happened, body);
            body.Write("\n\n"u8);
            _cursor = happened.Place;
            return written < Large;
        }
    }

    private async Task Wait(PipeWriter body, CancellationToken stop)
    {
        while (!await watch.Beyond(_basis, Heartbeat, stop))
        {
            // The id moves the place of a reader whom the filter gives nothing, so that it need not begin far back when it returns.
            await Say(body, $": nothing new\nid: {_cursor}\n\n", stop);
        }
    }

    private async Task Rest(PipeWriter body, CancellationToken stop)
    {
        await Task.Delay(Pause, time, stop);
        await Say(body, ": the feed cannot be read at the moment\n\n", stop);
    }

    private static async Task Say(PipeWriter body, string text, CancellationToken stop)
    {
        body.Write(Encoding.ASCII.GetBytes(text));
        await body.FlushAsync(stop);
    }
}
