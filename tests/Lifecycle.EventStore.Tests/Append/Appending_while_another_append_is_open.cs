using Npgsql;

namespace Lifecycle.EventStore.Tests;

/// <summary>Holds transactions open, so it runs while no other class does.</summary>
[Collection(nameof(OpenTransactions))]
public sealed class Appending_while_another_append_is_open(StoreTemplate template) : StoreTest(template)
{
    private const string Waiting = """
        select count(*) from pg_locks l join pg_database d on d.oid = l.database
        where l.locktype = 'advisory' and not l.granted and d.datname = current_database()
        """;

    private const string SomebodyWaits = $"select ({Waiting}) = 1";
    private const string TwoWait = $"select ({Waiting}) = 2";

    [Fact]
    public async Task waits_and_takes_the_position_that_a_rollback_gives_back()
    {
        await using var connection = await Database.ServeSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        Assert.Equal("appended|1", await ByHand.Append(connection, "file/a", Stop));

        var second = Store.Append(Sample.Append("file/b", ExpectedVersion.NoStream, Sample.Note("b")), Stop);
        await Until(SomebodyWaits);
        Assert.False(second.IsCompleted);
        Assert.Empty(await Store.ReadFeed(0, 10, Stop));

        await transaction.RollbackAsync(Stop);
        Answers.Appended(await second, 1, 1, ("file/b", 1));
        Assert.Equal(["file/b"], (await Store.ReadFeed(0, 10, Stop)).Select(e => e.Stream));
    }

    [Fact]
    public async Task waits_and_takes_the_next_position_after_a_commit()
    {
        await using var connection = await Database.ServeSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        Assert.Equal("appended|1", await ByHand.Append(connection, "file/a", Stop));

        var second = Store.Append(Sample.Append("file/a", ExpectedVersion.Exactly(1), Sample.Note("b")), Stop);
        await Until(SomebodyWaits);
        await transaction.CommitAsync(Stop);

        Answers.Appended(await second, 2, 2, ("file/a", 2));
    }

    [Fact]
    public async Task finds_its_expected_version_gone_when_the_other_commits()
    {
        await using var connection = await Database.ServeSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await ByHand.Append(connection, "file/a", Stop);

        var second = Store.Append(Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("b")), Stop);
        await Until(SomebodyWaits);
        await transaction.CommitAsync(Stop);

        Answers.Stale(await second, ("file/a", 1));
    }

    [Fact]
    public async Task answers_the_same_command_sent_twice_at_once_with_one_append()
    {
        await using var connection = await Database.ServeSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await ByHand.Append(connection, "file/b", Stop);

        var request = Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("a")) with { Command = Sample.Key("k") };
        var elsewhere = new EventStore(Database.ServeSource);
        var both = Task.WhenAll(Store.Append(request, Stop), elsewhere.Append(request, Stop));
        await Until(TwoWait);
        await transaction.CommitAsync(Stop);

        var answers = (await both).Cast<AppendResult.Appended>().OrderBy(a => a.Repeated).ToArray();
        Answers.Appended(answers[0], 2, 2, ("file/a", 1));
        Answers.Repeated(answers[1], 2, 2, ("file/a", 1));
    }

    [Fact]
    public async Task is_told_to_come_back_when_the_lock_is_not_had_in_time()
    {
        await using var connection = await Database.ServeSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await ByHand.Append(connection, "file/a", Stop);
        await Execute("alter function lifecycle.append set lock_timeout = '20ms'");

        var result = await Store.Append(Sample.Append("file/b", ExpectedVersion.NoStream, Sample.Note("b")), Stop);

        Assert.Equal(new AppendResult.Busy(TimeSpan.FromSeconds(1)), result);
        await transaction.CommitAsync(Stop);
        Assert.Equal(["file/a"], (await Store.ReadFeed(0, 10, Stop)).Select(e => e.Stream));
    }

    [Fact]
    public async Task takes_over_when_the_other_is_cut_off()
    {
        await using var connection = await Database.ServeSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await ByHand.Append(connection, "file/a", Stop);
        var second = Store.Append(Sample.Append("file/b", ExpectedVersion.NoStream, Sample.Note("b")), Stop);
        await Until(SomebodyWaits);

        await Execute($"select pg_terminate_backend({connection.ProcessID})");

        Answers.Appended(await second, 1, 1, ("file/b", 1));
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => transaction.CommitAsync(Stop));
    }
}

[CollectionDefinition(nameof(OpenTransactions), DisableParallelization = true)]
public sealed class OpenTransactions;
