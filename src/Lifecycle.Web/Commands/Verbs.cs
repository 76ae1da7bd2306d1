using System.CommandLine;

namespace Lifecycle.Web.Commands;

/// <summary>The command line. A new verb is one file and one line here.</summary>
internal static class Verbs
{
    public static RootCommand Create(Settings settings)
    {
        var root = new RootCommand("Lifecycle keeps the whole life of police inspections as events.")
        {
            ServeVerb.Create(settings),
            MigrateVerb.Create(settings),
            ImportVerb.Create(settings),
            ExportVerb.Create(settings),
            WhyVerb.Create(settings),
            ReplayVerb.Create(settings),
            RebuildVerb.Create(settings),
            ProjectionsVerb.Create(settings),
            SubscribersVerb.Create(settings),
        };
        ExplainedHelp.Replace(root);
        return root;
    }

    /// <summary>Runs what the arguments say; the exit code.</summary>
    public static async Task<int> Run(IReadOnlyList<string> arguments, Settings settings, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var parsed = Create(settings).Parse(arguments);
        var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false }, stop);
        return parsed.Errors.Count > 0 ? ExitCode.WrongUsage : code;
    }
}
