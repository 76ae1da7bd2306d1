namespace Lifecycle.Web.Importing;

/// <summary>The files that paths stand for: files as named, folders with all .json files in them except those in <c>schemas</c>.</summary>
internal static class Gathering
{
    private const string Schemas = "schemas";

    public static IReadOnlyList<string> Files(IEnumerable<string> paths, List<Fault> faults)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            var found = Directory.Exists(path) ? InFolder(path) : File.Exists(path) ? [path] : [];
            if (found.Count == 0)
                faults.Add(new Fault(path, null, "", Fault.Text, Directory.Exists(path) ? "the folder holds no .json file" : "there is no such file or folder"));
            files.AddRange(found);
        }

        return [.. files.DistinctBy(Path.GetFullPath)];
    }

    private static List<string> InFolder(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).SkipLast(1).Contains(Schemas))
            .Order(StringComparer.Ordinal),
    ];
}
