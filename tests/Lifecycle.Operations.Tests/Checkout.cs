using System.Diagnostics;

namespace Lifecycle.Operations.Tests;

/// <summary>The checkout that these tests were built from, as a folder of files.</summary>
internal static class Checkout
{
    private static readonly string[] Built = ["bin", "obj", "node_modules", "TestResults", ".git"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every file that git keeps or would keep; where git is not at hand, every file that no build made.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. ListedByGit("--cached", "--others", "--exclude-standard") ?? Walked(Root)];

    /// <summary>The first part of every path that is committed; where git is not at hand, what lies in the root.</summary>
    public static IReadOnlyList<string> TopLevel { get; } =
        [.. (ListedByGit("--cached") ?? Walked(Root)).Select(path => path.Split('/')[0]).Distinct().Order(StringComparer.Ordinal)];

    public static string PathOf(string file) => Path.Combine(Root, file);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Lifecycle.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests were not built inside a checkout.");
        }

        return folder.FullName;
    }

    private static List<string>? ListedByGit(params string[] which)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", Root, "ls-files", "-z", .. which])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var listed = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode != 0 || listed.Length == 0
                ? null
                : [.. listed.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(PathOf(file))).Distinct()];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static IEnumerable<string> Walked(string folder) =>
        Directory.EnumerateFiles(folder).Select(file => Path.GetRelativePath(Root, file))
            .Concat(Directory.EnumerateDirectories(folder).Where(inner => !Built.Contains(Path.GetFileName(inner))).SelectMany(Walked));
}
