using System.CommandLine;
using Lifecycle.Web.Serving;
using Microsoft.AspNetCore.Connections;

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

            var addresses = run.Parsed.GetValue(urls)!;
            try
            {
                await LifecycleHost.Run(run.Connections.Serve().ConnectionString, addresses, () => run.Screen.Say($"Lifecycle serves on {addresses}. Stop it with Ctrl-C."), stop);
            }
            catch (IOException taken) when (taken.InnerException is AddressInUseException)
            {
                throw new ExpectedFailureException($"{addresses} is taken by another program. Choose another address with --urls.", ExitCode.Refused);
            }

            return ExitCode.Done;
        });
    }
}
