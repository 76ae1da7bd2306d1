using System.Net;
using System.Net.Sockets;
using System.Text;

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

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("99999999999999999999")]
    public async Task wants_a_port_that_there_is(string port)
    {
        var answer = await checkout.Run("ops/make/run", ("PORT", port));

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal($"lifecycle: PORT is {port}, but ports go from 1 to 65535. Give another, such as make run PORT=5081.\n", answer.Sentences);
    }

    [Fact]
    public async Task migrates_and_imports_before_it_serves()
    {
        checkout.Provide("dotnet", """
            #!/bin/sh
            case "$1" in
              --list-sdks) echo "10.0.100 [/sdk]" ;;
              restore | build) ;;
              *) shift; echo "$*, as ${LIFECYCLE_DB##*;}, serving by ${LIFECYCLE_SERVE_FILE%-*}" ;;
            esac
            """);

        var answer = await checkout.Run("ops/make/run", ("PORT", "59"));

        Assert.Equal(0, answer.ExitCode);
        var file = Path.Combine(checkout.Folder, "state", "serve");
        Assert.Equal(
            [
                $"migrate, as Username=nobody, serving by {file}",
                $"import seeds, as Username=nobody, serving by {file}",
                $"serve --urls http://localhost:59, as Username=nobody, serving by {file}",
            ],
            answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("migrate", "lifecycle: The database could not be migrated; the reason stands above.\n")]
    [InlineData("import", "lifecycle: The seeds could not be imported; the reason stands above.\n")]
    public async Task does_not_serve_what_is_not_ready(string verb, string sentence)
    {
        checkout.Provide("dotnet", $"""
            #!/bin/sh
            case "$1 $2" in
              --list-sdks*) echo "10.0.100 [/sdk]" ;;
              *{verb}) exit 1 ;;
              *serve) echo served ;;
            esac
            """);

        var answer = await checkout.Run("ops/make/run", ("PORT", "59"));

        Assert.Equal((1, ""), (answer.ExitCode, answer.Output));
        Assert.EndsWith(sentence, answer.Sentences, StringComparison.Ordinal);
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
                using var request = new StreamReader(client.GetStream(), leaveOpen: true);

                // To the end of the request: what is left unread when the connection closes would cut the answer off.
                while (await request.ReadLineAsync(stop) is { Length: > 0 })
                {
                }

                await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.0 200 OK\r\n\r\n{page}"), stop);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
                // The first caller only looks whether anybody answers, and leaves.
            }
        }
    }
}
