using System.CommandLine;
using Lifecycle.Domain;
using Lifecycle.Domain.Operations;
using Lifecycle.EventStore;
using Lifecycle.ReadModels;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.Web.Execution;
using Command = System.CommandLine.Command;

namespace Lifecycle.Web.Commands;

/// <summary><c>rebuild</c>: makes read models anew from the log, all those named in one pass over it. The order is recorded before it is carried out.</summary>
internal static class RebuildVerb
{
    private static readonly Option<bool> All = new("--all") { Description = "All of them." };
    private static readonly Option<bool> Anew = new("--anew") { Description = "Begin an unfinished rebuild again instead of going on with it." };
    private static readonly Option<string?> By = new("--by") { Description = "The id of whoever decided it; without it, not recorded.", HelpName = "ID" };

    public static Command Create(Settings settings)
    {
        var known = LifecycleModels.Projections(LifecycleEvents.Create()).Select(projection => projection.Name).ToArray();
        var names = new Argument<string[]>("NAME") { Description = $"Which: {string.Join(", ", known)}.", Arity = ArgumentArity.ZeroOrMore };
        var verb = new Command(
            "rebuild",
            "Empty read models and build them again from the log; a rebuild that was stopped goes on where it was. Recorded in the log, for the inspectorate only. Needs LIFECYCLE_DB.")
        {
            names, All, Anew, By,
        };
        verb.Validators.Add(result =>
        {
            var named = result.GetValue(names) ?? [];
            if (named.Length > 0 == result.GetValue(All))
                result.AddError(named.Length > 0 ? "Name read models or say --all, not both." : "Name the read models to rebuild, or say --all.");
            foreach (var unknown in named.Except(known)) result.AddError($"There is no read model \"{unknown}\". There are {string.Join(", ", known)}.");
        });
        return verb.Runs(settings, (run, stop) => Rebuild(run, run.Parsed.GetValue(All) ? known : [.. run.Parsed.GetValue(names)!.Distinct()], stop));
    }

    private static async Task<int> Rebuild(Run run, string[] names, CancellationToken stop)
    {
        var source = run.OpenAsOwner();
        using var projector = run.Projector(source);
        var store = new EventStore.EventStore(source);
        var ordered = new ReadModelRebuilt(new ReadModelRebuild(Items.Of(names), await store.LastPosition(stop)));
        var recorded = await new OperatorLog(store, run.Events, TimeProvider.System).Record(ordered, run.Parsed.GetValue(By), null, stop);
        try
        {
            await run.Screen.Show(async shown =>
            {
                await projector.Rebuild(names, new Relay(shown), stop, run.Parsed.GetValue(Anew));
                return true;
            });
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            run.Screen.Fail("What is rebuilt so far stays. The same command goes on from there; so does \"serve\" where it runs.");
            throw;
        }

        var rebuilt = (await projector.States(stop)).Where(state => names.Contains(state.Name)).ToList();
        foreach (var state in rebuilt) run.Screen.Say($"{state.Name} is rebuilt up to position {state.Checkpoint}.");
        run.Screen.Answer(new { rebuilt = rebuilt.Select(state => new { state.Name, state.Version, position = state.Checkpoint }), recorded });
        return ExitCode.Done;
    }

    private sealed class Relay(IProgress<Advance> shown) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) =>
            shown.Report(new Advance(value.Name, value.Position, value.Last) { Pace = Pace.Of(value.EventsPerSecond, value.Remaining) });
    }
}
