using Lifecycle.Testing;
using Npgsql;

namespace Lifecycle.EventStore.Tests;

[Collection(nameof(OpenTransactions))]
public sealed class Losing_the_connection(StoreTemplate template) : GroupTest(template)
{
    private const string CallOfAppend = "lifecycle.append";

    private const string WaitingProcesses = """
        select l.pid from pg_locks l join pg_database d on d.oid = l.database
        where l.locktype = 'advisory' and not l.granted and d.datname = current_database()
        """;

    private static readonly TimeSpan BeforeTheSecondTry = TimeSpan.FromMilliseconds(100);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task after_the_commit_still_gets_the_true_answer_and_writes_once(bool withKey)
    {
        await using var wire = Wire.To(Database.Serve);
        wire.LoseTheAnswerTo(CallOfAppend);
        var request = Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("a"), Sample.Note("b"));

        var result = await new EventStore(wire.Source).Append(withKey ? request with { Command = Sample.Key("k") } : request, Stop);

        Assert.Equal(1, wire.Lost);
        Answers.Repeated(result, 1, 2, ("file/a", 2));
        Assert.Equal(2, await Store.LastPosition(Stop));
    }

    [Fact]
    public async Task gives_each_of_a_group_its_own_true_answer()
    {
        await Note("file/s", "there before");
        await using var wire = Wire.To(Database.Serve);
        var store = new EventStore(wire.Source);
        Task<AppendResult>[] sent = [];
        await using (var connection = await Database.ServeSource.OpenConnectionAsync(Stop))
        await using (var transaction = await connection.BeginTransactionAsync(Stop))
        {
            await ByHand.Append(connection, "held/open", Stop);
            var first = store.Append(Sample.Append("held/up", ExpectedVersion.NoStream, Sample.Note("first")), Stop);
            await UntilWaiting(1);
            wire.LoseTheAnswerTo(CallOfAppend, times: 2);
            sent =
            [
                first,
                store.Append(Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("a")), Stop),
                store.Append(Sample.Append("file/s", ExpectedVersion.NoStream, Sample.Note("stale")), Stop),
                store.Append(Sample.Append("file/a", ExpectedVersion.Exactly(1), Sample.Note("b")) with { Command = Sample.Key("k") }, Stop),
            ];
            await transaction.CommitAsync(Stop);
        }

        var results = await Task.WhenAll(sent);

        Assert.Equal(2, wire.Lost);
        Assert.Equal(3, Assert.IsType<AppendResult.Appended>(results[0]).Last);
        Answers.Repeated(results[1], 4, 4, ("file/a", 1));
        Answers.Stale(results[2], ("file/s", 1));
        Answers.Repeated(results[3], 5, 5, ("file/a", 2));
        Assert.Equal(5, await Store.LastPosition(Stop));
    }

    [Fact]
    public async Task before_the_append_has_begun_sends_it_again()
    {
        await using var connection = await Database.ServeSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await ByHand.Append(connection, "held/open", Stop);
        var waiting = Store.Append(Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("a")), Stop);
        const string Waiting = "from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())";
        await Until($"select exists (select {Waiting})");

        Assert.Single(await Rows($"select pg_terminate_backend(pid) {Waiting}"));
        await transaction.CommitAsync(Stop);

        Answers.Appended(await waiting, 2, 2, ("file/a", 1));
    }

    [Fact]
    public async Task for_good_says_that_the_outcome_is_not_known_and_a_repeat_of_the_command_finds_it()
    {
        await using var wire = Wire.To(Database.Serve);
        wire.LoseTheAnswerTo(CallOfAppend, times: int.MaxValue);
        var request = Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("a")) with { Command = Sample.Key("k") };

        var result = await new EventStore(wire.Source, new HurriedTime()).Append(request, Stop);

        Assert.Equal(new AppendResult.Unknown(TimeSpan.FromSeconds(1)), result);
        Answers.Repeated(await Store.Append(request, Stop), 1, 1, ("file/a", 1));
    }

    [Fact]
    public async Task is_not_forgotten_where_the_database_refuses_what_is_sent_again()
    {
        await using var wire = Wire.To(Database.Serve);
        wire.LoseTheAnswerTo(CallOfAppend);
        var time = new StillTime();
        var sent = new EventStore(wire.Source, time).Append(Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("a")), Stop);
        await time.SomebodyWaits(BeforeTheSecondTry);

        await Execute($"revoke execute on all functions in schema lifecycle from {Database.ServeRole}");
        time.Pass(BeforeTheSecondTry);

        Assert.Equal(new AppendResult.Unknown(TimeSpan.FromSeconds(1)), await sent);
        Assert.Equal(1, await Store.LastPosition(Stop));
    }

    [Fact]
    public async Task ends_what_still_waits_in_the_database_before_it_is_sent_again()
    {
        await using var wire = Wire.To(Database.Serve);
        var time = new StillTime();
        await using var connection = await Database.ServeSource.OpenConnectionAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        await ByHand.Append(connection, "held/open", Stop);
        var sent = new EventStore(wire.Source, time).Append(Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("a")), Stop);
        await UntilWaiting(1);
        var waiter = await Waiters();

        wire.Cut();
        await time.SomebodyWaits(BeforeTheSecondTry);
        Assert.Equal(waiter, await Waiters());
        time.Pass(BeforeTheSecondTry);
        await Until($"select exists ({WaitingProcesses} and l.pid <> {waiter.Single()})");
        Assert.DoesNotContain(waiter.Single(), await Waiters());
        await transaction.CommitAsync(Stop);

        Answers.Appended(await sent, 2, 2, ("file/a", 1));
    }

    [Fact]
    public async Task before_anything_was_sent_is_an_error_and_writes_nothing()
    {
        var nowhere = new NpgsqlConnectionStringBuilder(Database.Serve) { Port = 1, Pooling = false }.ConnectionString;
        await using var source = NpgsqlDataSource.Create(nowhere);

        await Assert.ThrowsAsync<NpgsqlException>(
            () => new EventStore(source).Append(Sample.Append("file/a", ExpectedVersion.NoStream, Sample.Note("a")), Stop));

        Assert.Equal(0, await Store.LastPosition(Stop));
    }

    private Task<string[]> Waiters() => Rows(WaitingProcesses);
}
