using System.Diagnostics;
using System.Text.Json;

namespace Lifecycle.Faults.Processes;

/// <summary>Another process of this program, as this one sees it. Disposing of it ends it, whatever it is doing.</summary>
internal sealed class Worker : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _complaints;

    private Worker(Process process)
    {
        _process = process;
        _complaints = process.StandardError.ReadToEndAsync();
    }

    internal static async Task<Worker> Start(Order order)
    {
        // Tests are started by "dotnet" with the library's name, or as a program of their own.
        var program = Environment.ProcessPath!;
        var self = Path.GetFileNameWithoutExtension(program) == "dotnet" ? new[] { typeof(Worker).Assembly.Location } : [];
        var worker = new Worker(Process.Start(new ProcessStartInfo(program, [.. self, "worker"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!);
        await worker.Tell(JsonSerializer.Serialize(order));
        return worker;
    }

    internal async Task Tell(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Its next line; null after its last.</summary>
    internal ValueTask<string?> Hear(CancellationToken stop) => _process.StandardOutput.ReadLineAsync(stop);

    /// <summary>SIGKILL: it gets no chance to tidy up.</summary>
    internal void Kill() => _process.Kill();

    /// <summary>Waits until it has ended by itself, and well.</summary>
    internal async Task EndsWell(CancellationToken stop)
    {
        await _process.WaitForExitAsync(stop);
        Assert.True(_process.ExitCode == 0, $"The other process ended with {_process.ExitCode}: {await _complaints}");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
