using System.ComponentModel;
using Lifecycle.Domain.Frameworks;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Differences;
using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Timeline;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lifecycle.Web.Api;

/// <summary>Forces: list, status, grade history, timeline, replay, differences.</summary>
internal static class ForcesApi
{
    public static void MapForces(this IEndpointRouteBuilder api)
    {
        var forces = api.MapGroup("/forces").WithTags("Forces");
        forces.MapGet("/", All).WithSummary("All forces");
        forces.MapGet("/{force}", One).AddEndpointFilter(GivenAgain.About(api, ForcesQuery.StatusModels)).WithSummary("A force as it stands: current judgments and what they rest on");
        forces.MapGet("/{force}/grades", Grades).AddEndpointFilter(GivenAgain.About(api, GradesQuery.Models)).WithSummary("Grade history by question lineage; gaps, carried-forward and comparability labelled");
        forces.MapGet("/{force}/timeline", Timeline).WithSummary("Every event about a force, in the order recorded");
        forces.MapGet("/{force}/replay", Replay).WithSummary("Each event, what it changed, and the status after it (NDJSON)").ProducesProblem(StatusCodes.Status400BadRequest);
        forces.MapGet("/{force}/diff", Diff).WithSummary("What differs between two bases, and why: what was recorded, happened, or was published later, corrected or withdrawn");
    }

    private static async Task<Results<Reply<Page<ForceItem>>, ProblemHttpResult>> All(
        ForcesQuery forces, Times times, CancellationToken stop, [Description("Cursor: the \"next\" of a page")] string? after = null, [Description("Rows at most, 1 to 1000; 100 unless told")] string? limit = null)
    {
        var asked = new Asked();
        var (from, rows) = (asked.After(after), asked.Limit(limit));
        return asked.Problem is { } problem ? problem : (await forces.All(from, rows, times.At, stop)).AsReply<ForceItem, ForceItem>(force => [force]);
    }

    private static async Task<Results<Reply<ForceAnswer>, ProblemHttpResult>> One(string force, ForcesQuery forces, Times times, CancellationToken stop) =>
        await forces.One(force, times.At, stop) is { } answer ? answer.AsReply(Rows.Of) : Problems.NotFound($"force \"{force}\"", times);

    private static async Task<Results<Reply<GradesAnswer>, ProblemHttpResult>> Grades(
        string force, GradesQuery grades, Times times, CancellationToken stop, [Description("Only the line of this question: framework/question")] string? question = null)
    {
        var asked = new Asked();
        var chosen = asked.Text<QuestionRef>("question", question);
        if (asked.Problem is { } problem) return problem;

        return await grades.Of(force, chosen, times.At, stop) is { } answer
            ? answer.AsReply(value => value.Lines.SelectMany(Rows.Of))
            : Problems.NotFound(chosen is { } of ? $"force \"{force}\" with question \"{of}\"" : $"force \"{force}\"", times);
    }

    private static async Task<Results<Reply<Page<TimelineItem>>, ProblemHttpResult>> Timeline(
        string force,
        TimelineQuery timeline,
        ForcesQuery forces,
        EventsAsked events,
        Times times,
        CancellationToken stop,
        [Description(EventsAsked.TypeSaid)] string[]? type = null,
        [Description(EventsAsked.StreamSaid)] string[]? stream = null,
        [Description("Cursor: the \"next\" of a page")] string? after = null,
        string? limit = null)
    {
        var asked = new Asked();
        var filter = events.Filter(asked, type, stream);
        var (cursor, rows) = (asked.After(after), asked.Limit(limit));
        var from = cursor is null ? 0 : long.TryParse(cursor, out var position) ? position : asked.Fault("after", $"\"{after}\" is not a cursor of this list", 0L);
        if (asked.Problem is { } problem) return problem;
        if (!await forces.Exists(force, times.At, stop)) return Problems.NotFound($"force \"{force}\"", times);

        var page = await timeline.Of(force, filter, from, rows, times.At, stop);
        return new Answer<Page<TimelineItem>>(new(page.Items, page.Next?.ToString()), page.Basis, page.Changed).AsReply(Rows.Of);
    }

    private static async Task<Results<NdjsonReply<ReplayFrame>, ProblemHttpResult>> Replay(
        string force,
        ReplayQuery replay,
        EventsAsked events,
        Times times,
        CancellationToken stop,
        [Description("The first position of the log that is replayed, or everything recorded from this instant on (2015-03-01T09:30:00Z)")] string? from = null,
        [Description("The last position that is replayed, or everything recorded up to this instant")] string? to = null,
        [Description(EventsAsked.TypeSaid)] string[]? type = null,
        [Description(EventsAsked.StreamSaid)] string[]? stream = null)
    {
        var asked = new Asked();
        var filter = events.Filter(asked, type, stream);
        var range = await events.Range(asked, from, to, times, stop);
        if (asked.Problem is { } problem) return problem;

        return await replay.Of(force, range, filter, times.At, stop) is { } answer ? new NdjsonReply<ReplayFrame>(answer) : Problems.NotFound($"force \"{force}\"", times);
    }

    private static async Task<Results<Reply<DiffAnswer>, ProblemHttpResult>> Diff(
        string force,
        DifferencesQuery differences,
        ResolvingTimes resolving,
        HttpContext context,
        Times times,
        CancellationToken stop,
        [Description(DiffAnswer.FromValidAtSaid)] string? fromValidAt = null,
        [Description(DiffAnswer.FromPublishedAtSaid)] string? fromPublishedAt = null,
        [Description(DiffAnswer.FromKnownAtSaid)] string? fromKnownAt = null)
    {
        var (from, problem) = await DiffAnswer.Since(context, resolving, times, fromValidAt, fromPublishedAt, fromKnownAt);
        if (problem is not null) return problem;

        return await differences.OfForce(force, from!, times.At, stop) is { } answer ? DiffAnswer.Reply(force, answer, context) : Problems.NotFoundAtEither($"force \"{force}\"");
    }
}
