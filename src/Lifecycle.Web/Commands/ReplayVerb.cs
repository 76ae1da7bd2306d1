using System.CommandLine;
using Lifecycle.ReadModels.Assertions;
using Lifecycle.ReadModels.Timeline;
using Lifecycle.Web.Api;

namespace Lifecycle.Web.Commands;

/// <summary><c>replay</c>: the history of a force, event by event, with its status after each.</summary>
internal static class ReplayVerb
{
    private const double UsualSpeed = 4;

    private static readonly Argument<string> Force = new("force") { Description = "The force's slug, for example northamptonshire" };
    private static readonly Option<string> From = new("--from") { Description = "The first position that is replayed, or all that was recorded from this instant or day on.", HelpName = "POSITION|INSTANT|DAY" };
    private static readonly Option<string> To = new("--to") { Description = "The last position that is replayed, or all that was recorded up to this instant or day.", HelpName = "POSITION|INSTANT|DAY" };
    private static readonly Option<string[]> Types = new("--type") { Description = "Only events of this type, such as judgment_corrected; repeatable.", HelpName = "TYPE" };
    private static readonly Option<string[]> Streams = new("--stream") { Description = "Only events of this stream, or of those that begin like this, with a slash at its end; repeatable.", HelpName = "STREAM" };
    private static readonly Option<double?> Speed = new("--speed") { Description = $"Events a second; 0: all at once. {UsualSpeed} on a terminal, 0 elsewhere, unless told.", HelpName = "N" };
    private static readonly Option<bool> Step = new("--step") { Description = $"On a terminal, wait for a key at each event: {Keys.Steps}." };

    public static Command Create(Settings settings)
    {
        var verb = new Command("replay", "Replay the history of a force: each event, what it changed, and the status after it. With --json, a line for each (NDJSON).")
            { Force, From, To, Types, Streams, Speed, Step };
        var times = new TimesOptions();
        times.AddTo(verb);
        verb.Validators.Add(result =>
        {
            if (result.GetValue(Speed) is < 0 or > 1000 or double.NaN) result.AddError("--speed is the number of events a second; expected 0 to 1000.");
            if (result.GetValue(Step) && result.GetValue(Speed) is not null) result.AddError("Say --speed or --step, not both.");
        });
        return verb.Runs(settings, async (run, stop) =>
        {
            if (run.Parsed.GetValue(Step) && !run.Screen.HasAudience) throw new ExpectedFailureException("--step waits for keys; it needs a terminal, and goes without --json.", ExitCode.WrongUsage);

            var slug = run.Parsed.GetValue(Force)!;
            var source = run.OpenAsServe();
            var reader = new AssertionReader(source);
            var at = await times.Read(run, source, stop);
            var asked = new Asked();
            var events = new EventsAsked(run.Events, TimesOptions.Resolving(source));
            var filter = events.Filter(asked, run.Parsed.GetValue(Types), run.Parsed.GetValue(Streams));
            var range = await events.Range(asked, run.Parsed.GetValue(From), run.Parsed.GetValue(To), at, stop);
            if (asked.Problem is { } problem) throw TimesOptions.WrongUsage(problem);

            if (await new ReplayQuery(reader, new TimelineQuery(source, reader)).Of(slug, range, filter, at.At, stop) is not { } answer)
            {
                run.Screen.Fail(Problems.NotFound($"force \"{slug}\"", at).ProblemDetails.Detail!);
                return ExitCode.Refused;
            }

            await Show(run, answer.Value, stop);
            return ExitCode.Done;
        });
    }

    private static async Task Show(Run run, IAsyncEnumerable<ReplayFrame> frames, CancellationToken stop)
    {
        var speed = run.Parsed.GetValue(Speed) ?? (run.Screen.HasAudience ? UsualSpeed : 0);
        var between = speed > 0 && !run.Parsed.GetValue(Step) ? TimeSpan.FromSeconds(1 / speed) : (TimeSpan?)null;
        if (run.Screen.HasAudience && (between is not null || run.Parsed.GetValue(Step)))
        {
            var player = new Player<ReplayFrame>((frame, playing) => run.Screen.Redraw([.. FramePage.Of(frame, Keys.Explained(playing, between is not null), run.Screen.Width)]), Keys.OfTerminal().Within);
            if (!await player.Play(frames, between, stop)) run.Screen.Say("There is no such event.");
            return;
        }

        if (!await PrintAll(run.Screen, frames, between, TimeProvider.System, stop)) run.Screen.Say("There is no such event.");
    }

    /// <summary>Where nobody watches: every frame, at its pace.</summary>
    /// <returns>Whether there was one.</returns>
    private static async Task<bool> PrintAll(Screen screen, IAsyncEnumerable<ReplayFrame> frames, TimeSpan? between, TimeProvider time, CancellationToken stop)
    {
        var any = false;
        await foreach (var frame in frames.WithCancellation(stop))
        {
            if (any && between is { } pause) await Task.Delay(pause, time, stop);
            any = true;
            Print(screen, frame);
        }

        return any;
    }

    private static void Print(Screen screen, ReplayFrame frame)
    {
        screen.Line(frame, AnswerJson.Options);
        screen.Item(FramePage.Statement(frame), FramePage.Sources(frame));
        foreach (var word in frame.Changed.Words) screen.Note($"=> {word}");
    }
}
