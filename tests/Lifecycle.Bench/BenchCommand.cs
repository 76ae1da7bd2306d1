using System.CommandLine;
using Lifecycle.Bench.Server;
using Lifecycle.Bench.Workloads;
using Npgsql;

namespace Lifecycle.Bench;

/// <summary>The command line of the bench.</summary>
internal static class BenchCommand
{
    private const int LeastRounds = 5;
    private const long Million = 1_000_000;
    private const long TenMillion = 10_000_000;

    public static RootCommand Create()
    {
        var known = AllWorkloads.InOrder.Select(workload => workload.Name).ToArray();
        var only = new Option<string[]>("--only") { Description = "Measure these workloads alone.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        only.AcceptOnlyFromAmong(known);
        var rounds = new Option<int>("--rounds") { Description = "Measured rounds of each comparison.", DefaultValueFactory = _ => LeastRounds };
        var events = new Option<long>("--events") { Description = "Events of the large log.", DefaultValueFactory = _ => Million };
        var large = new Option<bool>("--large") { Description = "Ten million events in the large log, after a look at the free disk." };
        var output = new Option<string?>("--output") { Description = "Where to write the figures as JSON; nowhere unless told." };
        var list = new Option<bool>("--list") { Description = "Name the workloads and end." };
        var strict = new Option<bool>("--strict") { Description = "End with exit code 2 where a target is missed." };

        rounds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--rounds is a number from 1; at least five make a figure that counts.");
        });
        events.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<long>() < Workloads.Bench.Small) result.AddError($"--events is a number from {Workloads.Bench.Small}, the length of the small log.");
        });

        var command = new RootCommand("Measures the store against plain Npgsql on the PostgreSQL that LIFECYCLE_DB names.") { only, rounds, events, large, output, list, strict };
        command.SetAction(async (parsed, stop) =>
        {
            if (parsed.GetValue(list))
            {
                foreach (var name in known) Console.WriteLine(name);
                return 0;
            }

            var names = parsed.GetValue(only)!;
            var run = new BenchRun(
                [.. AllWorkloads.InOrder.Where(workload => names.Length == 0 || names.Contains(workload.Name))],
                parsed.GetValue(rounds),
                parsed.GetValue(large) ? TenMillion : parsed.GetValue(events),
                parsed.GetValue(output),
                parsed.GetValue(strict));
            return await Told(() => run.Run(stop));
        });
        command.Add(Bare());
        return command;
    }

    /// <summary>What the bench starts beside the product.</summary>
    private static Command Bare()
    {
        var urls = new Option<string>("--urls") { Required = true };
        var bare = new Command(BareServer.Verb, "Serves answers by primary key.") { urls };
        bare.Hidden = true;
        bare.SetAction((parsed, stop) => BareServer.Run(Environment.GetEnvironmentVariable("LIFECYCLE_DB_SERVE")!, parsed.GetValue(urls)!, stop));
        return bare;
    }

    /// <summary>What keeps the bench from running at all is told in a sentence.</summary>
    private static async Task<int> Told(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception trouble) when (trouble is InvalidOperationException or NpgsqlException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(trouble is OperationCanceledException ? "Stopped." : trouble.Message);
            return BenchRun.Failed;
        }
    }
}
