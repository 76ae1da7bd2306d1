namespace Lifecycle.EventStore.Tests;

/// <summary>What <c>ops/marten.md</c> tells people to write, taken from there, so that the page cannot be wrong unnoticed.</summary>
internal static class MartenPage
{
    internal static string Grants { get; } = Block("sql");

    internal static string Headers { get; } = Block("json");

    private static string Block(string language)
    {
        var page = File.ReadAllText(Find());
        var start = page.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Lifecycle.sln"))) return Path.Combine(folder.FullName, "ops", "marten.md");
        throw new DirectoryNotFoundException("The tests run outside the checkout: no folder above them holds Lifecycle.sln.");
    }
}
