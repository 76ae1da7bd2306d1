using System.Data;
using Npgsql;

namespace Lifecycle.EventStore.Tests;

public sealed class Positions(StoreTemplate template) : StoreTest(template)
{
    [Fact]
    public async Task leave_no_gap_after_a_rollback()
    {
        await Note("file/a", "one");
        await using (var connection = await Database.ServeSource.OpenConnectionAsync(Stop))
        await using (var transaction = await connection.BeginTransactionAsync(Stop))
        {
            Assert.Equal("appended|2", await ByHand.Append(connection, "file/b", Stop));
            await transaction.RollbackAsync(Stop);
        }

        Assert.Equal(2, await Note("file/c", "two"));
        Assert.Equal(["1|file/a", "2|file/c"], await Rows("select seq_id, stream_id from lifecycle.mt_events order by seq_id"));
    }

    [Fact]
    public async Task equal_the_sequence_after_each_append()
    {
        Assert.Equal(3, await Note("file/a", "one", "two", "three"));
        Assert.Equal(["3|True"], await Rows("select last_value, is_called from lifecycle.mt_events_sequence"));

        Assert.Equal(4, await Note("file/a", "four"));
        Assert.Equal(["4|True"], await Rows("select last_value, is_called from lifecycle.mt_events_sequence"));
    }

    [Fact]
    public async Task are_taken_back_by_the_sequence_after_a_rollback()
    {
        await using (var connection = await Database.ServeSource.OpenConnectionAsync(Stop))
        await using (var transaction = await connection.BeginTransactionAsync(Stop))
        {
            await ByHand.Append(connection, "file/b", Stop);
            await transaction.RollbackAsync(Stop);
        }

        Assert.Equal(["1"], await Rows("select last_value from lifecycle.mt_events_sequence"));
        Assert.Equal(1, await Note("file/a", "one"));
        Assert.Equal(["1"], await Rows("select last_value from lifecycle.mt_events_sequence"));
    }

    [Fact]
    public async Task have_no_gap_and_no_double_when_many_append_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async writer =>
        {
            for (var i = 0; i < 25; i++) await Note($"file/{writer % 4}", $"{writer}.{i}");
        }));

        Assert.Equal(
            ["200|1|200|True"],
            await Rows("""
                select count(*), min(seq_id), max(seq_id), bool_and(rises)
                from (select seq_id, coalesce(timestamp > lag(timestamp) over (order by seq_id), true) as rises from lifecycle.mt_events) e
                """));
        Assert.Equal(
            ["file/0|50|50", "file/1|50|50", "file/2|50|50", "file/3|50|50"],
            await Rows("""
                select s.id, s.version, count(distinct e.version)
                from lifecycle.mt_streams s join lifecycle.mt_events e on e.stream_id = s.id
                group by s.id, s.version order by s.id
                """));
    }

    [Theory]
    [InlineData(IsolationLevel.RepeatableRead)]
    [InlineData(IsolationLevel.Serializable)]
    public async Task are_refused_to_a_transaction_that_would_read_an_old_last_one(IsolationLevel isolation)
    {
        await using var connection = await Database.ServeSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(isolation, Stop);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => ByHand.Append(connection, "file/a", Stop));

        Assert.Equal("LC002", refused.SqlState);
    }
}
