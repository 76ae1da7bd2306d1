using System.ComponentModel;
using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Differences;
using Lifecycle.ReadModels.Inspections;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lifecycle.Web.Api;

/// <summary>Inspections, their judgments, and why a judgment is what it is.</summary>
internal static class InspectionsApi
{
    public static void MapInspections(this IEndpointRouteBuilder api)
    {
        var inspections = api.MapGroup("/inspections").WithTags("Inspections");
        inspections.MapGet("/", All).WithSummary("All inspections");
        inspections.MapGet("/{inspection}", One).WithSummary("An inspection with everything on record of it");
        inspections.MapGet("/{inspection}/judgments/{question}", Judgment).WithSummary("A judgment and what it rests on");
        inspections.MapGet("/{inspection}/judgments/{question}/why", Why).WithSummary("Why a judgment is what it is, and why it differs from those it succeeds; or why there is none");
        inspections.MapGet("/{inspection}/judgments/{question}/provenance", Provenance).WithSummary("Where a judgment comes from: W3C PROV in JSON-LD");
        inspections.MapGet("/{inspection}/judgments/{question}/diff", Diff).WithSummary("What differs between two bases in a judgment and all that stands under it, and why");
    }

    private static async Task<Results<Reply<Page<InspectionItem>>, ProblemHttpResult>> All(
        InspectionsQuery inspections, Named named, Times times, CancellationToken stop, string? force = null, string? framework = null, string? after = null, string? limit = null)
    {
        var asked = new Asked();
        var (from, rows) = (asked.After(after), asked.Limit(limit));
        return (asked.Problem ?? await named.Missing(new(Force: force, Framework: framework), times, stop)) is { } problem ? problem : (await inspections.All(force, framework, from, rows, times.At, stop)).AsReply(Rows.Of);
    }

    private static async Task<Results<Reply<InspectionAnswer>, ProblemHttpResult>> One(string inspection, InspectionsQuery inspections, Times times, CancellationToken stop) =>
        await inspections.One(inspection, times.At, stop) is { } answer ? answer.AsReply(ItemRows.Of) : Problems.NotFound($"inspection \"{inspection}\"", times);

    private static async Task<Results<Reply<JudgmentDetail>, ProblemHttpResult>> Judgment(string inspection, string question, JudgmentQuery judgments, Times times, CancellationToken stop) =>
        await judgments.One(inspection, question, times.At, stop) is { } answer ? answer.AsReply(ItemRows.Of) : await NoJudgment(inspection, question, judgments, times, stop);

    private static async Task<Results<Reply<Explanation>, ProblemHttpResult>> Why(
        string inspection, string question, JudgmentQuery judgments, Times times, CancellationToken stop,
        [Description("A judgment to explain it against: inspection/question; repeatable. Without it, those that the judgment succeeds.")] string[]? from = null,
        [Description("true: on what evidence it rests, without any judgment before it")] string? alone = null)
    {
        var asked = new Asked();
        var against = (from ?? []).Select(named => asked.Judgment("from", named)).OfType<QuestionRef>().ToList();
        var byItself = asked.Flag("alone", alone) ?? false;
        if (byItself && against.Count > 0) asked.Fault("alone", "a judgment is explained alone or against others; expected alone or from, not both", false);
        if (asked.Problem is { } problem) return problem;
        if (await judgments.Why(inspection, question, against, byItself, times.At, stop) is not { } answer) return await NoJudgment(inspection, question, judgments, times, stop);

        return answer.Value.Explanation is { } explanation
            ? new Answer<Explanation>(explanation, answer.Basis, answer.Changed).AsReply(Rows.Of)
            : Problems.Refused(answer.Value.Refusal!, times, await judgments.WhyUnpublished(new(inspection, question), times.At, stop));
    }

    internal static async Task<ProblemHttpResult> NoJudgment(string inspection, string question, JudgmentQuery judgments, Times times, CancellationToken stop)
    {
        var judgment = new QuestionRef(inspection, question);
        return Problems.NoJudgment(judgment, times, await judgments.WhyUnpublished(judgment, times.At, stop));
    }

    private static async Task<Results<LinkedDataReply, ProblemHttpResult>> Provenance(string inspection, string question, JudgmentQuery judgments, Times times, CancellationToken stop) =>
        await judgments.Provenance(inspection, question, times.At, stop) is { } answer ? new LinkedDataReply(answer) : await NoJudgment(inspection, question, judgments, times, stop);

    private static async Task<Results<Reply<DiffAnswer>, ProblemHttpResult>> Diff(
        string inspection,
        string question,
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

        return await differences.OfJudgment(inspection, question, from!, times.At, stop) is { } answer
            ? DiffAnswer.Reply($"{inspection}/{question}", answer, context)
            : Problems.NotFoundAtEither($"judgment \"{inspection}/{question}\"");
    }
}
