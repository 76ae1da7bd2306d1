using Npgsql;

namespace Lifecycle.EventStore.Tests;

public sealed class A_stream(StoreTemplate template) : StoreTest(template)
{
    [Fact]
    public async Task takes_no_events_along_where_it_could_be_deleted()
    {
        await Note("file/a", "one", "two");
        await Execute("alter table lifecycle.mt_streams disable trigger refuse_removal");

        var refused = await Assert.ThrowsAsync<PostgresException>(() => Execute("delete from lifecycle.mt_streams where id = 'file/a'"));

        Assert.Equal(("LC001", "refused: delete on mt_events"), (refused.SqlState, refused.MessageText));
        Assert.Equal(2, await Store.LastPosition(Stop));
    }

    [Fact]
    public async Task may_rise_in_version_and_change_in_time()
    {
        await Note("file/a", "one");

        await Execute("update lifecycle.mt_streams set version = 2, timestamp = '2030-01-01T00:00:00Z'");

        Assert.Equal(["2"], await Rows("select version from lifecycle.mt_streams where timestamp = '2030-01-01T00:00:00Z'"));
    }
}
