using Lifecycle.EventStore;
using Lifecycle.Faults.Writing;
using Npgsql;

namespace Lifecycle.Faults.Interleavings;

/// <summary>An append of another process that is held open in the middle: it has the lock and its position, and nobody sees it yet.</summary>
internal sealed class HeldAppend : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private HeldAppend(NpgsqlConnection connection, NpgsqlTransaction transaction, long position)
    {
        _connection = connection;
        _transaction = transaction;
        Position = position;
    }

    /// <summary>The position that it has for now.</summary>
    internal long Position { get; }

    /// <summary>The process that serves it, for the database's administrator to end.</summary>
    internal int Backend => _connection.ProcessID;

    internal static Task<HeldAppend> Open(NpgsqlDataSource source, string stream, CancellationToken stop) =>
        Open(source, stream, Draft.Event("held", 0, ""), stop);

    internal static async Task<HeldAppend> Open(NpgsqlDataSource source, string stream, NewEvent held, CancellationToken stop)
    {
        var connection = await source.OpenConnectionAsync(stop);
        var transaction = await connection.BeginTransactionAsync(stop);
        var (prepared, _) = PreparedAppend.Of(new([new(stream, ExpectedVersion.Any, [held])]));
        var appended = (AppendResult.Appended)(await Appending.Append(connection, [prepared!]))[0];
        return new(connection, transaction, appended.First);
    }

    internal Task Commit(CancellationToken stop) => _transaction.CommitAsync(stop);

    internal Task RollBack(CancellationToken stop) => _transaction.RollbackAsync(stop);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
