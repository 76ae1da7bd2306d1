using System.Collections.Concurrent;

namespace Lifecycle.Web.Subscriptions;

/// <summary>The statements of the <c>.sql</c> files beside this one.</summary>
internal static class Sql
{
    private static readonly ConcurrentDictionary<string, string> Texts = new();

    /// <exception cref="InvalidOperationException">No file has this name.</exception>
    public static string Of(string name) => Texts.GetOrAdd(name, static name =>
    {
        using var stream = typeof(Sql).Assembly.GetManifestResourceStream($"{name}.sql")
            ?? throw new InvalidOperationException($"The statement {name}.sql is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });
}
