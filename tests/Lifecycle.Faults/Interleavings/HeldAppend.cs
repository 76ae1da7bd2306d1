using Lifecycle.EventStore;
using Lifecycle.Faults.Writing;
using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.Faults.Interleavings;

/// <summary>An append of another process that is held open in the middle: it has the lock and its position, and nobody sees it yet.</summary>
internal sealed class HeldAppend : IAsyncDisposable
{
    private const string Sql = """
        select first_position from lifecycle.append(
          array[null]::uuid[], array[null], array[null]::varchar[], array[null]::varchar[], array[null]::varchar[],
          array[1], array[1], array[null]::bigint[], array[1],
          array[$1]::varchar[], array[null]::varchar[],
          array[1], array[1], array[gen_random_uuid()], array[$2]::varchar[], array[$3]::jsonb[],
          array['{
            "open": {"occurred":"2014","voice":"inspectorate","source":[],"reason":null,"schema":1,"salt":""},
            "closed": {"actor":null,"salt":"","count":1}}']::jsonb[],
          array[null]::varchar[])
        """;

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
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new() { Value = stream });
        command.Parameters.Add(new() { Value = held.Type });
        command.Parameters.Add(new() { Value = held.Data, NpgsqlDbType = NpgsqlDbType.Jsonb });
        return new(connection, transaction, (long)(await command.ExecuteScalarAsync(stop))!);
    }

    internal Task Commit(CancellationToken stop) => _transaction.CommitAsync(stop);

    internal Task RollBack(CancellationToken stop) => _transaction.RollbackAsync(stop);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
