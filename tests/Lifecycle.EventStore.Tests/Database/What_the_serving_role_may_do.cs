using Npgsql;

namespace Lifecycle.EventStore.Tests;

public sealed class What_the_serving_role_may_do(StoreDatabase shared) : SharedStoreTest(shared)
{
    [Theory]
    [InlineData("insert into lifecycle.mt_streams (id) values ('x')")]
    [InlineData("update lifecycle.mt_streams set version = 9")]
    [InlineData("delete from lifecycle.mt_streams")]
    [InlineData("truncate lifecycle.mt_streams cascade")]
    [InlineData("insert into lifecycle.mt_events (seq_id, id, version, data, type) values (9, gen_random_uuid(), 1, '{}', 'noted')")]
    [InlineData("update lifecycle.mt_events set data = '{}'")]
    [InlineData("delete from lifecycle.mt_events")]
    [InlineData("truncate lifecycle.mt_events")]
    [InlineData("select setval('lifecycle.mt_events_sequence', 9)")]
    [InlineData("select nextval('lifecycle.mt_events_sequence')")]
    [InlineData("delete from lifecycle.mt_event_progression")]
    [InlineData("update lifecycle.projection_stops set position = 9")]
    [InlineData("delete from lifecycle.projection_skips")]
    [InlineData("select lifecycle.grant_serve('postgres')")]
    [InlineData("create table lifecycle.x ()")]
    [InlineData("create table lifecycle_read.x ()")]
    [InlineData("truncate lifecycle_read.notes")]
    [InlineData("alter function lifecycle.append set lock_timeout = '1h'")]
    [InlineData("alter function lifecycle.append_event set lock_timeout = '1h'")]
    [InlineData("alter table lifecycle.mt_events disable trigger refuse_rewriting")]
    [InlineData("drop table lifecycle_read.notes")]
    public async Task leaves_out(string statement)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => Execute(Database.ServeSource, statement));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Theory]
    [InlineData("select * from lifecycle.mt_events")]
    [InlineData("select * from lifecycle.mt_streams")]
    [InlineData("select last_value from lifecycle.mt_events_sequence")]
    [InlineData("insert into lifecycle.mt_event_progression (name, last_seq_id) values ('x', 1)")]
    [InlineData("update lifecycle.mt_event_progression set last_seq_id = 2")]
    [InlineData("insert into lifecycle.projection_stops (name, position, type, error) values ('x', 1, 'noted', 'why')")]
    [InlineData("delete from lifecycle.projection_stops")]
    [InlineData("insert into lifecycle.projection_skips (name, position) values ('x', 1)")]
    [InlineData("insert into lifecycle.projection_rebuilds (name, until) values ('x', 1)")]
    [InlineData("update lifecycle.projection_rebuilds set resumed_from = 1")]
    [InlineData("insert into lifecycle_read.notes values (1, 'x')")]
    [InlineData("update lifecycle_read.notes set text = 'y'")]
    [InlineData("select * from lifecycle_read.notes")]
    [InlineData("delete from lifecycle_read.notes")]
    public Task takes_in(string statement) => Execute(Database.ServeSource, statement);

    [Fact]
    public async Task takes_in_a_read_models_table_that_is_made_later()
    {
        await Execute("create table lifecycle_read.later (position bigint)");

        await Execute(Database.ServeSource, "insert into lifecycle_read.later values (1)");
    }

    [Fact]
    public async Task leaves_the_functions_closed_to_everybody_else() =>
        Assert.Equal(["0"], await Rows("""
            select count(*) from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
            where p.pronamespace = 'lifecycle'::regnamespace and a.grantee = 0
            """));
}
