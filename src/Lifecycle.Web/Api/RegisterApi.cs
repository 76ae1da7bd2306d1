using System.ComponentModel;
using Lifecycle.Domain.Recommendations;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Recommendations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lifecycle.Web.Api;

/// <summary>The register of recommendations, areas for improvement and causes of concern.</summary>
internal static class RegisterApi
{
    public static void MapRecommendations(this IEndpointRouteBuilder api)
    {
        var recommendations = api.MapGroup("/recommendations").WithTags("Recommendations");
        recommendations.MapGet("/", All).WithSummary("The register, filtered");
        recommendations.MapGet("/ageing", Ageing).WithSummary("How old open recommendations are: how many of each kind stand how, by the age of their deadline").ProducesProblem(StatusCodes.Status404NotFound);
        recommendations.MapGet("/{recommendation}", One).WithSummary("A recommendation with its life and what it is joined to");
    }

    private static async Task<Results<Reply<Page<RecommendationAnswer>>, ProblemHttpResult>> All(
        RecommendationsQuery recommendations,
        Named named,
        Times times,
        CancellationToken stop,
        string? force = null,
        string? inspection = null,
        string? question = null,
        [Description("recommendation, area for improvement or cause of concern")] string? kind = null,
        [Description("What is on record of it: no closure recorded, accepted, met, …")] string? state = null,
        [Description("How its most pressing obligation stands: past due without closure on record, ambiguous, extended, claimed, …")] string? standing = null,
        string? subject = null,
        [Description("Only with a deadline, or the local policing body's 56-day answer, that falls on this day or later, by any reading (YYYY-MM-DD)")] string? dueFrom = null,
        [Description("Only with a deadline, or the local policing body's 56-day answer, that falls on this day or before, by any reading (YYYY-MM-DD)")] string? dueTo = null,
        string? after = null,
        string? limit = null)
    {
        var asked = new Asked();
        var window = new DueWindow(asked.Day("dueFrom", dueFrom), asked.Day("dueTo", dueTo));
        if (window is { From: { } first, To: { } last } && first > last) asked.Fault("dueTo", $"{dueTo} is before dueFrom {dueFrom}", false);
        var filter = new RecommendationFilter(
            force, inspection, question, asked.Word<RecommendationKind>("kind", kind), asked.Word<RecommendationState>("state", state),
            asked.Word<DeadlineStanding>("standing", standing), subject, window);
        var (from, rows) = (asked.After(after), asked.Limit(limit));
        return (asked.Problem ?? await named.Missing(new(force, inspection, Question: question), times, stop)) is { } problem ? problem : (await recommendations.All(filter, from, rows, times.At, stop)).AsReply(Rows.Of);
    }

    private static async Task<Results<Reply<AgeingAnswer>, ProblemHttpResult>> Ageing(
        RecommendationsQuery recommendations, Named named, Times times, CancellationToken stop, string? force = null) =>
        await named.Missing(new(force), times, stop) is { } problem ? problem : (await recommendations.Ageing(force, times.At, stop)).AsReply(Rows.Of);

    private static async Task<Results<Reply<RecommendationAnswer>, ProblemHttpResult>> One(string recommendation, RecommendationsQuery recommendations, Times times, CancellationToken stop) =>
        await recommendations.One(recommendation, times.At, stop) is { } answer ? answer.AsReply(Rows.Of) : Problems.NotFound($"recommendation \"{recommendation}\"", times);
}
