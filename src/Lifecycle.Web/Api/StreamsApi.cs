using System.ComponentModel;
using System.Globalization;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Timeline;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lifecycle.Web.Api;

/// <summary>The audit trail of one stream, of whatever it is: also of a framework or a thread, which are no force's.</summary>
internal static class StreamsApi
{
    public static void MapStreams(this IEndpointRouteBuilder api) => api.MapGet("/streams/{**stream}", Trail)
        .WithTags("Events")
        .WithSummary("Every event of one stream, in the order recorded")
        .WithDescription("The events that may be seen at the basis, in words and with what each changed, as in the timeline of a force. As CloudEvents, whatever the basis, they are among those of /api/events?stream=, which takes what a stream's id begins with.");

    private static async Task<Results<Reply<Page<TimelineItem>>, ProblemHttpResult>> Trail(
        [Description("The stream's id, slash included, such as framework/crime-2014")] string stream,
        StreamQuery streams,
        Times times,
        CancellationToken stop,
        [Description("Cursor: the \"next\" of a page")] string? after = null,
        [Description("Events at most, 1 to 1000; 100 unless told")] string? limit = null)
    {
        var asked = new Asked();
        var (cursor, rows) = (asked.After(after), asked.Limit(limit));
        var from = cursor is null ? 0
            : long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version
            : asked.Fault("after", $"\"{after}\" is not a cursor of this list", 0L);
        if (asked.Problem is { } problem) return problem;

        var page = await streams.Of(stream, from, rows, times.At, stop);
        // A page may be empty because nothing follows, but nothing follows in a stream that is not there.
        if (page is { Items.Count: 0, Next: null } && (from == 0 || page.Changed == 0)) return Problems.NotFound($"stream \"{stream}\"", times);

        return new Answer<Page<TimelineItem>>(new(page.Items, page.Next?.ToString(CultureInfo.InvariantCulture)), page.Basis, page.Changed).AsReply(Rows.Of);
    }
}
