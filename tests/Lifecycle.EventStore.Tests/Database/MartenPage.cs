namespace Lifecycle.EventStore.Tests;

/// <summary>What <c>ops/marten.md</c> tells people to write, taken from there, so that the page cannot be wrong unnoticed.</summary>
internal static class MartenPage
{
    internal static string Grants { get; } = Block("sql");

    /// <summary>How the sequence is set to the last position.</summary>
    internal static string Sequence { get; } = Block("sql", after: 1);

    internal static string Headers { get; } = Block("json");

    /// <summary>A block of the page, after so many others in its language.</summary>
    private static string Block(string language, int after = 0)
    {
        var blocks = File.ReadAllText(Find()).Split($"```{language}\n");
        return blocks[after + 1][..blocks[after + 1].IndexOf("```", StringComparison.Ordinal)];
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Lifecycle.sln"))) return Path.Combine(folder.FullName, "ops", "marten.md");
        throw new DirectoryNotFoundException("The tests run outside the checkout: no folder above them holds Lifecycle.sln.");
    }
}
