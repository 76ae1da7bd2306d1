using System.CommandLine;
using System.Globalization;

namespace Lifecycle.Web.Commands;

/// <summary><c>projections</c>: says how far the read models have come.</summary>
internal static class ProjectionsVerb
{
    public static Command Create(Settings settings) => new Command(
        "projections",
        "Say how far each read model has come; ends with 1 where an event stopped one.")
        .Runs(settings, async (run, stop) =>
        {
            var source = run.OpenAsServe();
            using var projector = run.Projector(source);
            var states = await projector.States(stop);
            var last = await new EventStore.EventStore(source).LastPosition(stop);

            run.Screen.Table(
                ["Read model", "Version", "Position", "Behind", "State"],
                states.Select(state => (IReadOnlyList<string>)
                [
                    state.Name,
                    Number(state.Version),
                    Number(state.Checkpoint),
                    Number(last - state.Checkpoint),
                    state.Stop is { } stopped ? $"stopped by {stopped.Type} at position {stopped.Position}: {stopped.Error}" : "runs",
                ]));
            run.Screen.Answer(new { last, projections = states });
            return states.Any(state => state.Stop is not null) ? ExitCode.Refused : ExitCode.Done;
        });

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
