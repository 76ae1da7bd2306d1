using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace Lifecycle.Testing;

/// <summary>A line to the database that can be cut at the worst moment: after the database has done its work and before it can say so.</summary>
public sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly string _host;
    private readonly int _port;
    private string? _fatal;
    private int _times;

    private Wire(NpgsqlConnectionStringBuilder database)
    {
        (_host, _port) = (database.Host!, database.Port);
        _listener.Start();
        var here = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Host = "127.0.0.1", Port = ((IPEndPoint)_listener.LocalEndpoint).Port, Pooling = false, SslMode = SslMode.Disable };
        Source = NpgsqlDataSource.Create(here);
        _ = Accept();
    }

    /// <summary>Connections over this line.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>How many answers were lost.</summary>
    public int Lost { get; private set; }

    /// <summary>A line to the server of this connection string.</summary>
    public static Wire To(string connectionString) => new(new NpgsqlConnectionStringBuilder(connectionString));

    /// <summary>Cuts the line when the database answers a request that holds this text; once unless told.</summary>
    public void LoseTheAnswerTo(string text, int times = 1) => (_fatal, _times) = (text, times);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await _closing.CancelAsync();
        _listener.Stop();
        _closing.Dispose();
    }

    private async Task Accept()
    {
        while (!_closing.IsCancellationRequested) _ = Carry(await _listener.AcceptTcpClientAsync(_closing.Token));
    }

    private async Task Carry(TcpClient caller)
    {
        using var called = new TcpClient();
        using (caller)
        {
            await called.ConnectAsync(_host, _port, _closing.Token);
            var doomed = false;
            var there = Copy(caller.GetStream(), called.GetStream(), asked =>
            {
                doomed |= _fatal is { } fatal && asked.Contains(fatal, StringComparison.Ordinal);
                return true;
            });
            var back = Copy(called.GetStream(), caller.GetStream(), _ =>
            {
                if (!doomed) return true;
                Lost++;
                if (Lost == _times) _fatal = null;
                return false;
            });
            await Task.WhenAny(there, back);
        }
    }

    /// <summary>Copies until <paramref name="passes"/> says that what was read gets lost.</summary>
    private async Task Copy(NetworkStream from, NetworkStream to, Func<string, bool> passes)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReadAsync(buffer, _closing.Token) is > 0 and var read && passes(Encoding.Latin1.GetString(buffer, 0, read)))
            await to.WriteAsync(buffer.AsMemory(0, read), _closing.Token);
    }
}
