using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace Lifecycle.Testing;

/// <summary>
/// What lies between a store and the database, here on the loopback device. It can fail in the one way that matters: after the database has
/// heard, and before the store has.
/// </summary>
public sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, bool> _ends = new();
    private readonly string _host;
    private readonly int _port;
    private readonly Lock _losing = new();
    private string? _fatal;
    private int _toLose;
    private volatile bool _silent;

    private Wire(NpgsqlConnectionStringBuilder database)
    {
        (_host, _port) = (database.Host!, database.Port);
        _listener.Start();
        database.Host = IPAddress.Loopback.ToString();
        database.Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        // What is sent is looked at.
        database.SslMode = SslMode.Disable;
        Connection = database.ConnectionString;
        Source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Connection) { Pooling = false });
        _ = Accept();
    }

    /// <summary>The connection string that leads through here.</summary>
    public string Connection { get; }

    /// <summary>Connections through here, each with its use.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>How many answers were lost with their connection.</summary>
    public int Lost { get; private set; }

    /// <summary>A wire to the server of this connection string.</summary>
    public static Wire To(string connection) => new(new NpgsqlConnectionStringBuilder(connection));

    /// <summary>The next answer to a request that holds this text is lost, and its connection with it; once unless told.</summary>
    public void LoseTheAnswerTo(string text, int times = 1)
    {
        lock (_losing) (_fatal, _toLose) = (text, times);
    }

    /// <summary>The next answer, whosever it is, is lost, and its connection with it.</summary>
    public void LoseAnAnswer() => LoseTheAnswerTo("");

    /// <summary>From now on no answer gets through.</summary>
    public void FallSilent() => _silent = true;

    /// <summary>Every connection breaks; new ones work.</summary>
    public void Cut()
    {
        foreach (var end in _ends.Keys) end.Dispose();
        _silent = false;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        _listener.Dispose();
        Cut();
    }

    private async Task Accept()
    {
        try
        {
            while (true) _ = Join(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The wire is taken down.
        }
    }

    private async Task Join(TcpClient store)
    {
        using var database = new TcpClient();
        try
        {
            _ends[store] = _ends[database] = true;
            await database.ConnectAsync(_host, _port);
            store.NoDelay = database.NoDelay = true;
            var asked = "";
            await Task.WhenAny(
                Carry(store.GetStream(), database.GetStream(), request =>
                {
                    if (_fatal is { } fatal && request.Contains(fatal, StringComparison.Ordinal)) asked = fatal;
                    return true;
                }),
                Carry(database.GetStream(), store.GetStream(), _ =>
                {
                    if (!Loses(asked)) return !_silent;
                    store.Dispose();
                    return false;
                }));
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // One end is gone, and so is the other.
        }
        finally
        {
            store.Dispose();
            _ends.TryRemove(store, out _);
            _ends.TryRemove(database, out _);
        }
    }

    private bool Loses(string asked)
    {
        lock (_losing)
        {
            if (_toLose == 0 || asked != _fatal) return false;

            _toLose--;
            Lost++;
            return true;
        }
    }

    private static async Task Carry(NetworkStream from, NetworkStream to, Func<string, bool> gets)
    {
        var bytes = new byte[64 * 1024];
        while (await from.ReadAsync(bytes) is > 0 and var count)
        {
            if (gets(Encoding.Latin1.GetString(bytes, 0, count))) await to.WriteAsync(bytes.AsMemory(0, count));
        }
    }
}
