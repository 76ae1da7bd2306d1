using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Lifecycle.Operations.Tests.Postgres;

/// <summary>Whatever of the two the machine has: PostgreSQL's programs, or Docker.</summary>
public sealed class Starting_postgresql(OwnState state) : IClassFixture<OwnState>
{
    [Fact]
    public async Task again_uses_the_same_server()
    {
        if (!state.CanStart) return;
        await state.Ensure();
        var started = await state.Ask("select pg_postmaster_start_time()::text");

        await state.Ensure();

        Assert.Equal(started, await state.Ask("select pg_postmaster_start_time()::text"));
    }

    [Fact]
    public async Task after_a_stop_keeps_the_data()
    {
        if (!state.CanStart) return;
        await state.Ensure();
        await state.Ask("create table kept as select 'still here' as word");
        await state.Stop();

        await state.Ensure();

        Assert.Equal("still here", await state.Ask("select word from kept"));
    }

    [Fact]
    public async Task twice_at_once_starts_one_server()
    {
        if (!state.CanStart) return;
        await state.Ensure();
        await state.Stop();

        await Task.WhenAll(state.Ensure(), state.Ensure());

        Assert.Equal("1", await state.Ask("select 1"));
    }

    [Fact]
    public async Task passes_over_a_port_that_is_taken()
    {
        if (!state.CanStart) return;
        await state.Ensure();
        var before = state.Port;
        await state.Stop();
        using var other = new TcpListener(IPAddress.Loopback, before);
        other.Start();

        await state.Ensure();

        Assert.NotEqual(before, state.Port);
        Assert.Equal("lifecycle", await state.Ask("select current_database()"));
    }

    [Fact]
    public async Task passes_over_a_port_that_is_taken_but_silent()
    {
        if (!state.CanStart) return;
        await state.Ensure();
        var before = state.Port;
        await state.Stop();
        using var other = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        other.Bind(new IPEndPoint(IPAddress.Loopback, before));
        other.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, false);

        await state.Ensure();

        Assert.NotEqual(before, state.Port);
    }

    [Fact]
    public async Task keeps_durability_and_checksums_on()
    {
        if (!state.CanStart) return;
        await state.Ensure();

        Assert.Equal("on", await state.Ask("show fsync"));
        Assert.Equal("on", await state.Ask("show synchronous_commit"));
        Assert.Equal("on", await state.Ask("show full_page_writes"));
        Assert.Equal("on", await state.Ask("show data_checksums"));
        Assert.Equal("UTF8", await state.Ask("show server_encoding"));
        Assert.Equal("C", await state.Ask("select datcollate from pg_database where datname = current_database()"));
        Assert.InRange(int.Parse(await state.Ask("show server_version_num")), 150000, int.MaxValue);
    }

    [Fact]
    public async Task lets_nobody_in_without_the_password()
    {
        if (!state.CanStart) return;
        await state.Ensure();
        var password = new NpgsqlConnectionStringBuilder(state.ConnectionString).Password;

        Assert.Matches("^[0-9a-f]{48}$", password);
        Assert.All(["connection", "password"], file => Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(state.PathOf(file))));
        await using var stranger = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(state.ConnectionString) { Password = "guessed", Pooling = false }.ConnectionString);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => stranger.OpenAsync(TestContext.Current.CancellationToken));
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }
}
