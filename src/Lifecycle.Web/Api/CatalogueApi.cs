using System.ComponentModel;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Threads;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Frameworks;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Measures;
using Lifecycle.ReadModels.Threads;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lifecycle.Web.Api;

/// <summary>What lies across forces: comparison, measures, frameworks, threads.</summary>
internal static class CatalogueApi
{
    public static void MapCatalogue(this IEndpointRouteBuilder api)
    {
        api.MapGet("/overview", Overview).WithTags("Comparison").WithSummary("All forces by the questions of all frameworks, and what came on record last");
        api.MapGet("/compare", Compare).WithTags("Comparison").WithSummary("All forces on one question and its lineage, and how each has moved since an earlier basis").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/measures", Measures).WithTags("Measures").WithSummary("Figures with period, denominator, comparison and caveats");
        api.MapGet("/frameworks", Frameworks).WithTags("Frameworks").WithSummary("Frameworks with scale, questions and lineage");
        api.MapGet("/threads", Threads).WithTags("Threads").WithSummary("What joins items of different reports, how surely, and who says so");
    }

    private static async Task<Results<Reply<ForcesByQuestion>, ProblemHttpResult>> Overview(
        OverviewQuery overview, Times times, CancellationToken stop, [Description("Only forces with this in their name, alias or slug")] string? name = null)
    {
        var answer = await overview.Of(name, times.At, stop);
        return new Answer<ForcesByQuestion>(ForcesByQuestion.Of(answer.Value), answer.Basis, answer.Changed).AsReply(Rows.Of);
    }

    private static async Task<Results<Reply<Page<ComparedForce>>, ProblemHttpResult>> Compare(
        CompareQuery compare,
        ResolvingTimes resolving,
        HttpContext context,
        Times times,
        CancellationToken stop,
        [Description("framework/question")] string? question = null,
        [Description("How each force has moved since an earlier basis: what had happened by this day (YYYY-MM-DD)")] string? fromValidAt = null,
        [Description("The same: what reports published by this day said (YYYY-MM-DD)")] string? fromPublishedAt = null,
        [Description("The same: what was recorded by this position, instant or day")] string? fromKnownAt = null,
        string? after = null,
        string? limit = null)
    {
        var asked = new Asked();
        var (from, rows, chosen) = (asked.After(after), asked.Limit(limit), asked.Text<QuestionRef>("question", question));
        if (asked.Problem is { } problem) return problem;
        if (chosen is not { } on) return Problems.BadParameter("question", "missing; expected framework/question, such as peel-2017-effectiveness/preventing-crime");

        var (since, unreadable) = await EarlierTimes.Read(context, resolving, times, fromValidAt, fromPublishedAt, fromKnownAt);
        if (unreadable is not null) return unreadable;

        return await compare.On(on, from, rows, times.At, since, stop) is { } answer ? answer.AsReply(Rows.Of) : Problems.NotFound($"question \"{on}\"", times);
    }

    private static async Task<Results<Reply<Page<MeasureAnswer>>, ProblemHttpResult>> Measures(
        MeasuresQuery measures,
        Named named,
        Times times,
        CancellationToken stop,
        string? force = null,
        string? inspection = null,
        string? question = null,
        string? subject = null,
        [Description("Only the measure with this id")] string? measure = null,
        [Description("true: only figures that carry a caveat; false: only those that carry none")] string? caveated = null,
        string? after = null,
        string? limit = null)
    {
        var asked = new Asked();
        var filter = new MeasureFilter(force, inspection, question, subject, measure, asked.Flag("caveated", caveated));
        var (from, rows) = (asked.After(after), asked.Limit(limit));
        return (asked.Problem ?? await named.Missing(new(force, inspection, Question: question), times, stop)) is { } problem ? problem : (await measures.All(filter, from, rows, times.At, stop)).AsReply(Rows.Of);
    }

    private static async Task<Results<Reply<Page<FrameworkAnswer>>, ProblemHttpResult>> Frameworks(FrameworksQuery frameworks, Times times, CancellationToken stop, string? after = null, string? limit = null)
    {
        var asked = new Asked();
        var (from, rows) = (asked.After(after), asked.Limit(limit));
        return asked.Problem is { } problem ? problem : (await frameworks.All(from, rows, times.At, stop)).AsReply(Rows.Of);
    }

    private static async Task<Results<Reply<Page<ThreadAnswer>>, ProblemHttpResult>> Threads(
        ThreadsQuery threads,
        Named named,
        Times times,
        CancellationToken stop,
        string? force = null,
        [Description("same, changed scope, thematic, reversed, persisting, new or gone; repeatable")] string[]? strength = null,
        [Description("improved, worsened, unchanged or mixed, by the polarity of what is joined")] string? direction = null,
        string? after = null,
        string? limit = null)
    {
        var asked = new Asked();
        var filter = new ThreadFilter(force, asked.AllWords<Strength>("strength", strength ?? []), asked.Word<Direction>("direction", direction));
        var (from, rows) = (asked.After(after), asked.Limit(limit));
        return (asked.Problem ?? await named.Missing(new(force), times, stop)) is { } problem ? problem : (await threads.All(filter, from, rows, times.At, stop)).AsReply(Rows.Of);
    }
}
