using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Lifecycle.Operations.Tests.Make;

public sealed class Serving : IDisposable
{
    private readonly ScriptsAlone checkout = new();
    private readonly TcpListener other = new(IPAddress.Loopback, 0);

    public void Dispose()
    {
        other.Dispose();
        checkout.Dispose();
    }

    private int Port => ((IPEndPoint)other.LocalEndpoint).Port;

    [Fact]
    public async Task says_what_holds_the_port()
    {
        var answer = await RunWhileTheOtherSays("<title>Somebody else</title>");

        Assert.Equal(1, answer.ExitCode);
        Assert.Matches(
            $@"^lifecycle: Port {Port} is taken by .+\. Stop it, or choose another port with make run PORT={Port + 1}\.\n$", answer.Sentences);
    }

    [Fact]
    public async Task says_that_lifecycle_serves_already()
    {
        var answer = await RunWhileTheOtherSays("""{"openapi":"3.1.1","info":{"title":"lifecycle | v1"}}""");

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal(
            $"lifecycle: Lifecycle already serves on http://localhost:{Port}. Use that one, or start a second with make run PORT={Port + 1}.\n",
            answer.Sentences);
    }

    [Fact]
    public async Task wants_a_number_for_a_port()
    {
        var answer = await checkout.Run("ops/make/run", ("PORT", "http"));

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal("lifecycle: PORT is http, which is not a number. Give one, such as make run PORT=5081.\n", answer.Sentences);
    }

    private async Task<Answer> RunWhileTheOtherSays(string page)
    {
        other.Start();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var serving = Serve(page, done.Token);
        var answer = await checkout.Run("ops/make/run", ("PORT", $"{Port}"));
        await done.CancelAsync();
        await serving;
        return answer;
    }

    private async Task Serve(string page, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var client = await other.AcceptTcpClientAsync(stop);
                await client.GetStream().ReadAtLeastAsync(new byte[16], 16, throwOnEndOfStream: false, stop);
                await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.0 200 OK\r\n\r\n{page}"), stop);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
                // The first caller only looks whether anybody answers, and leaves.
            }
        }
    }
}
