using System.Collections.Concurrent;
using System.Reflection;

namespace Lifecycle.EventStore;

/// <summary>The statements of an assembly's <c>.sql</c> files, which are embedded under their file names; each is read once.</summary>
/// <param name="assembly">The assembly.</param>
public sealed class EmbeddedSql(Assembly assembly)
{
    private readonly ConcurrentDictionary<string, string> _texts = new();

    /// <param name="name">The file's name without its ending.</param>
    /// <exception cref="InvalidOperationException">No file has this name.</exception>
    public string Of(string name) => _texts.GetOrAdd(name, Read);

    private string Read(string name)
    {
        using var stream = assembly.GetManifestResourceStream($"{name}.sql")
            ?? throw new InvalidOperationException($"The statement {name}.sql is not embedded in {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
