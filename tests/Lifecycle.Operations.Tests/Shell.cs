using System.Diagnostics;

namespace Lifecycle.Operations.Tests;

/// <summary>What a script answered: its exit code and its words.</summary>
internal sealed record Answer(int ExitCode, string Output, string Sentences);

/// <summary>Runs scripts of the checkout as a user would, but never on that user's own state.</summary>
internal static class Shell
{
    private static readonly string[] SaidByTheCaller =
        ["LIFECYCLE_DB", "LIFECYCLE_POSTGRES", "LIFECYCLE_STATE", "LIFECYCLE_REPORTS", "LIFECYCLE_SERVE_FILE", "PORT", "MAKEFLAGS"];

    public static bool IsRoot => Environment.UserName == "root";

    /// <summary>A new folder that any user can pass through, as root's PostgreSQL runs as another user.</summary>
    public static string NewFolder() =>
        Directory.CreateDirectory(Path.Combine(IsRoot ? "/var/tmp" : Path.GetTempPath(), $"lifecycle test {Guid.NewGuid():N}"[..26])).FullName;

    public static async Task<Answer> Run(string script, Dictionary<string, string> settings, CancellationToken stop)
    {
        var start = new ProcessStartInfo("bash", [script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in SaidByTheCaller)
        {
            start.Environment.Remove(name);
        }

        // A test never installs anything on the machine that it runs on.
        start.Environment["LIFECYCLE_INSTALL"] = "no";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var sentences = process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        return new Answer(process.ExitCode, await output, await sentences);
    }
}
