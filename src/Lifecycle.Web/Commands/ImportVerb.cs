using System.CommandLine;
using System.CommandLine.Parsing;
using Lifecycle.Domain.Time;
using Lifecycle.Web.Importing;
using Npgsql;

namespace Lifecycle.Web.Commands;

/// <summary><c>import</c>: checks files and records what they state.</summary>
internal static class ImportVerb
{
    private const int PageOfEvents = 500;

    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Files, or folders with .json files in them. The schemas in seeds/schemas describe the format. "
            + "Where LIFECYCLE_REPORTS names a folder with the cited documents, their lines are checked too.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Correct = new("--correct") { Description = "Record what differs from the record as corrections. Needs --reason." };
    private static readonly Option<string> Reason = new("--reason") { Description = "Why the record is corrected.", HelpName = "TEXT" };
    private static readonly Option<string> MadeKnown = new("--made-known")
    {
        Description = "With --correct: when the correction was made known to the public. Without it, only the record here was wrong.",
        HelpName = "DATE",
    };

    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Check everything and say what would be recorded; record nothing." };
    private static readonly Option<string> Log = new("--log") { Description = "Instead of files: a whole log, as \"export\" wrote it, into an empty database. Needs LIFECYCLE_DB.", HelpName = "FILE" };
    private static readonly Option<bool> Renumber = new("--renumber") { Description = "With --log, for a log that Marten wrote: count the positions anew, without gaps." };

    public static Command Create(Settings settings)
    {
        var verb = new Command(
            "import",
            "Record forces, frameworks, inspections and threads from JSON files; nothing at all if one of them is at fault. Importing a file again changes nothing.")
        {
            Paths, Correct, Reason, MadeKnown, DryRun, Log, Renumber,
        };
        verb.Validators.Add(CheckReason);
        verb.Validators.Add(CheckLog);
        return verb.Runs(settings, Import);
    }

    private static void CheckLog(CommandResult result)
    {
        var files = result.GetValue(Paths) is { Length: > 0 };
        if (result.GetValue(Log) is null)
        {
            if (!files) result.AddError("Name files or folders to import, or a whole log with --log.");
            if (result.GetValue(Renumber)) result.AddError("--renumber goes with --log only.");
        }
        else if (files || result.GetValue(Correct) || result.GetValue(DryRun))
        {
            result.AddError("--log takes in one whole log and nothing else: no files, no --correct, no --dry-run.");
        }
    }

    private static void CheckReason(CommandResult result)
    {
        var given = !string.IsNullOrWhiteSpace(result.GetValue(Reason));
        if (result.GetValue(Correct) && !given) result.AddError("--correct needs --reason \"why\": a correction is recorded with its reason.");
        else if (given && !result.GetValue(Correct)) result.AddError("--reason goes with --correct only.");

        if (result.GetValue(MadeKnown) is not { } made) return;
        if (!result.GetValue(Correct)) result.AddError("--made-known goes with --correct only.");
        else if (Date(made, out var fault) is null) result.AddError($"--made-known: {fault}.");
    }

    private static Edtf? Date(string text, out string? fault)
    {
        try
        {
            fault = null;
            return Edtf.Parse(text);
        }
        catch (FormatException malformed)
        {
            fault = malformed.Message;
            return null;
        }
    }

    private static async Task<int> Import(Run run, CancellationToken stop)
    {
        if (run.Parsed.GetValue(Log) is { } log) return await ImportLog(run, log, stop);

        var paths = run.Parsed.GetValue(Paths)!;
        var mode = run.Parsed.GetValue(Correct) ? ImportMode.Correction(run.Parsed.GetValue(Reason)!, run.Parsed.GetValue(MadeKnown) is { } made ? Date(made, out _) : null) : ImportMode.Record;
        var dryRun = run.Parsed.GetValue(DryRun);
        var source = run.OpenAsServe();
        var import = new Importing.Import(new EventStore.EventStore(source), run.Events, new StreamNames(source), new Reports(run.Settings.Reports));

        var result = await run.Screen.Show(shown =>
        {
            var progress = new Relay(shown);
            return dryRun ? import.Try(paths, mode, progress, stop) : import.Run(paths, mode, progress, stop);
        });
        ImportReport.Write(run.Screen, result, dryRun);
        if (!dryRun && (result.IsDone || result.Last > 0)) await CatchUp(run, source, stop);

        return result.IsDone ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task<int> ImportLog(Run run, string log, CancellationToken stop)
    {
        var code = await ImportedLog.Import(run, log, run.Parsed.GetValue(Renumber), stop);
        if (code == ExitCode.Done) await CatchUp(run, run.OpenAsServe(), stop);
        return code;
    }

    /// <summary>Also where nothing is new: an earlier import may have been stopped before its read models were done.</summary>
    private static async Task CatchUp(Run run, NpgsqlDataSource source, CancellationToken stop)
    {
        using var projector = run.Projector(source);
        var first = (await projector.States(stop)).Min(state => state.Checkpoint);
        var last = await new EventStore.EventStore(source).LastPosition(stop);
        await run.Screen.Show(async shown =>
        {
            for (var to = first; to < last;)
            {
                to = Math.Min(to + PageOfEvents, last);
                await projector.CatchUp(to, stop);
                shown.Report(new Advance("Read models", to - first, last - first));
            }

            return last;
        });
    }

    private sealed class Relay(IProgress<Advance> shown) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => shown.Report(new Advance(value.Stage, value.Done, value.Of));
    }
}
