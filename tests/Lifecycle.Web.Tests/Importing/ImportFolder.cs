using Lifecycle.Web.Importing;

namespace Lifecycle.Web.Tests.Importing;

/// <summary>A folder of files to import; gone when it is disposed of.</summary>
internal sealed class ImportFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lifecycle-import-");

    public string Path => _folder.FullName;

    /// <summary>All base files.</summary>
    public static ImportFolder OfBaseFiles()
    {
        var folder = new ImportFolder();
        foreach (var (name, text) in BaseFiles.All) folder.Write(name, text);
        return folder;
    }

    public string Write(string name, string text)
    {
        File.WriteAllText(Named(name), text);
        return Named(name);
    }

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(Named(name), bytes);
        return Named(name);
    }

    public void Change(string name, string old, string changed) => Write(name, File.ReadAllText(Named(name)).With(old, changed));

    public string Named(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Messages with the files' names alone.</summary>
    public IReadOnlyList<string> Messages(IEnumerable<Fault> faults) => [.. faults.Select(fault => fault.ToString().Replace(Path + System.IO.Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];

    public void Dispose() => _folder.Delete(recursive: true);
}
