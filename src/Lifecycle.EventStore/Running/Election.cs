using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.EventStore;

/// <summary>
/// Who of several processes does a piece of work: the one that holds its session lock. It spares the others the effort and guarantees
/// nothing, because a lock can be lost without its holder's knowing; what must not happen twice is fenced where it is written.
/// One connection holds all locks of a process. When it is lost, so are all elections.
/// </summary>
/// <param name="own">Connections that keep session state: <see cref="Connecting.Own"/>. They must reach the server itself, not a pooler that shares sessions.</param>
public sealed class Election(NpgsqlDataSource own) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private volatile Session? _session;

    /// <summary>The names that this process is elected for, as far as it knows.</summary>
    public IReadOnlySet<string> Held => _session is { IsOpen: true } session ? session.Held : new HashSet<string>();

    /// <summary>Whether this process is elected for that name, as far as it knows.</summary>
    public bool Holds(string name) => Held.Contains(name);

    /// <summary>Takes the name's lock if nobody else holds it; true also where this process holds it already and its connection lives.</summary>
    /// <exception cref="NpgsqlException">The database does not answer. This process holds nothing any more.</exception>
    public async Task<bool> TryTake(string name, CancellationToken stop) => (await TryTake([name], stop)).Contains(name);

    /// <summary>Takes what nobody else holds of these names, in one round trip, which also shows whether the connection lives.</summary>
    /// <returns>Everything that this process holds.</returns>
    /// <exception cref="NpgsqlException">The database does not answer. This process holds nothing any more.</exception>
    public Task<IReadOnlySet<string>> TryTake(IReadOnlyCollection<string> names, CancellationToken stop) => InTurn(async () =>
    {
        var session = _session is { IsOpen: true } open ? open : await Open(stop);
        var wanted = names.Where(name => !session.Held.Contains(name)).Distinct().ToArray();
        var taken = new HashSet<string>(session.Held);
        await using var command = new NpgsqlCommand(Sql.TakeElections, session.Connection);
        command.Parameters.Add(new() { Value = wanted, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        await using (var rows = await command.ExecuteReaderAsync(stop))
        {
            while (await rows.ReadAsync(stop)) taken.Add(rows.GetString(0));
        }

        session.Held = taken;
        return session.Held;
    }, stop);

    /// <summary>Lets somebody else take the name; nothing where it is not held.</summary>
    public async Task Release(string name)
    {
        try
        {
            await InTurn(async () =>
            {
                if (_session is not { IsOpen: true } session || !session.Held.Contains(name)) return false;

                session.Held = session.Held.Where(held => held != name).ToHashSet();
                await using var command = new NpgsqlCommand(Sql.ReleaseElection, session.Connection);
                command.Parameters.Add(new() { Value = name });
                return await command.ExecuteScalarAsync() is true;
            }, CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The connection is gone, and the lock with it.
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Drop();
        _turn.Dispose();
    }

    private async Task<T> InTurn<T>(Func<Task<T>> work, CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            return await work();
        }
        catch
        {
            // Whether a lock was taken is not known, so the connection ends, and every lock with it.
            await Drop();
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<Session> Open(CancellationToken stop)
    {
        await Drop();
        var connection = await own.OpenConnectionAsync(stop);
        _session = new Session(connection);

        // A holder whose machine vanishes without a word is given up within half a minute.
        await using var command = new NpgsqlCommand(Sql.NoticeLostClient, connection);
        await command.ExecuteNonQueryAsync(stop);
        return _session;
    }

    private async Task Drop()
    {
        if (Interlocked.Exchange(ref _session, null) is { } session) await session.Connection.DisposeAsync();
    }

    private sealed class Session(NpgsqlConnection connection)
    {
        private volatile IReadOnlySet<string> _held = new HashSet<string>();

        internal NpgsqlConnection Connection { get; } = connection;

        internal IReadOnlySet<string> Held
        {
            get => _held;
            set => _held = value;
        }

        internal bool IsOpen => Connection.State != System.Data.ConnectionState.Closed && !Connection.FullState.HasFlag(System.Data.ConnectionState.Broken);
    }
}
