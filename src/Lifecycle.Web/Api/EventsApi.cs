using System.ComponentModel;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Feed;
using Lifecycle.ReadModels.Timeline;
using Lifecycle.Web.Serving;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Lifecycle.Web.Api;

/// <summary>The public feed: every event that may be seen, in the order in which each became public, in CloudEvents 1.0.</summary>
internal static class EventsApi
{
    private const string AfterSaid = "Go on after this place: the id of an event of the stream, or the Next-Cursor of a page. Without it, from the beginning.";
    private const string TypeSaid = "Only events of this type, such as report_published; repeatable";
    private const string StreamSaid = "Only events of streams whose id begins like this, such as inspection/peel-2017-effectiveness.northamptonshire";

    public static void MapEvents(this IEndpointRouteBuilder api)
    {
        var events = api.MapGroup("/events").WithTags("Events");
        events.MapGet("/", Batch)
            .WithSummary("Public events as a batch of CloudEvents")
            .WithDescription(
                "In the order in which they became public: what was embargoed stands where its report was published, by (position of becoming public, position), "
                + "which is each event's \"sequence\". The header Next-Cursor says where to go on, also at the end; Link rel=\"next\" is there while there is more. "
                + "A page ends early when it grows large, or when the filter leaves out very much: it may then be empty although there is more.");
        events.MapGet("/stream", Stream)
            .WithSummary("The same, as server-sent events")
            .WithDescription(
                "Each message's id is the place in the feed, its data the CloudEvent; no message has an event name, so that onmessage gets all. "
                + "Last-Event-ID (or \"after\") resumes after that place: nothing is missed and nothing sent twice. A comment comes every 15 seconds while nothing happens.");
    }

    private static async Task<Results<EventBatch, ProblemHttpResult>> Batch(
        FeedAsked feed,
        PublicFeed events,
        CancellationToken stop,
        [Description(AfterSaid)] string? after = null,
        [Description("Events at most, 1 to 1000; 100 unless told")] string? limit = null,
        [Description(TypeSaid)] string[]? type = null,
        [Description(StreamSaid)] string? stream = null)
    {
        var asked = new Asked();
        var (filter, rows) = (feed.Filter(asked, type, stream), asked.Limit(limit));
        if (asked.Problem is { } bad) return bad;

        var (from, problem) = await feed.From("after", after, stop);
        return problem is null ? new EventBatch(events, from, filter, rows) : problem;
    }

    private static async Task<Results<EventStream, ProblemHttpResult>> Stream(
        HttpRequest request,
        FeedAsked feed,
        PublicFeed events,
        AssertionReader reader,
        StreamSeats seats,
        FeedWatch watch,
        TimeProvider time,
        IHostApplicationLifetime host,
        CancellationToken stop,
        [FromHeader(Name = FeedAsked.LastEventId), Description("Where a reader was when it lost the connection; goes before \"after\"")] string? lastEventId = null,
        [Description(AfterSaid)] string? after = null,
        [Description(TypeSaid)] string[]? type = null,
        [Description(StreamSaid)] string? stream = null)
    {
        var asked = new Asked();
        var filter = feed.Filter(asked, type, stream);
        if (asked.Problem is { } bad) return bad;

        var resumes = !string.IsNullOrEmpty(lastEventId);
        var (from, problem) = await feed.From(resumes ? FeedAsked.LastEventId : "after", resumes ? lastEventId : after, stop);
        if (problem is not null) return problem;

        // While the Timeline is being built this says so, before anything is promised.
        await reader.Basis([TimelineProjection.Model], stop);
        return new EventStream(events, from, filter, seats, watch, time, host.ApplicationStopping);
    }
}
