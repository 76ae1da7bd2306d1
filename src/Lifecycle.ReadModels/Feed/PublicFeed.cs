using Lifecycle.EventStore;
using Lifecycle.ReadModels.Assertions;
using Npgsql;
using NpgsqlTypes;

namespace Lifecycle.ReadModels.Feed;

/// <summary>
/// Every event that the public may see, in the order in which each became public: what was embargoed stands where its report was
/// published. The Timeline says what that is, and its rows never move, so a reader that goes on after the last place it has misses
/// nothing and gets nothing twice. A read never runs ahead of the Timeline.
/// </summary>
public sealed class PublicFeed(NpgsqlDataSource source)
{
    /// <summary>Events that one read gives at most.</summary>
    public const int MaxLimit = 1000;

    /// <summary>What is looked at in one round trip where there is a filter (as the statement says).</summary>
    private const int Scanned = 5000;

    /// <summary>Hands the events after a place to the sink, in one round trip and one snapshot, until it has no more room.</summary>
    /// <param name="after">The last place that the caller has.</param>
    /// <param name="filter">What it wants.</param>
    /// <param name="limit">How many at most, up to <see cref="MaxLimit"/>.</param>
    /// <param name="take">Takes each event.</param>
    /// <param name="stop">Ends the wait.</param>
    /// <exception cref="NotBuiltException">The Timeline is being built.</exception>
    public async Task<FeedPage> Read(FeedCursor after, FeedFilter filter, int limit, FeedSink take, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MaxLimit);
        var all = filter.Types is null && filter.StreamPrefix.Length == 0;
        await using var command = all ? Unfiltered(after, limit) : Filtered(after, filter);
        using var row = new FeedRow();
        var (basis, last, place, read, taken, redacted) = (0L, (FeedCursor?)null, after, 0, 0, 0L);

        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            basis = rows.IsDBNull(0) ? throw new NotBuiltException() : rows.GetInt64(0);
            if (FeedRow.PlaceOf(rows) is not { } at) break;

            if (taken == limit) return new FeedPage(basis, last, place, More: true, redacted);

            read++;
            if (FeedRow.IsWanted(rows))
            {
                taken++;
                last = at;
                redacted = Math.Max(redacted, FeedRow.RedactionOf(rows));
                if (!row.Pass(rows, at, take)) return new FeedPage(basis, last, at, More: true, redacted);
            }

            place = at;
        }

        return !all && read == Scanned
            ? new FeedPage(basis, last, place, More: true, redacted)
            : new FeedPage(basis, last, Max(after, FeedCursor.After(basis)), More: false, redacted);
    }

    /// <summary>Hands the public events at these positions to the sink, by position.</summary>
    /// <exception cref="NotBuiltException">The Timeline is being built.</exception>
    public async Task At(IEnumerable<long> positions, FeedSink take, CancellationToken stop)
    {
        await using var command = source.CreateCommand(Sql.Of("read_public_feed_at"));
        command.Parameters.Add(new() { Value = positions.ToArray() });
        using var row = new FeedRow();
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            if (rows.IsDBNull(0)) throw new NotBuiltException();
            if (FeedRow.PlaceOf(rows) is { } at && !row.Pass(rows, at, take)) return;
        }
    }

    private NpgsqlCommand Unfiltered(FeedCursor after, int limit)
    {
        var command = Command("read_public_feed", after);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = limit + 1 });
        return command;
    }

    private NpgsqlCommand Filtered(FeedCursor after, FeedFilter filter)
    {
        var command = Command("read_public_feed_filtered", after);
        command.Parameters.Add(new() { Value = (object?)filter.Types?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = filter.StreamPrefix });
        return command;
    }

    private NpgsqlCommand Command(string statement, FeedCursor after)
    {
        var command = source.CreateCommand(Sql.Of(statement));
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after.PublicFrom });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after.Position });
        return command;
    }

    private static FeedCursor Max(FeedCursor one, FeedCursor other) => one > other ? one : other;
}
