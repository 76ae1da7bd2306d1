using System.CommandLine;
using System.Globalization;
using Lifecycle.EventStore;

namespace Lifecycle.Web.Commands;

/// <summary><c>export</c>: writes the whole log as lines of JSON.</summary>
internal static class ExportVerb
{
    private static readonly Argument<string?> To = new("FILE")
    {
        Description = "Where to; without it, standard output. The file appears once it is whole.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> Force = new("--force") { Description = "Replace the file where there is one." };

    public static Command Create(Settings settings)
    {
        var verb = new Command(
            "export",
            "Write the whole log as NDJSON, a line for each event with every column, for moving it and for archives. \"import --log\" reads it.")
        {
            To, Force,
        };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(To) is null && result.GetValue(Force)) result.AddError("--force goes with FILE only.");
        });
        return verb.Runs(settings, Export);
    }

    private static async Task<int> Export(Run run, CancellationToken stop)
    {
        if (run.Parsed.GetValue(To) is not { } path)
        {
            if (run.Screen.IsJson) throw new ExpectedFailureException("--json goes with FILE only: without it, standard output is the log.", ExitCode.WrongUsage);

            await using var output = Console.OpenStandardOutput();
            await Write(run, output, stop);
            return ExitCode.Done;
        }

        if (File.Exists(path) && !run.Parsed.GetValue(Force)) throw new ExpectedFailureException($"{path} exists. Choose another name, or replace it with --force.", ExitCode.Refused);

        var log = await WriteAside(run, path, stop);
        run.Screen.Say(string.Create(CultureInfo.InvariantCulture, $"{log.Events:N0} events up to position {log.LastPosition} are in {path}."));
        run.Screen.Say($"SHA-256 {log.Sha256}");
        run.Screen.Answer(new { file = path, events = log.Events, position = log.LastPosition, sha256 = log.Sha256 });
        return ExitCode.Done;
    }

    /// <summary>Under another name first, so that a file of this name is always a whole one.</summary>
    private static async Task<ExportedLog> WriteAside(Run run, string path, CancellationToken stop)
    {
        var aside = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            ExportedLog log;
            await using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write))
            {
                log = await Write(run, file, stop);
                file.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: run.Parsed.GetValue(Force));
            return log;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ExpectedFailureException($"{path} cannot be written: {e.Message}", ExitCode.Refused);
        }
        finally
        {
            if (File.Exists(aside)) File.Delete(aside);
        }
    }

    private static async Task<ExportedLog> Write(Run run, Stream to, CancellationToken stop)
    {
        var export = new LogExport(run.OpenAsServe());
        try
        {
            return await run.Screen.Show(shown => export.Write(to, new Relay(shown), stop));
        }
        catch (InvalidDataException changed)
        {
            throw new ExpectedFailureException(changed.Message, ExitCode.Refused);
        }
    }

    private sealed class Relay(IProgress<Advance> shown) : IProgress<LogProgress>
    {
        public void Report(LogProgress value) => shown.Report(new Advance(value.Stage, value.Done, value.Of));
    }
}
