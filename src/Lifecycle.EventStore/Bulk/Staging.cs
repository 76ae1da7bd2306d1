using System.Diagnostics;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.EventStore;

/// <summary>
/// A connection with a temporary table: a batch is copied there while nobody waits for it, and one function call then moves it to the
/// log. The table belongs to the session, so the connection is of its own and ends with the import.
/// </summary>
internal sealed class Staging : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly Dictionary<string, (int Ordinal, int Events)> _streams = new(StringComparer.Ordinal);
    private readonly List<string> _streamIds = [];
    private readonly List<string?> _streamTypes = [];
    private readonly List<string> _rowStreams = [];

    private Staging(NpgsqlConnection connection) => _connection = connection;

    /// <summary>How many events were copied here.</summary>
    internal int Rows { get; private set; }

    /// <summary>How many of them are in the log.</summary>
    internal int Moved { get; private set; }

    internal static async Task<Staging> Open(NpgsqlDataSource own, CancellationToken stop)
    {
        var staging = new Staging(await own.OpenConnectionAsync(stop));
        await staging.Run(Sql.WidenImportBuffers, stop);
        await staging.Run(Sql.CreateImportRows, stop);
        return staging;
    }

    /// <summary>Copies what comes next, up to a number of events; a faulty one ends it and nothing is kept.</summary>
    /// <returns>The faulty one; else null.</returns>
    internal async Task<ImportRow?> Fill(BulkSource source, int limit, CancellationToken stop)
    {
        (Rows, Moved) = (0, 0);
        _streams.Clear();
        _streamIds.Clear();
        _streamTypes.Clear();
        _rowStreams.Clear();
        await Run(Sql.EmptyImportRows, stop);

        await using var copy = await _connection.BeginBinaryImportAsync(Sql.CopyImportRows, stop);
        for (var bytes = 0; Rows < limit && bytes < BatchSize.MostBytes && await source.Next(); bytes += source.Current.Bytes)
        {
            // Left without completion, the copy is cancelled by the database.
            if (source.Current.Fault is not null) return source.Current;

            await Write(copy, source.Current, stop);
        }

        await copy.CompleteAsync(stop);
        return null;
    }

    /// <summary>Moves what waits to the log, or as much of it as there is time for, in one call that commits by itself.</summary>
    internal async Task<Moved> Move(string name, long done, bool kept, TimeSpan longest, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Sql.ImportBatch, _connection) { CommandTimeout = 0 };
        command.Parameters.Add(new() { Value = name, NpgsqlDbType = NpgsqlDbType.Varchar });
        command.Parameters.Add(new() { Value = done, NpgsqlDbType = NpgsqlDbType.Bigint });
        command.Parameters.Add(new() { Value = Moved, NpgsqlDbType = NpgsqlDbType.Integer });
        command.Parameters.Add(new() { Value = _streamIds.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar });
        command.Parameters.Add(new() { Value = _streamTypes.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Varchar });
        command.Parameters.Add(new() { Value = kept, NpgsqlDbType = NpgsqlDbType.Boolean });
        command.Parameters.Add(new() { Value = longest, NpgsqlDbType = NpgsqlDbType.Interval });

        var sent = Stopwatch.GetTimestamp();
        try
        {
            var moved = await Answer(command, stop);
            Moved += moved.Rows;

            // The lock ends with the commit, which the function cannot see.
            return moved with { Held = Stopwatch.GetElapsedTime(sent) - moved.Waited };
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return new(MoveOutcome.Busy, 0, 0, 0, default, default, "");
        }
        catch (PostgresException e) when (e is { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: "idx_mt_events_event_id" })
        {
            return await TakenId(stop);
        }
    }

    /// <summary>Wakes whoever waits for new events.</summary>
    internal async Task Announce(long position, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Sql.Announce, _connection);
        command.Parameters.Add(new() { Value = position.ToString(CultureInfo.InvariantCulture) });
        await command.ExecuteNonQueryAsync(stop);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<Moved> Answer(NpgsqlCommand command, CancellationToken stop)
    {
        await using var row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        var outcome = row.GetString(0) switch
        {
            "moved" => MoveOutcome.Moved,
            "elsewhere" => MoveOutcome.Elsewhere,
            "not_alone" => MoveOutcome.NotAlone,
            "version" => MoveOutcome.Version,
            "position" => MoveOutcome.Position,
            "time" => MoveOutcome.Time,
            var other => throw new InvalidOperationException($"The import function answered \"{other}\"."),
        };
        var ordinal = row.IsDBNull(1) ? 0 : row.GetInt32(1);
        return new(
            outcome,
            ordinal - Moved,
            row.IsDBNull(2) ? 0 : row.GetInt32(2) - Moved,
            row.IsDBNull(3) ? 0 : row.GetInt64(3),
            row.GetTimeSpan(4),
            row.GetTimeSpan(5),
            ordinal == 0 ? "" : _rowStreams[ordinal - 1]);
    }

    private async Task<Moved> TakenId(CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Sql.FindTakenId, _connection);
        command.Parameters.Add(new() { Value = Moved, NpgsqlDbType = NpgsqlDbType.Integer });
        await using var row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        var ordinal = row.GetInt32(0);
        return new(MoveOutcome.Id, ordinal - Moved, 0, row.IsDBNull(1) ? 0 : row.GetInt64(1), default, default, _rowStreams[ordinal - 1]);
    }

    private async Task Write(NpgsqlBinaryImporter copy, ImportRow row, CancellationToken stop)
    {
        if (!_streams.TryGetValue(row.Stream, out var stream))
        {
            stream = (_streamIds.Count + 1, 0);
            _streamIds.Add(row.Stream);
            _streamTypes.Add(row.StreamType);
        }

        stream.Events++;
        _streams[row.Stream] = stream;
        _rowStreams.Add(row.Stream);
        Rows++;

        await copy.StartRowAsync(stop);
        await copy.WriteAsync(Rows, NpgsqlDbType.Integer, stop);
        await copy.WriteAsync(stream.Ordinal, NpgsqlDbType.Integer, stop);
        await copy.WriteAsync(stream.Events, NpgsqlDbType.Integer, stop);
        await copy.WriteAsync(row.Id, NpgsqlDbType.Uuid, stop);
        await copy.WriteAsync(row.Type, NpgsqlDbType.Varchar, stop);
        await copy.WriteAsync(row.Data, NpgsqlDbType.Jsonb, stop);
        if (row.Headers is { } headers) await copy.WriteAsync(headers, NpgsqlDbType.Jsonb, stop);
        else await copy.WriteNullAsync(stop);
        await Text(copy, row.ClrType, stop);
        await Text(copy, row.CorrelationId, stop);
        await Text(copy, row.CausationId, stop);
        await Text(copy, row.UserName, stop);
        await Number(copy, row.Version, stop);
        await Number(copy, row.Position, stop);
        if (row.Recorded is { } recorded) await copy.WriteAsync(recorded, NpgsqlDbType.TimestampTz, stop);
        else await copy.WriteNullAsync(stop);
    }

    private static Task Text(NpgsqlBinaryImporter copy, string? value, CancellationToken stop) =>
        value is null ? copy.WriteNullAsync(stop) : copy.WriteAsync(value, NpgsqlDbType.Varchar, stop);

    private static Task Number(NpgsqlBinaryImporter copy, long? value, CancellationToken stop) =>
        value is null ? copy.WriteNullAsync(stop) : copy.WriteAsync(value.Value, NpgsqlDbType.Bigint, stop);

    private async Task Run(string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        await command.ExecuteNonQueryAsync(stop);
    }
}
