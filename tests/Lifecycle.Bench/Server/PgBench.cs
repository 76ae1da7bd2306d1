using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Lifecycle.Bench.Measuring;

namespace Lifecycle.Bench.Server;

/// <summary>PostgreSQL's own benchmark program, which runs a baseline's statements without any .NET.</summary>
public sealed partial class PgBench
{
    private readonly string _program;

    private PgBench(string program) => _program = program;

    /// <returns>Null where it is not installed.</returns>
    public static PgBench? Find()
    {
        string?[] folders =
        [
            Environment.GetEnvironmentVariable("LIFECYCLE_PG_BIN"),
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator),
        ];
        return folders.Where(folder => !string.IsNullOrEmpty(folder))
            .Select(folder => Path.Combine(folder!, "pgbench"))
            .FirstOrDefault(File.Exists) is { } program ? new PgBench(program) : null;
    }

    /// <summary>Runs a script on so many clients, each so many times.</summary>
    public async Task<Stretch> Run(
        BenchDatabase database, string script, int clients, long transactions, IReadOnlyDictionary<string, string> variables, CancellationToken stop)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, script, stop);
            using var process = Process.Start(Command(database, file, clients, transactions, variables))!;
            var said = process.StandardOutput.ReadToEndAsync(stop);
            var complained = process.StandardError.ReadToEndAsync(stop);
            await process.WaitForExitAsync(stop);
            if (process.ExitCode != 0) throw new InvalidOperationException($"pgbench ended with exit code {process.ExitCode}: {await complained}");
            return Read(await said, clients * transactions);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private ProcessStartInfo Command(
        BenchDatabase database, string file, int clients, long transactions, IReadOnlyDictionary<string, string> variables)
    {
        var address = database.Address;
        string[] arguments =
        [
            "--no-vacuum", "--protocol", "prepared", "--file", file, "--client", Text(clients), "--jobs", Text(Math.Min(clients, Environment.ProcessorCount)),
            "--transactions", Text(transactions), "--host", address.Host!, "--port", Text(address.Port), "--username", address.Username!,
            .. variables.SelectMany(variable => (string[])["--define", $"{variable.Key}={variable.Value}"]),
            database.Name,
        ];
        return new ProcessStartInfo(_program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PGPASSWORD"] = address.Password },
        };
    }

    private static Stretch Read(string said, long operations)
    {
        var rate = Rate().Match(said);
        if (!rate.Success) throw new InvalidOperationException($"pgbench said nothing of its rate: {said}");

        // It gives the mean alone, without a file of every transaction.
        var perSecond = double.Parse(rate.Groups[1].Value, CultureInfo.InvariantCulture);
        var latency = double.Parse(Latency().Match(said).Groups[1].Value, CultureInfo.InvariantCulture) / 1000;
        return new Stretch(operations, operations / perSecond, latency, latency);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^tps = ([0-9.]+)", RegexOptions.Multiline)]
    private static partial Regex Rate();

    [GeneratedRegex(@"^latency average = ([0-9.]+) ms", RegexOptions.Multiline)]
    private static partial Regex Latency();
}
