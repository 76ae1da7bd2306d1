using System.Diagnostics;
using Lifecycle.Bench.Measuring;
using Lifecycle.Bench.Reporting;
using Lifecycle.Bench.Server;
using Lifecycle.Bench.Workloads;

namespace Lifecycle.Bench;

/// <summary>One run of the bench: workload after workload, then the report.</summary>
internal sealed class BenchRun(IReadOnlyList<Workload> workloads, int rounds, long events, string? output, bool strict)
{
    public const int Failed = 1;

    private const int Done = 0;
    private const int Missed = 2;

    private readonly List<Row> _rows = [];
    private readonly Dictionary<string, string> _notMeasured = [];
    private readonly Dictionary<string, double> _took = [];

    public async Task<int> Run(CancellationToken stop)
    {
        var (began, watch) = (DateTimeOffset.UtcNow, Stopwatch.StartNew());
        await using var server = await BenchServer.FromEnvironment(stop);
        var machine = await Machine.Describe(server, stop);
        if (await FreeDisk.Missing(server, events, stop) is { } missing)
        {
            await Console.Error.WriteLineAsync(missing);
            return Failed;
        }

        Console.WriteLine(Lines.Heading);
        var bench = new Workloads.Bench(server, rounds, events, stop);
        foreach (var workload in workloads) await Measure(workload, bench);

        Console.WriteLine($"{_rows.Count(row => row.Target is not null && row.Met)} of {_rows.Count(row => row.Target is not null)} targets met.");
        if (output is not null) new Report(began, rounds, events, watch.Elapsed.TotalSeconds, _took, machine, _rows, _notMeasured).Write(output);
        if (_notMeasured.Count > 0) return Failed;
        return strict && !_rows.TrueForAll(row => row.Met) ? Missed : Done;
    }

    private async Task Measure(Workload workload, Workloads.Bench bench)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            foreach (var row in await workload.Measure(bench))
            {
                _rows.Add(row);
                Console.WriteLine(Lines.Of(row));
                foreach (var figure in Lines.FiguresOf(row)) Console.WriteLine(figure);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The other rows are still worth having.
            _notMeasured.Add(workload.Name, failure.Message);
            await Console.Error.WriteLineAsync($"{workload.Name} could not be measured: {failure}");
        }

        _took.Add(workload.Name, Stopwatch.GetElapsedTime(began).TotalSeconds);
    }
}
