using System.Diagnostics;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>The product as a process of its own, serving a database on a free port.</summary>
internal sealed class LifecycleProcess : IAsyncDisposable
{
    private const string Announced = "Lifecycle serves on ";

    private readonly Process _process;
    private readonly Task<string> _errors;

    private LifecycleProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public HttpClient Http { get; } = new();

    /// <summary>Starts it and returns when it answers.</summary>
    /// <param name="connection">To the database.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <param name="home">The home of the user that it runs as; null for the tests' own.</param>
    public static async Task<LifecycleProcess> Serve(string connection, CancellationToken stop, string? home = null)
    {
        var start = Ready(connection, "serve", "--urls", "http://127.0.0.1:0");
        if (home is not null) start.Environment["HOME"] = home;
        var served = new LifecycleProcess(Process.Start(start)!);
        while (await served._process.StandardOutput.ReadLineAsync(stop) is { } line)
        {
            if (!line.StartsWith(Announced, StringComparison.Ordinal)) continue;

            served.Http.BaseAddress = new Uri(line[Announced.Length..line.IndexOf(". Stop", StringComparison.Ordinal)]);
            return served;
        }

        Assert.Fail($"It ended before it served: {await served._errors}");
        return served;
    }

    /// <summary>Starts the binary beside the tests with some verb.</summary>
    public static Process Start(string connection, params string[] arguments) => Process.Start(Ready(connection, arguments))!;

    private static ProcessStartInfo Ready(string connection, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "lifecycle.exe" : "lifecycle"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LIFECYCLE_DB"] = connection;
        start.Environment["LIFECYCLE_DB_SERVE"] = connection;
        return start;
    }

    /// <summary>Ends it as <c>kill -9</c> does: it has no chance to say goodbye to anybody.</summary>
    public async Task Kill(CancellationToken stop)
    {
        _process.Kill();
        await _process.WaitForExitAsync(stop);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
