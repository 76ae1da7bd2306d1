namespace Lifecycle.EventStore.Tests;

public sealed class Beginning_a_new_version(StoreTemplate template) : ProjectionTest(template)
{
    private const string Rebuilds = "select name, until from lifecycle.projection_rebuilds order by name";

    [Fact]
    public async Task notes_how_far_it_has_to_come()
    {
        await Note("file/a", "one", "two");
        using (var older = Projector(10, new Notes())) await older.RunOnce(Stop);

        await NewVersions.Begin(Database.OwnerSource, [new Notes(), new NotesV2()], Stop);
        await Note("file/a", "three");
        await NewVersions.Begin(Database.OwnerSource, [new Notes(), new NotesV2()], Stop);

        Assert.Equal(["Notes:V2:All|2"], await Rows(Rebuilds));
    }

    [Fact]
    public async Task notes_nothing_while_the_log_is_empty()
    {
        await NewVersions.Begin(Database.OwnerSource, [new Notes()], Stop);

        Assert.Empty(await Rows(Rebuilds));
    }

    [Fact]
    public async Task leaves_a_rebuild_as_it_is()
    {
        await Note("file/a", "one", "two");
        await Execute("insert into lifecycle.projection_rebuilds (name, until) values ('Notes:All', 1)");

        await NewVersions.Begin(Database.OwnerSource, [new Notes()], Stop);

        Assert.Equal(["Notes:All|1"], await Rows(Rebuilds));
    }
}
