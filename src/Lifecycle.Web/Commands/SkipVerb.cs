using System.CommandLine;
using Lifecycle.Domain.Operations;
using Lifecycle.EventStore;
using Lifecycle.ReadModels;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.Web.Execution;
using Command = System.CommandLine.Command;

namespace Lifecycle.Web.Commands;

/// <summary><c>projections skip</c>: lets a read model pass over the event that stopped it. The act is recorded before it is done.</summary>
internal static class SkipVerb
{
    private static readonly Argument<string> Name = new("NAME") { Description = "The read model that is stopped." };
    private static readonly Argument<long> Position = new("POSITION") { Description = "The position of the event that stopped it, as \"projections\" says." };
    private static readonly Option<string> Reason = new("--reason") { Description = "Why the read model may do without the event.", HelpName = "TEXT", Required = true };
    private static readonly Option<string?> By = new("--by") { Description = "The id of whoever decided it; without it, not recorded.", HelpName = "ID" };

    public static Command Create(Settings settings)
    {
        var verb = new Command("skip", "Let a read model pass over the event that stopped it, now and in every rebuild, if it still cannot take it in. Recorded in the log, for the inspectorate only.")
        {
            Name, Position, Reason, By,
        };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(Reason) is { } reason && string.IsNullOrWhiteSpace(reason)) result.AddError("--reason is empty. Say why the read model may do without the event.");
            var known = LifecycleModels.Projections(LifecycleEvents.Create()).Select(projection => projection.Name).ToList();
            if (result.GetValue(Name) is { } name && !known.Contains(name)) result.AddError($"There is no read model \"{name}\". There are {string.Join(", ", known)}.");
        });
        return verb.Runs(settings, Skip);
    }

    private static async Task<int> Skip(Run run, CancellationToken stop)
    {
        var (name, position) = (run.Parsed.GetValue(Name)!, run.Parsed.GetValue(Position));
        var source = run.OpenAsServe();
        using var projector = run.Projector(source);
        var state = (await projector.States(stop)).Single(state => state.Name == name);
        if (state.Stop is not { } stopped || stopped.Position != position)
            throw new ExpectedFailureException(NotStopped(state, position), ExitCode.Refused);

        var log = new OperatorLog(new EventStore.EventStore(source), run.Events, TimeProvider.System);
        var act = new ProjectionSkipped(new SkippedEvent(name, position, stopped.Type, stopped.Error));
        var recorded = await log.Record(act, run.Parsed.GetValue(By), run.Parsed.GetValue(Reason), stop);
        try
        {
            await projector.Skip(name, position, stop);
        }
        catch (InvalidOperationException)
        {
            throw new ExpectedFailureException($"{name} has gone on by itself meanwhile, and nothing is passed over. That it was to be is recorded at position {recorded}.", ExitCode.Refused);
        }

        run.Screen.Say($"{name} may pass over {stopped.Type} at position {position}; recorded at position {recorded}. Where \"serve\" runs it goes on at once.");
        run.Screen.Answer(new { readModel = name, position, type = stopped.Type, recorded });
        return ExitCode.Done;
    }

    private static string NotStopped(ProjectionState state, long position) => state.Stop is { } stopped
        ? $"{state.Name} is stopped by {stopped.Type} at position {stopped.Position}, not at position {position}. Only the event that stops it can be passed over."
        : $"{state.Name} is not stopped: it stands at position {state.Checkpoint}. Only an event that stops it can be passed over.";
}
