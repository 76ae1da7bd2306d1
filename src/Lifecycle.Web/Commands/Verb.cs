using System.CommandLine;

namespace Lifecycle.Web.Commands;

/// <summary>What all verbs share: <c>--json</c>, the exit codes in the help, and failures told in sentences.</summary>
internal static class Verb
{
    /// <summary>Lets the verb run this, and gives it back.</summary>
    public static Command Runs(this Command verb, Settings settings, Func<Run, CancellationToken, Task<int>> work)
    {
        var json = new Option<bool>("--json") { Description = "Answer in JSON on standard output." };
        verb.Add(json);
        verb.SetAction(async (parsed, stop) =>
        {
            await using var run = new Run(parsed, settings, parsed.GetValue(json));
            return await Guard(run, work, stop);
        });
        return verb;
    }

    private static async Task<int> Guard(Run run, Func<Run, CancellationToken, Task<int>> work, CancellationToken stop)
    {
        try
        {
            return await work(run, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            run.Screen.Fail("Stopped.");
            return ExitCode.Stopped;
        }
        catch (Exception failure) when (Trouble.Explain(failure, run.Database) is { } expected)
        {
            run.Screen.Fail(expected.Message);
            return expected.ExitCode;
        }
    }
}
