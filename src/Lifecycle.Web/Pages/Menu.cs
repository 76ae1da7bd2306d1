namespace Lifecycle.Web.Pages;

/// <summary>The entries of every page's menu.</summary>
internal static class Menu
{
    public static IReadOnlyList<(string Path, string Label)> Entries { get; } =
    [
        ("/", "Forces"),
        ("/inspections", "Inspections"),
        ("/recommendations", "Recommendations"),
        ("/compare", "Compare"),
        ("/frameworks", "Frameworks"),
        ("/search", "Search"),
    ];

    public static bool IsHere(string path, PathString at) => path == "/" ? at == "/" || at.StartsWithSegments("/forces") : at.StartsWithSegments(path);
}
