using Npgsql;

namespace Lifecycle.EventStore.Tests;

public sealed class Migrating(StoreTemplate template) : StoreTest(template)
{
    private const string Objects = """
        select 'class', oid::bigint, relname::text, relkind::text, relacl::text
        from pg_class where relnamespace in ('lifecycle'::regnamespace, 'lifecycle_read'::regnamespace)
        union all select 'function', oid::bigint, proname::text, md5(prosrc), proacl::text
        from pg_proc where pronamespace = 'lifecycle'::regnamespace
        union all select 'constraint', oid::bigint, conname::text, pg_get_constraintdef(oid), null
        from pg_constraint where connamespace = 'lifecycle'::regnamespace
        order by 1, 2
        """;

    [Fact]
    public async Task a_second_time_changes_nothing()
    {
        await Note("file/a", "one");
        var before = await Rows(Objects);

        await Schema.Migrate(Database.OwnerSource, [], Database.ServeRole, Stop);

        Assert.Equal(before, await Rows(Objects));
        Assert.Equal(1, await Store.LastPosition(Stop));
        Assert.Equal(2, await Note("file/a", "two"));
    }

    [Fact]
    public async Task many_times_at_once_takes_turns() =>
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
            Schema.Migrate(Database.OwnerSource, ["create table if not exists lifecycle_read.together ()"], Database.ServeRole, Stop)));

    [Fact]
    public async Task runs_the_further_scripts_in_order_and_opens_their_tables_to_the_serving_role()
    {
        await Schema.Migrate(
            Database.OwnerSource,
            [
                "create table lifecycle_read.later (position bigint)",
                "alter table lifecycle_read.later add text text; create index on lifecycle_read.later (text)",
            ],
            Database.ServeRole,
            Stop);

        await Execute(Database.ServeSource, "insert into lifecycle_read.later values (1, 'x')");
    }

    [Fact]
    public async Task leaves_nothing_when_a_script_fails_and_can_be_run_again()
    {
        string[] scripts = ["create table lifecycle_read.half (position bigint)", "create table lifecycle_read.half (position bigint)"];

        await Assert.ThrowsAsync<PostgresException>(() => Schema.Migrate(Database.OwnerSource, scripts, Database.ServeRole, Stop));

        Assert.Equal(["True"], await Rows("select to_regclass('lifecycle_read.half') is null"));
        Assert.Equal(["0"], await Rows("""
            select count(*) from pg_locks l join pg_database d on d.oid = l.database
            where l.locktype = 'advisory' and d.datname = current_database()
            """));
        await Schema.Migrate(Database.OwnerSource, scripts[..1], Database.ServeRole, Stop);
    }

    [Fact]
    public Task needs_no_serving_role() => Schema.Migrate(Database.OwnerSource, [], null, Stop);
}
