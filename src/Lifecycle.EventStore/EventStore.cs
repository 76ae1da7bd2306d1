using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.EventStore;

/// <summary>The log: appended to by one database function, read by stream or by position, never changed.</summary>
/// <param name="source">
/// Connections of the role that serves. The store opens one per read; those that it appends by, three at most, go back soon after the last
/// append. So the pool has to have a few more than that.
/// </param>
/// <param name="time">The clock by which it waits before it sends an append again; the system's unless told.</param>
public sealed class EventStore(NpgsqlDataSource source, TimeProvider? time = null)
{
    private readonly AppendQueue _queue = new(new Sending(source, new Announcing(source, time ?? TimeProvider.System), time ?? TimeProvider.System));

    /// <summary>
    /// Adds the request's events to its streams, all of them or none, durably. What callers of this store append at the same time is
    /// committed together; each request succeeds or is refused for itself.
    /// </summary>
    /// <param name="request">What to append.</param>
    /// <param name="stop">Drops the request while it waits. Once it is under way, its outcome is told all the same.</param>
    /// <exception cref="OperationCanceledException">The request was dropped; nothing of it was written.</exception>
    /// <exception cref="NpgsqlException">The database could not be reached, or does not let this role append. Nothing was written.</exception>
    public Task<AppendResult> Append(AppendRequest request, CancellationToken stop)
    {
        var (prepared, refused) = PreparedAppend.Of(request);
        return prepared is null ? Task.FromResult<AppendResult>(refused!) : _queue.Append(prepared, stop);
    }

    /// <summary>What the command's append came to, if it was appended before: look here first, before loading and deciding.</summary>
    /// <returns>
    /// <see cref="AppendResult.Appended"/> (repeated), <see cref="AppendResult.KeyReused"/> or <see cref="AppendResult.Refused"/>;
    /// null where the command is new.
    /// </returns>
    public Task<AppendResult?> KnownAppend(CommandKey key, CancellationToken stop) => Appending.Known(source, key, stop);

    /// <summary>A stream's events by version, one by one as they arrive; none where there is no such stream.</summary>
    /// <exception cref="InvalidDataException">One of them was written past this store.</exception>
    public async IAsyncEnumerable<StoredEvent> ReadStream(
        string stream, StreamSlice slice, [EnumeratorCancellation] CancellationToken stop = default)
    {
        await using var command = StreamCommand(Sql.ReadStream, stream, slice);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) yield return EventRow.Read(rows);
    }

    /// <summary>A stream's events taken into a state one after the other, without a list of them in between.</summary>
    /// <param name="stream">The stream's id.</param>
    /// <param name="slice">Which of its events.</param>
    /// <param name="state">The state before the first event, and the result where there is no such stream.</param>
    /// <param name="apply">The state after an event.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <exception cref="InvalidDataException">One of them was written past this store.</exception>
    public async Task<T> Fold<T>(string stream, StreamSlice slice, T state, Func<T, StoredEvent, T> apply, CancellationToken stop)
    {
        await using var command = StreamCommand(Sql.ReadStream, stream, slice);
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop)) state = apply(state, EventRow.Read(rows));
        return state;
    }

    /// <summary>The events after a position, in order and without gaps.</summary>
    /// <param name="after">The last position that the caller has; 0 at the start.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <exception cref="InvalidDataException">One of them was written past this store.</exception>
    public async Task<IReadOnlyList<StoredEvent>> ReadFeed(long after, int limit, CancellationToken stop) =>
        (await FeedReading.Read(source, after, limit, FeedFilter.Everything, stop)).Events;

    /// <summary>
    /// The events after a position that the filter lets through, in order. Where it names streams, at most
    /// <see cref="FeedFilter.LookedAt"/> events are looked at in one read.
    /// </summary>
    /// <param name="after">How far an earlier read has <see cref="FeedSlice.Reached"/>; 0 at the start.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <exception cref="InvalidDataException">One of them was written past this store.</exception>
    public Task<FeedSlice> ReadFeed(long after, int limit, FeedFilter filter, CancellationToken stop) =>
        FeedReading.Read(source, after, limit, filter, stop);

    /// <summary>The position of the log's last event; 0 where it is empty.</summary>
    public async Task<long> LastPosition(CancellationToken stop)
    {
        await using var command = source.CreateCommand(Sql.LastPosition);
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    private NpgsqlCommand StreamCommand(string sql, string stream, StreamSlice slice)
    {
        var command = source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = stream });
        command.Parameters.Add(new() { Value = slice.From });
        command.Parameters.Add(new() { Value = (object?)slice.To ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint });
        command.Parameters.Add(new()
        {
            Value = (object?)slice.RecordedUntil?.ToUniversalTime() ?? DBNull.Value,
            NpgsqlDbType = NpgsqlDbType.TimestampTz,
        });
        return command;
    }
}
