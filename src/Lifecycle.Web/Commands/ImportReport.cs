using Lifecycle.Web.Importing;

namespace Lifecycle.Web.Commands;

/// <summary>Tells what became of an import.</summary>
internal static class ImportReport
{
    public static void Write(Screen screen, ImportResult result, bool dryRun)
    {
        foreach (var file in result.Files)
        {
            screen.Say(Line(file, dryRun));
            foreach (var correction in file.Corrections) screen.Say($"  {correction}");
        }

        foreach (var fault in result.Faults) screen.Fail(fault.ToString());
        if (result.IsDone) screen.Say(Sum(result, dryRun));
        else screen.Fail(Failure(result));

        screen.Answer(new { done = result.IsDone, dryRun, position = result.Last, files = result.Files, faults = result.Faults });
    }

    private static string Line(FileResult file, bool dryRun) => file switch
    {
        { Events: 0 } => $"unchanged  {file.Statement}  ({file.Path})",
        _ when dryRun => $"would record  {file.Statement}: {Count(file.Events, "event")}  ({file.Path})",
        { Events: 1 } => $"recorded  {file.Statement}: 1 event at position {file.First}  ({file.Path})",
        _ => $"recorded  {file.Statement}: {Count(file.Events, "event")} at positions {file.First} to {file.Last}  ({file.Path})",
    };

    private static string Sum(ImportResult result, bool dryRun)
    {
        var events = result.Files.Sum(file => file.Events);
        var files = Count(result.Files.Count, "file");
        if (events == 0) return $"{files} checked; nothing is new.";

        return dryRun
            ? $"{files} checked; {Count(events, "event")} would be recorded."
            : $"{files} imported; {Count(events, "event")} recorded, the last at position {result.Last}.";
    }

    private static string Failure(ImportResult result)
    {
        var faults = Count(result.Faults.Count, "fault");
        return result.Files.Any(file => file.Events > 0)
            ? $"{faults}. The files named above were recorded; import all again once this is corrected."
            : $"{faults}. Nothing was imported.";
    }

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
