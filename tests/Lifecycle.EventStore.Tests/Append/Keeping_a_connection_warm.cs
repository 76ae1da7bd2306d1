using Lifecycle.Testing;
using Npgsql;

namespace Lifecycle.EventStore.Tests;

public sealed class Keeping_a_connection_warm(StoreTemplate template) : StoreTest(template)
{
    private readonly StillTime _time = new();

    [Fact]
    public async Task lets_one_process_of_the_database_do_every_append()
    {
        await using var source = Pool(of: 5);
        var store = new EventStore(source, _time);

        await Append(store, version: 0);
        var first = await Appender();
        for (var reads = 0; reads < 5; reads++) await store.LastPosition(Stop);
        await Append(store, version: 1);

        Assert.Equal(first, await Appender());
    }

    [Fact]
    public async Task gives_it_back_once_nothing_was_sent_for_a_second()
    {
        await using var source = Pool(of: 2);
        var store = new EventStore(source, _time);
        await Append(store, version: 0);
        while (_time.Waits < 2) await Task.Yield();

        var read = store.LastPosition(Stop);
        Assert.False(read.IsCompleted);
        _time.Pass(TimeSpan.FromSeconds(1));

        Assert.Equal(1, await read);
    }

    [Fact]
    public async Task takes_another_where_its_process_has_ended_meanwhile()
    {
        await using var source = Pool(of: 5);
        var store = new EventStore(source, new HurriedTime());
        await Append(store, version: 0);

        await Execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");

        await Append(store, version: 1);
    }

    private static async Task Append(EventStore store, long version) => Answers.Appended(
        await store.Append(Sample.Append("file/a", ExpectedVersion.Exactly(version), Sample.Note("n")), Stop), version + 1, version + 1, ("file/a", version + 1));

    // The process whose last statement was an append.
    private async Task<string> Appender() =>
        (await Rows("select pid from pg_stat_activity where datname = current_database() and query like '%from lifecycle.append%(%' and pid <> pg_backend_pid() order by state_change desc limit 1"))[0];

    private NpgsqlDataSource Pool(int of) => Connecting.Pooled(new NpgsqlConnectionStringBuilder(Database.Serve) { MaxPoolSize = of }.ConnectionString);
}
