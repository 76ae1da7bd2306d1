using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.EventStore;

/// <summary>The calls of the append functions: one round trip each, one statement, committed by itself.</summary>
internal static class Appending
{
    internal static async Task<AppendResult[]> Append(NpgsqlConnection connection, IReadOnlyList<PreparedAppend> requests)
    {
        await using var command = new NpgsqlCommand { Connection = connection };
        if (LoneEvent.In(requests) is { } lone)
        {
            command.CommandText = Sql.AppendEvent;
            lone.AddTo(command.Parameters);
        }
        else
        {
            command.CommandText = Sql.Append;
            new AppendGroup(requests).AddTo(command.Parameters);
        }

        await using var rows = await command.ExecuteReaderAsync();
        return await AppendAnswer.Read(rows, requests);
    }

    /// <summary>Makes sure that a connection which broke has come to its end in the database too: what it was sent late must not take effect.</summary>
    /// <param name="connection">Another connection.</param>
    /// <param name="broken">The process that served the broken one.</param>
    /// <param name="since">How long ago it was sent something: a process that began later only bears its number.</param>
    /// <exception cref="NpgsqlException">It is still there.</exception>
    internal static async Task End(NpgsqlConnection connection, int broken, TimeSpan since)
    {
        await using var command = new NpgsqlCommand(Sql.EndBackend, connection);
        command.Parameters.Add(new() { Value = broken });
        command.Parameters.Add(new() { Value = since });
        if (await command.ExecuteScalarAsync() is not true) throw new NpgsqlException($"The broken connection's process {broken} does not end.");
    }

    internal static async Task<AppendResult?> Known(NpgsqlDataSource source, CommandKey key, CancellationToken stop)
    {
        if (AppendCheck.Refusal(key) is { } refused) return refused;

        await using var command = source.CreateCommand(Sql.KnownAppend);
        command.Parameters.Add(new() { Value = EventId.Of(key, 0), NpgsqlDbType = NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = PreparedAppend.Hash(key), NpgsqlDbType = NpgsqlDbType.Text });
        await using var rows = await command.ExecuteReaderAsync(stop);
        return await rows.ReadAsync(stop) ? AppendAnswer.Row(rows, null) : null;
    }
}
