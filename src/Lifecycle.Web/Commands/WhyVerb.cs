using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lifecycle.Domain;
using Lifecycle.Domain.Explanations;
using Lifecycle.Domain.Frameworks;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Inspections;
using Lifecycle.ReadModels.Timeline;
using Lifecycle.Web.Api;
using Lifecycle.Web.Pages;

namespace Lifecycle.Web.Commands;

/// <summary><c>why</c>: explains a judgment, or why there is none: in prose, then claim by claim, each with its source lines.</summary>
internal static class WhyVerb
{
    public static Command Create(Settings settings)
    {
        var judgment = new Argument<string>("judgment") { Description = "inspection/question, for example peel-2017-effectiveness.northamptonshire/preventing-crime" };
        var from = new Option<string[]>("--from") { Description = "A judgment to explain it against: inspection/question; repeatable. Without it, those that the judgment succeeds." };
        var alone = new Option<bool>("--alone") { Description = "On what evidence it rests, without any judgment before it." };
        var verb = new Command("why", "Explain why a judgment is what it is, and why it differs from those it succeeds; or why there is none.") { judgment, from, alone };
        var times = new TimesOptions();
        times.AddTo(verb);
        return verb.Runs(settings, async (run, stop) =>
        {
            var asked = Read(run.Parsed.GetValue(judgment)!);
            var against = (run.Parsed.GetValue(from) ?? []).Select(Read).ToList();
            var source = run.OpenAsServe();
            var at = await times.Read(run, source, stop);
            var byItself = run.Parsed.GetValue(alone);
            if (byItself && against.Count > 0) throw new ExpectedFailureException("--alone and --from exclude each other.", ExitCode.WrongUsage);

            var reader = new AssertionReader(source);
            var judgments = new JudgmentQuery(reader, new TimelineQuery(source, reader));
            var answer = await judgments.Why(asked.Scope, asked.Question, against, byItself, at.At, stop);
            if (answer?.Value.Explanation is not { } explanation)
            {
                var unpublished = await judgments.WhyUnpublished(asked, at.At, stop);
                var problem = answer?.Value.Refusal is { } refusal ? Problems.Refused(refusal, at, unpublished) : Problems.NoJudgment(asked, at, unpublished);
                run.Screen.Fail(problem.ProblemDetails.Detail!);
                return ExitCode.Refused;
            }

            run.Screen.Answer(WithBasis(explanation, at.Stated), AnswerJson.Indented);
            Print(run.Screen, explanation);
            return ExitCode.Done;
        });
    }

    private static void Print(Screen screen, Explanation explanation)
    {
        var earlier = explanation.Earlier.Count == 0 ? "" : $" against {string.Join(" and ", explanation.Earlier.Select(judged => judged.Judgment))}";
        screen.Say($"{explanation.Later.Judgment}{earlier}: {Words.Of(explanation.Movement)}");
        foreach (var passage in explanation.Prose)
        {
            screen.Say("");
            screen.Prose(passage.ToString());
        }

        foreach (var group in explanation.Claims.GroupBy(claim => claim.Kind))
        {
            screen.Say("");
            screen.Say(ClaimHeadings.Of(group.Key));
            foreach (var claim in group) screen.Item(claim.Reserve is { } reserve ? $"{claim.Statement} (Not certain at the time asked about: {reserve}.)" : claim.Statement, string.Join("; ", claim.Sources));
        }
    }

    private static JsonObject WithBasis(Explanation explanation, StatedBasis basis)
    {
        var answer = JsonSerializer.SerializeToNode(explanation, AnswerJson.Options)!.AsObject();
        answer.Insert(0, AnswerJson.AsOf, JsonSerializer.SerializeToNode(basis, AnswerJson.Options));
        return answer;
    }

    private static QuestionRef Read(string text) => QuestionRef.TryParse(text, null, out var judgment)
        ? judgment
        : throw new ExpectedFailureException($"\"{text}\" is not a judgment. Expected inspection/question, for example peel-2017-effectiveness.northamptonshire/preventing-crime.", ExitCode.WrongUsage);
}
