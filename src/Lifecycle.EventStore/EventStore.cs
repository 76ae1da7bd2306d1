using System.Runtime.CompilerServices;
using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>The log: appended to by one database function, read by stream or by position, never changed.</summary>
/// <param name="source">Connections of the role that serves. The store opens one per call and holds none in between.</param>
public sealed class EventStore(NpgsqlDataSource source)
{
    /// <summary>Adds the request's events to its streams, all of them or none, durably.</summary>
    /// <exception cref="NpgsqlException">
    /// The database could not be reached, or the connection broke while it answered. In the latter case, and when the wait is
    /// cancelled, the outcome is not known; a request with a <see cref="CommandKey"/> is simply sent again.
    /// </exception>
    public Task<AppendResult> Append(AppendRequest request, CancellationToken stop) => Appending.Append(source, request, stop);

    /// <summary>What the command's append came to, if it was appended before: look here first, before loading and deciding.</summary>
    /// <returns>
    /// <see cref="AppendResult.Appended"/> (repeated), <see cref="AppendResult.KeyReused"/> or <see cref="AppendResult.Refused"/>;
    /// null where the command is new.
    /// </returns>
    public Task<AppendResult?> KnownAppend(CommandKey key, CancellationToken stop) => Appending.Known(source, key, stop);

    /// <summary>A stream's events by version; none where there is no such stream.</summary>
    public async IAsyncEnumerable<StoredEvent> ReadStream(
        string stream, long fromVersion = 1, [EnumeratorCancellation] CancellationToken stop = default)
    {
        await using var command = source.CreateCommand(Sql.ReadStream);
        command.Parameters.Add(new() { Value = stream });
        command.Parameters.Add(new() { Value = fromVersion });
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) yield return EventRow.Read(rows);
    }

    /// <summary>The events after a position, in order and without gaps.</summary>
    /// <param name="after">The last position that the caller has; 0 at the start.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <exception cref="InvalidDataException">One of them was written past this store.</exception>
    public Task<IReadOnlyList<StoredEvent>> ReadFeed(long after, int limit, CancellationToken stop) => ReadFeed(after, limit, EventRow.Read, stop);

    internal async Task<IReadOnlyList<StoredEvent>> ReadFeed(long after, int limit, Func<NpgsqlDataReader, StoredEvent> read, CancellationToken stop)
    {
        await using var command = source.CreateCommand(Sql.ReadFeed);
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = (long)limit });
        await using var rows = await command.ExecuteReaderAsync(stop);
        var events = new List<StoredEvent>();
        while (await rows.ReadAsync(stop)) events.Add(read(rows));
        return events;
    }

    /// <summary>The position of the log's last event; 0 where it is empty.</summary>
    public async Task<long> LastPosition(CancellationToken stop)
    {
        await using var command = source.CreateCommand(Sql.LastPosition);
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }
}
