using System.Net;
using System.Net.Sockets;

namespace Lifecycle.Operations.Tests.Postgres;

public sealed class Refusing_with_a_sentence : IDisposable
{
    private const string Form = "Write it as Host=127.0.0.1;Port=5432;Username=...;Password=...;Database=lifecycle";

    private readonly string folder = Shell.NewFolder();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task names_the_host_and_port_where_nothing_answers()
    {
        var port = FreePort();

        Assert.Equal(
            $"LIFECYCLE_DB names 127.0.0.1, port {port}, where nothing answers. Start that PostgreSQL, correct the connection string, "
                + "or unset LIFECYCLE_DB to have one started for you.",
            await Refused(new() { ["LIFECYCLE_DB"] = $"server=127.0.0.1 ; PORT = {port};Username=somebody" }));
    }

    [Theory]
    [InlineData("postgres://somebody@127.0.0.1/lifecycle", "LIFECYCLE_DB is a URL. ")]
    [InlineData("Username=somebody;Database=lifecycle", "LIFECYCLE_DB names no host. ")]
    public async Task shows_the_form_of_a_connection_string(string given, string why) =>
        Assert.Equal(why + Form, await Refused(new() { ["LIFECYCLE_DB"] = given }));

    [Fact]
    public async Task tells_what_to_install() =>
        Assert.Equal(
            Sentences.NothingToRun,
            $"lifecycle: {await Refused(new() { ["LIFECYCLE_POSTGRES"] = "cluster", ["LIFECYCLE_PG_BIN"] = folder })}\n");

    [Fact]
    public async Task leaves_a_folder_alone_that_is_not_its_own()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "a letter"), "Dear reader", TestContext.Current.CancellationToken);

        Assert.Equal(
            $"{folder} holds files that are not Lifecycle's. Set LIFECYCLE_STATE to an empty or new folder.",
            await Refused(new() { ["LIFECYCLE_STATE"] = folder }));

        var clean = await Shell.Run(
            Checkout.PathOf("ops/postgres/clean"), new() { ["LIFECYCLE_STATE"] = folder }, TestContext.Current.CancellationToken);
        Assert.Equal((0, "lifecycle: There is no database of ours to remove.\n"), (clean.ExitCode, clean.Sentences));
        Assert.Equal(["a letter"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task tells_root_which_folder_shuts_out_its_postgresql()
    {
        var shut = Directory.CreateDirectory(
            Path.Combine(folder, "shut"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        var settings = new Dictionary<string, string> { ["LIFECYCLE_STATE"] = Path.Combine(shut, "state") };

        if (Shell.IsRoot)
        {
            Assert.Equal(
                $"LIFECYCLE_STATE names {shut}/state, but PostgreSQL does not run as root and other users cannot enter {shut}. "
                    + "Name a folder that they can enter, such as /var/lib/lifecycle.",
                await Refused(settings));
        }
        else
        {
            // Anybody else runs PostgreSQL under their own name, to whom their own folder is open.
            settings["LIFECYCLE_DB"] = "Username=somebody";
            Assert.Equal("LIFECYCLE_DB names no host. " + Form, await Refused(settings));
        }
    }

    private async Task<string> Refused(Dictionary<string, string> settings)
    {
        settings.TryAdd("LIFECYCLE_STATE", Path.Combine(folder, "state"));
        var answer = await Shell.Run(Checkout.PathOf("ops/postgres/ensure"), settings, TestContext.Current.CancellationToken);

        Assert.Equal(1, answer.ExitCode);
        Assert.StartsWith("lifecycle: ", answer.Sentences, StringComparison.Ordinal);
        return answer.Sentences["lifecycle: ".Length..].TrimEnd('\n');
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
