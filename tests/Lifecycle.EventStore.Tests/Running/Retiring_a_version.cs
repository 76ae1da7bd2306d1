namespace Lifecycle.EventStore.Tests;

public sealed class Retiring_a_version(StoreTemplate template) : ProjectionTest(template)
{
    private const string Versions = "select name, model, version, tables from lifecycle.projection_versions order by name";

    private const string Tables = "select tablename from pg_tables where schemaname = 'lifecycle_read' order by tablename";

    private static readonly string[] AllTables = ["note_count", "notes", "notes_v2"];

    [Fact]
    public async Task rests_on_what_each_node_says_that_it_runs_at_start_and_every_hour()
    {
        await using var node = Running(new Notes(), new NoteCount());
        await node.Start();
        Assert.Equal(["NoteCount:All|NoteCount|1|System.String[]", "Notes:All|Notes|1|System.String[]"], await Rows(Versions));
        Assert.Equal(["notes"], await Rows("select unnest(tables) from lifecycle.projection_versions where name = 'Notes:All'"));

        await Execute("update lifecycle.projection_versions set seen_at = '2020-01-01'");
        node.Time.Pass(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));
        await node.Idle();
        Assert.Equal(["2"], await Rows("select count(*) from lifecycle.projection_versions where seen_at = '2020-01-01'"));

        node.Time.Pass(TimeSpan.FromSeconds(1));
        await node.Idle();
        Assert.Equal(["2"], await Rows("select count(*) from lifecycle.projection_versions where seen_at > clock_timestamp() - interval '1 hour'"));
    }

    [Fact]
    public async Task drops_the_tables_and_the_checkpoint_of_a_lower_version_that_no_node_has_said_to_run_for_a_day()
    {
        await Note("file/a", "one");
        await Ran(new Notes(), new NoteCount());
        await Unseen("Notes:All", "25 hours");

        Assert.Equal(["Notes:All"], await Drop(new NotesV2()));

        Assert.Equal(["note_count", "notes_v2"], await Rows(Tables));
        Assert.Equal(["HighWaterMark|1", "NoteCount:All|1"], await Rows(CheckpointRows));
        Assert.Equal(["NoteCount:All"], await Rows("select name from lifecycle.projection_versions"));
        Assert.Empty(await Drop(new NotesV2()));
    }

    [Fact]
    public async Task leaves_a_version_that_a_node_has_said_to_run_within_a_day()
    {
        await Ran(new Notes());
        await Unseen("Notes:All", "23 hours");

        Assert.Empty(await Drop(new NotesV2()));

        Assert.Equal(AllTables, await Rows(Tables));
    }

    [Fact]
    public async Task never_drops_the_tables_of_a_higher_version_than_this_binarys_own()
    {
        await Ran(new NotesV2());
        await Unseen("Notes:V2:All", "30 days");

        Assert.Empty(await Drop(new Notes()));

        Assert.Equal(AllTables, await Rows(Tables));
    }

    [Fact]
    public async Task leaves_a_version_that_no_node_has_ever_said_to_run()
    {
        Assert.Empty(await Drop(new NotesV2()));

        Assert.Equal(AllTables, await Rows(Tables));
    }

    [Fact]
    public async Task leaves_a_read_model_that_this_binary_does_not_know()
    {
        await Ran(new Notes());
        await Unseen("Notes:All", "30 days");

        Assert.Empty(await Drop(new NoteCount()));

        Assert.Equal(AllTables, await Rows(Tables));
    }

    [Theory]
    [InlineData("notes_v2")] // this binary's own
    [InlineData("note_count")] // another version's that is in use
    [InlineData("split")] // a table in partitions
    [InlineData("mt_events")] // no read model's
    [InlineData("notes\"; drop table lifecycle_read.notes_v2; --")] // no table's name at all
    public async Task drops_no_table_that_is_not_that_versions_alone(string named)
    {
        await Execute("create table lifecycle_read.split (a int) partition by list (a); create table lifecycle_read.part partition of lifecycle_read.split for values in (1)");
        await Ran(new Notes(), new NoteCount());
        await Unseen("Notes:All", "25 hours");
        await using var name = Database.OwnerSource.CreateCommand("update lifecycle.projection_versions set tables = array[$1] where name = 'Notes:All'");
        name.Parameters.Add(new() { Value = named });
        await name.ExecuteNonQueryAsync(Stop);

        Assert.Equal(["Notes:All"], await Drop(new NotesV2()));

        Assert.Equal(
            ["note_count", "notes", "notes_v2", "part", "split"],
            await Rows("select relname from pg_class where relnamespace = 'lifecycle_read'::regnamespace and relkind in ('r', 'p') order by relname"));
    }

    private async Task Ran(params Projection[] projections)
    {
        await using var node = Running(projections);
        await node.Start();
    }

    private Task Unseen(string name, string since) =>
        Execute($"update lifecycle.projection_versions set seen_at = clock_timestamp() - interval '{since}' where name = '{name}'");

    private Task<IReadOnlyList<string>> Drop(params Projection[] current) => RetiredVersions.Drop(Database.OwnerSource, current, Stop);

    private Node Running(params Projection[] projections) => new(Database.Serve, SampleCatalogue.Notes, Stop, projections);
}
