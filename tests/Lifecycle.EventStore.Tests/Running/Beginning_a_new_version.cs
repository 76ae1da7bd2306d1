namespace Lifecycle.EventStore.Tests;

public sealed class Beginning_a_new_version(StoreTemplate template) : ProjectionTest(template)
{
    private const string Rebuilds = "select name, until from lifecycle.projection_rebuilds order by name";

    [Fact]
    public async Task notes_how_far_it_has_to_come()
    {
        await Note("file/a", "one", "two");
        using (var older = Projector(10, new Notes())) await older.RunOnce(Stop);

        await Migrate(new Notes(), new NotesV2());
        await Note("file/a", "three");
        await Migrate(new Notes(), new NotesV2());

        Assert.Equal(["Notes:V2:All|2"], await Rows(Rebuilds));
    }

    [Fact]
    public async Task notes_nothing_while_the_log_is_empty()
    {
        await Migrate(new Notes());

        Assert.Empty(await Rows(Rebuilds));
    }

    [Fact]
    public async Task leaves_a_rebuild_as_it_is()
    {
        await Note("file/a", "one", "two");
        await Execute("insert into lifecycle.projection_rebuilds (name, until) values ('Notes:All', 1)");

        await Migrate(new Notes());

        Assert.Equal(["Notes:All|1"], await Rows(Rebuilds));
    }

    [Fact]
    public async Task counts_its_time_from_its_first_page()
    {
        await Note("file/a", "one", "two", "three", "four", "five");
        await Migrate(new Notes());
        await Execute("update lifecycle.projection_rebuilds set resumed_at = resumed_at - interval '1 day'");
        using var projector = Projector(2, new Notes());

        await projector.RunOnce(Stop);

        Assert.Equal(["0|True"], await Rows("select resumed_from, resumed_at > clock_timestamp() - interval '1 hour' from lifecycle.projection_rebuilds"));
    }

    [Fact]
    public async Task is_part_of_the_migration_as_its_tables_are()
    {
        await Note("file/a", "one", "two");

        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Schema.Migrate(Database.OwnerSource, Scripts, "no_such_role", Stop, [new NotesV2()]));
        Assert.Equal(["True|0"], await Rows("select to_regclass('lifecycle_read.notes_next') is null, count(*) from lifecycle.projection_rebuilds"));

        await Migrate(new NotesV2());
        Assert.Equal(["Notes:V2:All|2"], await Rows(Rebuilds));
    }

    private static string[] Scripts => ["create table if not exists lifecycle_read.notes_next ()"];

    private Task Migrate(params Projection[] current) => Schema.Migrate(Database.OwnerSource, Scripts, Database.ServeRole, Stop, current);
}
