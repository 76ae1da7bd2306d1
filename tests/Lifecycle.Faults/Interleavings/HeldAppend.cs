using Npgsql;

namespace Lifecycle.Faults.Interleavings;

/// <summary>An append of another process that is held open in the middle: it has the lock and its position, and nobody sees it yet.</summary>
internal sealed class HeldAppend : IAsyncDisposable
{
    private const string Sql = """
        select first_position from lifecycle.append(
          array[null]::uuid[], array[null], array[null]::varchar[], array[null]::varchar[], array[null]::varchar[],
          array[1], array[1], array[null]::bigint[], array[1],
          array[$1]::varchar[], array[null]::varchar[],
          array[1], array[1], array[gen_random_uuid()], array['noted'], array['{"tag":"held","index":0,"text":""}']::jsonb[],
          array['{
            "open": {"occurred":"2014","voice":"system","source":[],"reason":null,"schema":1,"salt":""},
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

    internal static async Task<HeldAppend> Open(NpgsqlDataSource source, string stream, CancellationToken stop)
    {
        var connection = await source.OpenConnectionAsync(stop);
        var transaction = await connection.BeginTransactionAsync(stop);
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new() { Value = stream });
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
