using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.EventStore;

/// <summary>The two calls that append: one round trip each, one statement, committed by itself.</summary>
internal static class Appending
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    internal static async Task<AppendResult> Append(NpgsqlDataSource source, AppendRequest request, CancellationToken stop)
    {
        if (AppendCheck.Refusal(request) is { } refused) return refused;

        var rows = AppendRows.Of(request);
        if (rows.Refusal() is { } tooLarge) return tooLarge;

        await using var command = source.CreateCommand(Sql.Append);
        rows.AddTo(command.Parameters);
        try
        {
            return await Answer(command, stop) ?? throw new InvalidOperationException("The append function gave no answer.");
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return new AppendResult.Busy(RetryAfter);
        }
    }

    internal static async Task<AppendResult?> Known(NpgsqlDataSource source, CommandKey key, CancellationToken stop)
    {
        if (AppendCheck.Refusal(key) is { } refused) return refused;

        await using var command = source.CreateCommand(Sql.KnownAppend);
        command.Parameters.Add(new() { Value = EventId.Of(key, 0), NpgsqlDbType = NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = Convert.ToBase64String(key.RequestHash.Span), NpgsqlDbType = NpgsqlDbType.Text });
        return await Answer(command, stop);
    }

    private static async Task<AppendResult?> Answer(NpgsqlCommand command, CancellationToken stop)
    {
        await using var rows = await command.ExecuteReaderAsync(stop);
        if (!await rows.ReadAsync(stop)) return null;

        return rows.GetString(0) switch
        {
            "appended" => new AppendResult.Appended(rows.GetInt64(1), rows.GetInt64(2), Versions(rows), Repeated: false),
            "repeated" => new AppendResult.Appended(rows.GetInt64(1), rows.GetInt64(2), Versions(rows), Repeated: true),
            "stale" => new AppendResult.Stale(Versions(rows)),
            "key_reused" => new AppendResult.KeyReused(rows.GetInt64(1)),
            "not_first" => new AppendResult.Refused(
                RefusalCode.EventIdTaken, $"The command's id belongs to an event inside another append, at position {rows.GetInt64(1)}."),
            "event_id_taken" => new AppendResult.Refused(
                RefusalCode.EventIdTaken, "The id of one of the command's later events is in the log already."),
            var other => throw new InvalidOperationException($"The append function answered \"{other}\"."),
        };
    }

    private static Dictionary<string, long> Versions(NpgsqlDataReader row) =>
        row.GetFieldValue<string[]>(3).Zip(row.GetFieldValue<long[]>(4))
            .ToDictionary(v => v.First, v => v.Second, StringComparer.Ordinal);
}
