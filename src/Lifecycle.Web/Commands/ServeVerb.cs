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
            var addresses = run.Parsed.GetValue(urls)!;
            if (addresses.Split(';').FirstOrDefault(address => !IsAddress(address)) is { } wrong)
                throw new ExpectedFailureException($"\"{wrong}\" is not an address to listen on. Expected one such as http://localhost:5080, with a port from 0 to 65535.", ExitCode.WrongUsage);

            await using (var probe = await run.OpenAsServe().OpenConnectionAsync(stop))
            {
                // A database that does not answer is told now, in a sentence, and not by the first request.
            }

            try
            {
                await LifecycleHost.Run(run.Connections.Serve().ConnectionString, addresses, at => run.Screen.Say($"Lifecycle serves on {at}. Stop it with Ctrl-C."), stop);
            }
            catch (IOException taken) when (taken.InnerException is AddressInUseException)
            {
                throw new ExpectedFailureException($"{addresses} is taken by another program. Choose another address with --urls.", ExitCode.Refused);
            }

            return ExitCode.Done;
        });
    }

    private static bool IsAddress(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0;
}
