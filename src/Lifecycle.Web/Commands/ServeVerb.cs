using System.CommandLine;
using Lifecycle.Web.Serving;

namespace Lifecycle.Web.Commands;

/// <summary><c>serve</c>: answers over HTTP until stopped.</summary>
internal static class ServeVerb
{
    public static Command Create(Settings settings)
    {
        var urls = new Option<string>("--urls") { Description = "Where to listen; several separated by semicolons.", DefaultValueFactory = _ => "http://localhost:5080" };
        return new Command("serve", "Serve the API over HTTP and keep the read models up to date, until stopped.") { urls }.Runs(settings, async (run, stop) =>
        {
            await using (var probe = await run.OpenAsServe().OpenConnectionAsync(stop))
            {
                // A database that does not answer is told now, in a sentence, and not by the first request.
            }

            await LifecycleHost.Run(run.Connections.Serve().ConnectionString, run.Parsed.GetValue(urls)!, stop);
            return ExitCode.Done;
        });
    }
}
