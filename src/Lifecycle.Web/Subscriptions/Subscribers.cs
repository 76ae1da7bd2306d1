using Lifecycle.Domain;
using Lifecycle.Domain.Operations;
using Lifecycle.ReadModels.Feed;
using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.Web.Subscriptions;

/// <summary>
/// The subscribers' tables: what operators say of them, how far each has come, what it did not take. A cursor moves only from the place
/// that its mover saw, so that of two nodes that send at once one gives up.
/// </summary>
internal sealed class Subscribers(NpgsqlDataSource source)
{
    public Task<IReadOnlyList<Standing>> All(CancellationToken stop) => Read(null, stop);

    public async Task<Standing?> One(string name, CancellationToken stop) => (await Read(name, stop)).SingleOrDefault();

    /// <returns>False where the name is taken.</returns>
    public async Task<bool> Add(Subscriber subscriber, FeedCursor from, CancellationToken stop) => await Run(
        "add_subscriber", stop,
        Text(subscriber.Name), Text(subscriber.Url.OriginalString), Text(subscriber.Secret), Texts(subscriber.Types), Text(subscriber.Stream), Number(from.PublicFrom), Number(from.Position)) == 1;

    /// <param name="to">As it is to be; its revision is the one that it was read with.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>False where it was changed or removed meanwhile.</returns>
    public async Task<bool> Change(Subscriber to, CancellationToken stop) => await Run(
        "change_subscriber", stop,
        Text(to.Name), Text(to.Url.OriginalString), Texts(to.Types), Text(to.Stream), Text(Words.Of(to.State)), Text(to.Secret), Number(to.Revision)) == 1;

    /// <returns>False where there is no such subscriber.</returns>
    public async Task<bool> Remove(string name, CancellationToken stop) => await Run("remove_subscriber", stop, Text(name)) == 1;

    /// <returns>False where it was changed meanwhile.</returns>
    public async Task<bool> Pause(Subscriber subscriber, CancellationToken stop) => await Run("pause_subscriber", stop, Text(subscriber.Name), Number(subscriber.Revision)) == 1;

    /// <returns>False where somebody else has moved it.</returns>
    public async Task<bool> Move(string name, FeedCursor from, FeedCursor to, CancellationToken stop) => await Run(
        "move_subscriber_cursor", stop, Text(name), Number(from.PublicFrom), Number(from.Position), Number(to.PublicFrom), Number(to.Position)) == 1;

    /// <returns>False where somebody else has moved it.</returns>
    public async Task<bool> Failed(string name, FeedCursor at, int tries, DateTimeOffset now, DateTimeOffset nextTry, string error, CancellationToken stop) => await Run(
        "record_failed_delivery", stop,
        Text(name), Number(at.PublicFrom), Number(at.Position), new NpgsqlParameter { Value = tries }, Instant(now), Instant(nextTry), Text(error)) == 1;

    /// <summary>Puts an event aside and goes on after it, both or neither.</summary>
    /// <returns>False where somebody else has moved the cursor.</returns>
    public async Task<bool> GiveUp(string name, FeedCursor from, DeadLetter letter, CancellationToken stop) => await Run(
        "give_up_delivery", stop,
        Text(name), Number(from.PublicFrom), Number(from.Position), Number(letter.Place.PublicFrom), Number(letter.Place.Position),
        new NpgsqlParameter { Value = letter.Event }, new NpgsqlParameter { Value = letter.Tries }, Instant(letter.GivenUpAt), Text(letter.LastError)) == 1;

    public async Task<IReadOnlyList<DeadLetter>> DeadLetters(string name, bool onlyToReplay, CancellationToken stop)
    {
        await using var command = Command("read_dead_letters", Text(name), new NpgsqlParameter { Value = onlyToReplay });
        await using var rows = await command.ExecuteReaderAsync(stop);
        var letters = new List<DeadLetter>();
        while (await rows.ReadAsync(stop))
        {
            letters.Add(new DeadLetter(
                new(rows.GetInt64(0), rows.GetInt64(1)), rows.GetGuid(2), rows.GetInt32(3), rows.GetString(4), rows.GetFieldValue<DateTimeOffset>(5), rows.GetBoolean(6)));
        }

        return letters;
    }

    /// <summary>Has dead letters sent again.</summary>
    /// <param name="name">Whose.</param>
    /// <param name="positions">Which; null: all.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <returns>How many that is.</returns>
    public async Task<int> Replay(string name, IReadOnlyList<long>? positions, CancellationToken stop)
    {
        await using var command = Command(
            "mark_replay", Text(name), new NpgsqlParameter { Value = (object?)positions?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint });
        return (int)(await command.ExecuteScalarAsync(stop))!;
    }

    public Task RemoveDeadLetter(string name, FeedCursor place, CancellationToken stop) =>
        Run("remove_dead_letter", stop, Text(name), Number(place.PublicFrom), Number(place.Position));

    public Task KeepDeadLetter(string name, FeedCursor place, string error, DateTimeOffset now, CancellationToken stop) =>
        Run("keep_dead_letter", stop, Text(name), Number(place.PublicFrom), Number(place.Position), Text(error), Instant(now));

    public async Task<SubscribersSummary> Summary(CancellationToken stop)
    {
        await using var command = Command("summarize_subscribers");
        await using var row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return new SubscribersSummary(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3));
    }

    private async Task<IReadOnlyList<Standing>> Read(string? name, CancellationToken stop)
    {
        await using var command = Command("read_subscribers", Text(name));
        await using var rows = await command.ExecuteReaderAsync(stop);
        var standings = new List<Standing>();
        while (await rows.ReadAsync(stop)) standings.Add(Standing(rows));
        return standings;
    }

    private static Standing Standing(NpgsqlDataReader row) => new(
        new Subscriber(
            row.GetString(0), new Uri(row.GetString(1)), row.GetString(2), row.IsDBNull(3) ? null : row.GetFieldValue<string[]>(3), row.GetString(4),
            row.GetString(5) == Words.Of(SubscriptionState.Active) ? SubscriptionState.Active : SubscriptionState.Paused, row.GetInt64(6)),
        new Progress(new(row.GetInt64(7), row.GetInt64(8)), row.GetInt32(9), When(row, 10), When(row, 11), row.IsDBNull(12) ? null : row.GetString(12)),
        row.GetInt32(13));

    private static DateTimeOffset? When(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);

    private async Task<int> Run(string statement, CancellationToken stop, params NpgsqlParameter[] parameters)
    {
        await using var command = Command(statement, parameters);
        return await command.ExecuteNonQueryAsync(stop);
    }

    private NpgsqlCommand Command(string statement, params NpgsqlParameter[] parameters)
    {
        var command = source.CreateCommand(Sql.Of(statement));
        command.Parameters.AddRange(parameters);
        return command;
    }

    private static NpgsqlParameter Text(string? text) => new() { Value = (object?)text ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter Texts(IReadOnlyList<string>? texts) => new() { Value = (object?)texts?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };

    private static NpgsqlParameter Number(long number) => new() { Value = number };

    private static NpgsqlParameter Instant(DateTimeOffset instant) => new() { Value = instant.ToUniversalTime() };
}
