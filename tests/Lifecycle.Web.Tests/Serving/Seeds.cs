using System.Text.Json.Nodes;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>The product's own data, as it stands or with a fact changed.</summary>
public static class Seeds
{
    public const string Crime2014 = "inspections/crime-2014.northamptonshire.json";
    public const string Peel2017 = "inspections/peel-2017-effectiveness.northamptonshire.json";
    public const string Frameworks2017 = "frameworks/peel-2017-effectiveness.json";
    public const string Threads = "threads/northamptonshire-2014-2017.json";

    public static string Folder { get; } = Find();

    /// <summary>Runs with a copy of the seeds of which one file was changed.</summary>
    public static async Task Changed(string file, Action<JsonNode> change, Func<string, Task> run)
    {
        var copy = Directory.CreateTempSubdirectory("lifecycle-seeds-");
        try
        {
            foreach (var from in Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories))
            {
                var to = Path.Combine(copy.FullName, Path.GetRelativePath(Folder, from));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(from, to);
            }

            var path = Path.Combine(copy.FullName, file);
            var root = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
            change(root);
            await File.WriteAllTextAsync(path, root.ToJsonString());
            await run(copy.FullName);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    /// <summary>The item of a list whose property has this value.</summary>
    public static JsonObject Item(this JsonNode root, string list, string property, string value) =>
        root[list]!.AsArray().Select(item => item!.AsObject()).Single(item => (string?)item[property] == value);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Lifecycle.sln"))) return Path.Combine(folder.FullName, "seeds");
        throw new DirectoryNotFoundException("The tests run outside the checkout: no folder above them holds Lifecycle.sln.");
    }
}
