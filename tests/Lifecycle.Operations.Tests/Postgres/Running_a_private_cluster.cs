using System.Diagnostics;

namespace Lifecycle.Operations.Tests.Postgres;

/// <summary>
/// Where PostgreSQL's programs are at hand. Elsewhere Docker runs it, and what is asserted is that
/// the scripts made no cluster.
/// </summary>
public sealed class Running_a_private_cluster(OwnState state) : IClassFixture<OwnState>
{
    [Fact]
    public async Task never_runs_as_root()
    {
        if (await Elsewhere()) return;

        using var find = Process.Start(new ProcessStartInfo("find", [state.PathOf("postgres"), "-user", "0"]) { RedirectStandardOutput = true })!;

        Assert.Equal("", await find.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task listens_on_loopback_alone()
    {
        if (await Elsewhere()) return;

        Assert.Equal("127.0.0.1", await state.Ask("show listen_addresses"));
        Assert.Equal("0", await state.Ask("select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'"));
    }

    [Fact]
    public async Task survives_a_server_that_was_killed()
    {
        if (await Elsewhere()) return;
        await state.Ask("create table committed as select 'before the kill' as word");
        using var kill = Process.Start("kill", ["-9", File.ReadLines(state.PidFile).First()]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, kill.ExitCode);

        await state.Ensure();

        Assert.Equal("before the kill", await state.Ask("select word from committed"));
    }

    [Fact]
    public async Task survives_a_pid_file_that_names_another_process()
    {
        if (await Elsewhere()) return;
        await state.Stop();
        await File.WriteAllTextAsync(
            state.PidFile,
            $"{Environment.ProcessId}\n{state.PathOf("postgres/data")}\n1\n{state.Port}\n\n127.0.0.1\n",
            TestContext.Current.CancellationToken);

        var answer = await state.Ensure();

        Assert.StartsWith(
            "lifecycle: An earlier PostgreSQL ended without tidying up; clearing its pid file away.\n", answer.Sentences, StringComparison.Ordinal);
        Assert.Equal("1", await state.Ask("select 1"));
    }

    [Fact]
    public async Task needs_nothing_of_a_checkout_that_is_shut_to_others()
    {
        if (await Elsewhere()) return;
        await state.Stop();
        using var checkout = new ScriptsAlone();
        File.SetUnixFileMode(checkout.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        await state.EnsureFrom(checkout.Folder);

        Assert.Equal("1", await state.Ask("select 1"));
    }

    private async Task<bool> Elsewhere()
    {
        if (!state.CanStart) return true;
        await state.Ensure();
        if (state.IsCluster) return false;

        Assert.True(File.Exists(state.PathOf("in-docker")));
        Assert.False(Directory.Exists(state.PathOf("postgres")));
        return true;
    }
}
