using System.CommandLine;
using Lifecycle.EventStore;
using Lifecycle.ReadModels;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.Web.Commands;

/// <summary><c>rebuild</c>: makes read models anew from the log.</summary>
internal static class RebuildVerb
{
    public static Command Create(Settings settings)
    {
        var known = LifecycleModels.Projections(LifecycleEvents.Create()).Select(projection => projection.Name).ToArray();
        var names = new Argument<string[]>("NAME") { Description = $"Which: {string.Join(", ", known)}.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "All of them." };
        var verb = new Command("rebuild", "Empty read models and build them again from the log. Needs LIFECYCLE_DB.") { names, all };
        verb.Validators.Add(result =>
        {
            var named = result.GetValue(names) ?? [];
            if (named.Length > 0 == result.GetValue(all))
                result.AddError(named.Length > 0 ? "Name read models or say --all, not both." : "Name the read models to rebuild, or say --all.");
            foreach (var unknown in named.Except(known)) result.AddError($"There is no read model \"{unknown}\". There are {string.Join(", ", known)}.");
        });
        return verb.Runs(settings, (run, stop) => Rebuild(run, run.Parsed.GetValue(all) ? known : run.Parsed.GetValue(names)!, stop));
    }

    private static async Task<int> Rebuild(Run run, string[] names, CancellationToken stop)
    {
        using var projector = run.Projector(run.OpenAsOwner());
        var states = await run.Screen.Show(async shown =>
        {
            await projector.Rebuild(names, new Relay(shown), stop);
            return await projector.States(stop);
        });
        var rebuilt = states.Where(state => names.Contains(state.Name)).ToList();
        foreach (var state in rebuilt) run.Screen.Say($"{state.Name} is rebuilt up to position {state.Checkpoint}.");
        run.Screen.Answer(new { rebuilt = rebuilt.Select(state => new { state.Name, state.Version, position = state.Checkpoint }) });
        return ExitCode.Done;
    }

    private sealed class Relay(IProgress<Advance> shown) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => shown.Report(new Advance(value.Name, value.Position, value.Last));
    }
}
