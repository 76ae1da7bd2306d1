using Lifecycle.EventStore;

namespace Lifecycle.Web;

/// <summary>The statements of this assembly, each from the embedded file of its name.</summary>
internal static class Sql
{
    private static readonly EmbeddedSql Files = new(typeof(Sql).Assembly);

    /// <exception cref="InvalidOperationException">No file has this name.</exception>
    public static string Of(string name) => Files.Of(name);
}
