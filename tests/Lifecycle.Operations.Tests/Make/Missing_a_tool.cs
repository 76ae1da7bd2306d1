namespace Lifecycle.Operations.Tests.Make;

public sealed class Missing_a_tool : IDisposable
{
    private readonly ScriptsAlone checkout = new();

    public void Dispose() => checkout.Dispose();

    [Theory]
    [InlineData("ops/make/run")]
    [InlineData("ops/make/test")]
    [InlineData("ops/make/check")]
    public async Task tells_to_install_the_dotnet_sdk(string script)
    {
        checkout.Hide("dotnet");

        var answer = await checkout.Run(script);

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal(
            "lifecycle: The .NET SDK is not installed. Install the SDK, version 10, and see that dotnet is on the PATH.\n", answer.Sentences);
    }

    [Fact]
    public async Task tells_that_the_dotnet_sdk_is_too_old()
    {
        checkout.Provide("dotnet", """
            #!/bin/sh
            case "$1" in --list-sdks) echo "8.0.100 [/sdk]" ;; --version) echo 8.0.100 ;; esac
            """);

        var answer = await checkout.Run("ops/make/check");

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal(
            "lifecycle: The .NET SDK here is 8.0.100, but version 10 is needed. Install the SDK, version 10.\n", answer.Sentences);
    }

    [Theory]
    [InlineData("node")]
    [InlineData("npm")]
    public async Task tells_to_install_nodejs(string tool)
    {
        checkout.Write("tests/Lifecycle.Web.Tests/package-lock.json", "{}");
        checkout.Hide(tool);

        var answer = await checkout.Run("ops/make/test");

        Assert.Equal(1, answer.ExitCode);
        Assert.Equal(
            "lifecycle: Node.js with npm is not installed, and tests/Lifecycle.Web.Tests needs it. "
                + "Install Node.js, version 20 or newer.\n",
            answer.Sentences);
    }

    [Theory]
    [InlineData("ops/make/run")]
    [InlineData("ops/make/check")]
    public async Task tells_that_the_pages_need_nodejs(string script)
    {
        checkout.Write("src/Lifecycle.Web/package-lock.json", "{}");
        checkout.Provide("dotnet", "#!/bin/sh\ncase \"$1\" in --list-sdks) echo '10.0.100 [/sdk]' ;; esac\n");
        checkout.Provide("shellcheck", "#!/bin/sh\n");
        checkout.Hide("npm");

        var answer = await checkout.Run(script, ("PORT", "59"));

        Assert.Equal(1, answer.ExitCode);
        Assert.EndsWith("lifecycle: Node.js with npm is not installed, and src/Lifecycle.Web needs it. Install Node.js, version 20 or newer.\n", answer.Sentences, StringComparison.Ordinal);
    }

    [Fact]
    public async Task tells_that_tests_need_a_browser()
    {
        checkout.Write("tests/Lifecycle.Browser.Tests/Browser.cs", "");
        foreach (var browser in new[] { "chromium", "chromium-browser", "google-chrome" }) checkout.Hide(browser);

        var answer = await checkout.Run("ops/make/test", ("LIFECYCLE_INSTALL", "no"), ("LIFECYCLE_CHROMIUM", ""));

        Assert.Equal(1, answer.ExitCode);
        Assert.EndsWith(
            "lifecycle: Chromium is not installed, and tests/Lifecycle.Browser.Tests needs it. Install it, or name its program in LIFECYCLE_CHROMIUM.\n",
            answer.Sentences,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task tells_that_the_network_is_needed_for_packages()
    {
        checkout.Provide("dotnet", """
            #!/bin/sh
            case "$1" in
              --list-sdks) echo "10.0.100 [/sdk]" ;;
              restore) echo "error NU1301: Unable to load the service index"; exit 1 ;;
            esac
            """);

        var answer = await checkout.Run("ops/make/test");

        Assert.Equal(1, answer.ExitCode);
        Assert.EndsWith(
            "error NU1301: Unable to load the service index\nlifecycle: The package source did not answer. "
                + "Connect this machine to its network for the first build; later ones need none.\n",
            answer.Sentences,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task keeps_packages_in_the_state_folder_without_a_home()
    {
        checkout.Hide("dotnet");

        var answer = await checkout.Run("ops/make/check", ("HOME", "/nonexistent"));

        Assert.StartsWith(
            $"lifecycle: The home folder /nonexistent cannot be written to: packages are kept in {checkout.Folder}/state.\n",
            answer.Sentences,
            StringComparison.Ordinal);
    }
}
