using System.Globalization;
using Lifecycle.EventStore;

namespace Lifecycle.Web.Commands;

/// <summary>The part of <c>import</c> that reads a whole log into an empty database.</summary>
internal static class ImportedLog
{
    public static async Task<int> Import(Run run, string path, bool renumber, CancellationToken stop)
    {
        await using var file = Open(path);
        var import = new LogImport(run.Connections.Owner().ConnectionString);
        var result = await run.Screen.Show(shown => import.Run(file, renumber, new Relay(shown), stop));
        switch (result)
        {
            case BulkResult.Imported done:
                run.Screen.Say(string.Create(CultureInfo.InvariantCulture, $"{done.Events:N0} events are in the log; {done.Moved:N0} of them were recorded now."));
                run.Screen.Answer(new { done = true, events = done.Events, recorded = done.Moved });
                return ExitCode.Done;
            case BulkResult.Malformed malformed:
                foreach (var fault in malformed.Faults) run.Screen.Fail($"{path}: {fault}");
                return Refuse(run, malformed.Faults, "Nothing was imported.");
            case BulkResult.Faulty faulty:
                return Refuse(run, [faulty.Detail], $"{path}:{faulty.Line}: stream \"{faulty.Stream}\": {faulty.Detail}. {faulty.Done} events are in the log.");
            case BulkResult.Busy busy:
                return Refuse(run, ["busy"], $"Another program holds the append lock. {busy.Done} events are in the log; run the same import again.");
            default:
                var detail = ((BulkResult.Refused)result).Detail;
                return Refuse(run, [detail], detail);
        }
    }

    private static int Refuse(Run run, IReadOnlyList<string> faults, string sentence)
    {
        run.Screen.Fail(sentence);
        run.Screen.Answer(new { done = false, faults });
        return ExitCode.Refused;
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ExpectedFailureException($"{path} cannot be read: {e.Message}", ExitCode.Refused);
        }
    }

    private sealed class Relay(IProgress<Advance> shown) : IProgress<LogProgress>
    {
        public void Report(LogProgress value) => shown.Report(new Advance(value.Stage, value.Done, value.Of));
    }
}
