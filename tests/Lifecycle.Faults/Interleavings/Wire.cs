using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Lifecycle.Faults.Interleavings;

/// <summary>
/// What lies between a store and the database, here on the loopback device. It can fail in the one way that matters: after the database has
/// heard, and before the store has.
/// </summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, bool> _ends = new();
    private readonly string _host;
    private readonly int _port;
    private volatile bool _silent;
    private int _answersToLose;

    private Wire(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection);
        (_host, _port) = (builder.Host!, builder.Port);
        _listener.Start();
        builder.Host = IPAddress.Loopback.ToString();
        builder.Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        Connection = builder.ConnectionString;
        _ = Accept();
    }

    /// <summary>The connection string that leads through here.</summary>
    internal string Connection { get; }

    internal static Wire To(string connection) => new(connection);

    /// <summary>From now on no answer gets through.</summary>
    internal void FallSilent() => _silent = true;

    /// <summary>Every connection breaks; new ones work.</summary>
    internal void Cut()
    {
        foreach (var end in _ends.Keys) end.Dispose();
        _silent = false;
    }

    /// <summary>The next answer, whosever it is, is lost, and its connection with it.</summary>
    internal void LoseAnAnswer() => Interlocked.Exchange(ref _answersToLose, 1);

    public ValueTask DisposeAsync()
    {
        _listener.Stop();
        _listener.Dispose();
        Cut();
        return ValueTask.CompletedTask;
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
            await Task.WhenAny(
                Carry(store.GetStream(), database.GetStream(), gets: _ => true),
                Carry(database.GetStream(), store.GetStream(), gets: _ => !_silent && !Loses(store)));
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

    private bool Loses(TcpClient store)
    {
        if (Interlocked.Exchange(ref _answersToLose, 0) == 0) return false;
        store.Dispose();
        return true;
    }

    private static async Task Carry(NetworkStream from, NetworkStream to, Func<int, bool> gets)
    {
        var bytes = new byte[64 * 1024];
        while (await from.ReadAsync(bytes) is > 0 and var count)
        {
            if (gets(count)) await to.WriteAsync(bytes.AsMemory(0, count));
        }
    }
}
