namespace Lifecycle.Operations.Tests.Make;

/// <summary>The sum is made from what each test project says; here they are stand-ins that say what the test wants.</summary>
public sealed class Testing_everything : IDisposable
{
    private readonly ScriptsAlone checkout = new();

    public Testing_everything()
    {
        checkout.Provide("shellcheck", "#!/bin/sh");
        checkout.Provide("dotnet", """
            #!/bin/sh
            case "$1" in
              --list-sdks) echo "10.0.100 [/sdk]" ;;
              tests/*) sh "${1%%/bin/*}/says" ;;
            esac
            """);
    }

    public void Dispose() => checkout.Dispose();

    [Theory]
    [InlineData("ops/make/test")]
    [InlineData(".ci/run")]
    public async Task ends_with_the_sum_alone(string script)
    {
        Says("A.Tests", "echo '   A.Tests  Total: 5, Errors: 0, Failed: 0, Skipped: 0, Not Run: 1, Time: 0.1s'");
        Says("B.Tests", "echo '   B.Tests  Total: 3, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, Time: 12.3s'");

        var answer = await checkout.Run(script);

        Assert.Equal((0, "7 passed, 0 failed"), (answer.ExitCode, LastLine(answer)));
    }

    [Theory]
    [InlineData("ops/make/test")]
    [InlineData(".ci/run")]
    public async Task fails_when_a_test_fails(string script)
    {
        Says("A.Tests", "echo '   A.Tests  Total: 5, Errors: 1, Failed: 2, Skipped: 1, Not Run: 0, Time: 0.1s'; exit 1");
        Says("B.Tests", "echo '   B.Tests  Total: 3, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, Time: 0.1s'");

        var answer = await checkout.Run(script);

        Assert.NotEqual(0, answer.ExitCode);
        Assert.Equal("5 passed, 3 failed, 1 skipped", LastLine(answer));
    }

    [Theory]
    [InlineData("exit 0")]
    [InlineData("exit 134")]
    [InlineData("echo '   A.Tests  Total: 4, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, Time: 0.1s'; exit 3")]
    public async Task counts_a_project_that_broke_off_as_a_failure(string says)
    {
        Says("A.Tests", says);
        Says("B.Tests", "echo '   B.Tests  Total: 3, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0, Time: 0.1s'");

        var answer = await checkout.Run("ops/make/test");

        Assert.Equal((1, "3 passed, 1 failed"), (answer.ExitCode, LastLine(answer)));
    }

    [Fact]
    public async Task fails_when_there_is_no_test()
    {
        Says("A.Tests", "echo '   A.Tests  Total: 0'");

        var answer = await checkout.Run("ops/make/test");

        Assert.Equal((1, "0 passed, 0 failed"), (answer.ExitCode, LastLine(answer)));
    }

    private static string LastLine(Answer answer) => answer.Output.TrimEnd('\n').Split('\n')[^1];

    private void Says(string project, string script)
    {
        checkout.Write($"tests/{project}/{project}.csproj", "<Project />");
        checkout.Write($"tests/{project}/says", script + "\n");
    }
}
