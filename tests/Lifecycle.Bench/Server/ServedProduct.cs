using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Lifecycle.Bench.Server;

/// <summary>The product, served by a process of its own as its users run it.</summary>
internal sealed class ServedProduct : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Process _process;

    private ServedProduct(Process process, Uri address) => (_process, Http) = (process, new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan });

    public HttpClient Http { get; }

    /// <summary>Bytes of memory that the process holds now.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <exception cref="InvalidOperationException">It ended before it answered.</exception>
    public static Task<ServedProduct> Start(BenchDatabase database, CancellationToken stop) => Start("lifecycle.dll", "serve", database, stop);

    /// <summary>The bare server in its place.</summary>
    /// <exception cref="InvalidOperationException">It ended before it answered.</exception>
    public static Task<ServedProduct> StartBare(BenchDatabase database, CancellationToken stop) => Start("Lifecycle.Bench.dll", BareServer.Verb, database, stop);

    private static async Task<ServedProduct> Start(string program, string verb, BenchDatabase database, CancellationToken stop)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), verb, "--urls", address.OriginalString])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LIFECYCLE_DB_SERVE"] = database.ServeConnection, ["LIFECYCLE_DB"] = "" },
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var served = new ServedProduct(process, address);
        var complaints = process.StandardError.ReadToEndAsync(stop);
        while (!await served.Answers(stop))
        {
            if (process.HasExited) throw new InvalidOperationException($"{program} {verb} ended with exit code {process.ExitCode}: {await complaints}");
            await Task.Delay(Pause, stop);
        }

        return served;
    }

    /// <summary>Waits until the read models have taken in the whole log.</summary>
    public async Task UntilReady(CancellationToken stop)
    {
        while (true)
        {
            using var answer = await Http.GetAsync(new Uri("health/ready", UriKind.Relative), stop);
            if (answer.IsSuccessStatusCode && await IsCaughtUp(answer, stop)) return;
            await Task.Delay(Pause, stop);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static async Task<bool> IsCaughtUp(HttpResponseMessage answer, CancellationToken stop)
    {
        using var health = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(stop));
        return health.RootElement.GetProperty("readModels").EnumerateArray().All(model => model.GetProperty("behind").GetInt64() == 0);
    }

    private async Task<bool> Answers(CancellationToken stop)
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri("health/live", UriKind.Relative), stop);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
