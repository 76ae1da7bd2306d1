using System.Collections.Concurrent;

namespace Lifecycle.Bench;

/// <summary>The statements of the bench's <c>.sql</c> files and pgbench scripts.</summary>
internal static class BenchSql
{
    private static readonly ConcurrentDictionary<string, string> Texts = new();

    /// <param name="name">A file's name without its ending.</param>
    public static string Of(string name) => Texts.GetOrAdd(name + ".sql", Text);

    /// <param name="name">A script's name without its ending.</param>
    public static string Script(string name) => Texts.GetOrAdd(name + ".pgbench", Text);

    private static string Text(string file)
    {
        using var stream = typeof(BenchSql).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not embedded in this assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
