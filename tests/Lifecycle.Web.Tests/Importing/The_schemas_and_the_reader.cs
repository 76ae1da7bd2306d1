using System.Text.Json.Nodes;
using Lifecycle.Web.Importing;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Importing;

/// <summary>The schemas, which users' editors read, and the reader, which decides, say the same of a file's shape.</summary>
public sealed class The_schemas_and_the_reader
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task accept_the_seeds_and_the_base_files()
    {
        var files = Seeded().Concat(BaseFiles.All.Values).Select(text => (KindOf(text), text)).ToList();

        Assert.All(await SchemaValidator.AreValid(files, Stop), Assert.True);
        Assert.All(files, file => Assert.DoesNotContain(Read(file.text), fault => fault.IsOfShape));
    }

    [Fact]
    public async Task both_refuse_every_misshapen_file()
    {
        var files = MisshapenFiles.All.Select(file => (Kind: KindOf(BaseFiles.All[file.File]), file.Text)).ToList();

        var valid = await SchemaValidator.AreValid(files, Stop);

        Assert.Empty(MisshapenFiles.All.Zip(valid).Where(each => each.Second).Select(each => each.First.Name));
        Assert.Empty(MisshapenFiles.All.Where(file => !Read(file.Text).Any(fault => fault.IsOfShape)).Select(file => file.Name));
    }

    [Fact]
    public async Task both_accept_the_shape_of_files_that_only_contradict_themselves_or_the_record()
    {
        var files = ContradictoryFiles.All.Select(file => (Kind: KindOf(BaseFiles.All[file.File]), file.Text)).ToList();

        var valid = await SchemaValidator.AreValid(files, Stop);

        Assert.Empty(ContradictoryFiles.All.Zip(valid).Where(each => !each.Second).Select(each => each.First.Name));
    }

    [Fact]
    public async Task agree_on_every_small_change_to_every_value()
    {
        var changed = BaseFiles.All.Values.SelectMany(text => Changes.Of(text).Select(change => (Kind: KindOf(text), change.What, change.Text))).ToList();

        var valid = await SchemaValidator.AreValid([.. changed.Select(change => (change.Kind, change.Text))], Stop);

        var disagreed = changed.Zip(valid).Where(each => Read(each.First.Text).Any(fault => fault.IsOfShape) == each.Second)
            .Select(each => $"{each.First.Kind} {each.First.What}: the schema {(each.Second ? "accepts" : "refuses")} it, the reader says {string.Join("; ", Read(each.First.Text).Select(fault => fault.Message))}");
        Assert.Empty(disagreed);
        Assert.True(changed.Count > 3000, $"only {changed.Count} changes");
    }

    private static IEnumerable<string> Seeded() =>
        Directory.EnumerateFiles(Seeds.Folder, "*.json", SearchOption.AllDirectories).Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal)).Select(File.ReadAllText);

    private static string KindOf(string text) => (string)JsonNode.Parse(text)!["kind"]!;

    private static List<Fault> Read(string text)
    {
        using var folder = new ImportFolder();
        var reading = new Reading(folder.Write("file.json", text));
        FileReader.Read(reading);
        return reading.Faults;
    }
}
