namespace Lifecycle.Web.Importing;

/// <summary>What a file holds, in the order in which files of one run build on each other.</summary>
internal enum FileKind
{
    Forces,
    Framework,
    Inspection,
    Threads,
}

/// <summary>The streams that files speak of.</summary>
internal static class StreamId
{
    public static string Force(string force) => $"force/{force}";

    public static string Framework(string framework) => $"framework/{framework}";

    public static string Inspection(string inspection) => $"inspection/{inspection}";

    public static string Recommendation(string recommendation) => $"recommendation/{recommendation}";

    public static string Thread(string thread) => $"thread/{thread}";
}
