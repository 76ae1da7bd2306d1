namespace Lifecycle.Web.Tests.Importing;

/// <summary>Everything that is wrong with a file is told at once, with line and JSON pointer, and nothing of its run is imported.</summary>
public sealed class A_bad_file(EmptyDatabase empty) : IClassFixture<EmptyDatabase>
{
    public static TheoryData<string> Misshapen => BadFile.Names(MisshapenFiles.All);

    public static TheoryData<string> Contradictory => BadFile.Names(ContradictoryFiles.All);

    [Theory]
    [MemberData(nameof(Misshapen))]
    public Task that_has_the_wrong_shape_is_refused_with_its_messages(string name) => Refused(MisshapenFiles.All.Single(file => file.Name == name));

    [Theory]
    [MemberData(nameof(Contradictory))]
    public Task that_contradicts_itself_or_the_record_is_refused_with_its_messages(string name) => Refused(ContradictoryFiles.All.Single(file => file.Name == name));

    [Fact]
    public async Task is_the_only_thing_wrong_with_these_folders()
    {
        using var folder = ImportFolder.OfBaseFiles();

        Assert.Empty((await empty.Database.Import(folder.Path, dryRun: true)).Faults);
    }

    private async Task Refused(BadFile bad)
    {
        using var folder = ImportFolder.OfBaseFiles();
        folder.Write(bad.File, bad.Text);

        var result = await empty.Database.Import(folder.Path);

        Assert.Equal(bad.Messages, folder.Messages(result.Faults));
        Assert.Empty(result.Files);
        Assert.Equal(0, await empty.Database.LastPosition());
    }
}
