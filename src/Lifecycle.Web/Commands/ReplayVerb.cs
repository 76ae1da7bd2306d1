using System.CommandLine;
using Lifecycle.Domain;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Grades;
using Lifecycle.ReadModels.Timeline;
using Lifecycle.Web.Api;

namespace Lifecycle.Web.Commands;

/// <summary><c>replay</c>: the history of a force, event by event, with its status after each.</summary>
internal static class ReplayVerb
{
    public static Command Create(Settings settings)
    {
        var force = new Argument<string>("force") { Description = "The force's slug, for example northamptonshire" };
        var verb = new Command("replay", "Replay the history of a force: each event, what it changed, and the status after it. With --json, a line for each (NDJSON).") { force };
        var times = new TimesOptions();
        times.AddTo(verb);
        return verb.Runs(settings, async (run, stop) =>
        {
            var slug = run.Parsed.GetValue(force)!;
            var source = run.OpenAsServe();
            var reader = new AssertionReader(source);
            var at = (await times.Read(run, source, stop)).At;
            if (await new ReplayQuery(reader, new TimelineQuery(source, reader)).Of(slug, at, stop) is not { } answer)
            {
                run.Screen.Fail($"There is no force \"{slug}\" on record.");
                return ExitCode.Refused;
            }

            var status = "";
            foreach (var frame in answer.Value)
            {
                run.Screen.Line(frame, AnswerJson.Options);
                run.Screen.Item($"{frame.Frame} (position {frame.Happened.Event.Position}): {frame.Happened.Entry.Summary}", string.Join("; ", frame.Happened.From.Sources));
                var after = Status(frame.StatusAfter);
                if (after != status) run.Screen.Note($"=> {after}");
                status = after;
            }

            return ExitCode.Done;
        });
    }

    private static string Status(IReadOnlyList<JudgmentAnswer> judgments) =>
        string.Join("; ", judgments.Select(judged => $"{judged.Framework}/{judged.Question}: {judged.Grade?.ToString() ?? Words.Of(judged.State)}"));
}
