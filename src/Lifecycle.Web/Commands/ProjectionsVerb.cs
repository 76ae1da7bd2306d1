using System.CommandLine;
using System.Globalization;
using Lifecycle.Web.Serving;

namespace Lifecycle.Web.Commands;

/// <summary><c>projections</c>: says how far the read models have come, and how their rebuilds go.</summary>
internal static class ProjectionsVerb
{
    public static Command Create(Settings settings)
    {
        var verb = new Command("projections", "Say how far each read model has come; ends with 1 where an event stopped one.").Runs(settings, List);
        verb.Add(SkipVerb.Create(settings));
        return verb;
    }

    private static async Task<int> List(Run run, CancellationToken stop)
    {
        var source = run.OpenAsServe();
        using var projector = run.Projector(source);
        var last = await new EventStore.EventStore(source).LastPosition(stop);
        var reports = (await projector.States(stop)).Select(state => ReadModelReport.Of(state, last, toOperator: true)).ToList();

        run.Screen.Table(
            ["Read model", "Version", "Position", "Behind", "Passed over", "State"],
            reports.Select(report => (IReadOnlyList<string>)
                [report.Name, Number(report.Version), Number(report.Position), Number(report.Behind), Number(report.PassedOver), StateOf(report)]));
        run.Screen.Answer(new { last, projections = reports });
        return reports.Any(report => report.StoppedBy is not null) ? ExitCode.Refused : ExitCode.Done;
    }

    private static string StateOf(ReadModelReport report) => report switch
    {
        { StoppedBy: { } stopped } => $"stopped by {stopped.Type} at position {stopped.Position}: {stopped.Error}",
        { Rebuild: { } rebuild } => $"rebuilding: {Number(rebuild.Position)} of {Number(rebuild.Until)}{Rate(rebuild)}{(rebuild.Running ? "" : "; no rebuild command is at it, the runner of \"serve\" goes on with it")}",
        _ => report.State,
    };

    private static string Rate(RebuildReport rebuild) =>
        Pace.Of(rebuild.EventsPerSecond, rebuild.RemainingSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
