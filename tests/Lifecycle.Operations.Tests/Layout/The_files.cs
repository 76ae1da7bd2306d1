using System.Text.RegularExpressions;

namespace Lifecycle.Operations.Tests.Layout;

public sealed partial class The_files
{
    [Fact]
    public void of_the_top_level_are_the_agreed_ones() =>
        Assert.Subset(
            new HashSet<string> { "Lifecycle.sln", "Makefile", "README.md", "docker-compose.yml", "ops", "seeds", "src", "tests" },
            Checkout.TopLevel.Where(name => !name.StartsWith('.') && !name.StartsWith("Directory.", StringComparison.Ordinal)).ToHashSet());

    [Fact]
    public void name_no_folder_of_somebodys_machine() =>
        Assert.Empty(
            from file in Checkout.Files
            let content = File.ReadAllText(Checkout.PathOf(file))
            where !content.Contains('\0', StringComparison.Ordinal)
            from Match match in MachineFolder().Matches(content)
            select $"{file}: {match.Value}");

    [Fact]
    public void that_are_scripts_can_be_run() =>
        Assert.All(
            Checkout.Files.Where(file => File.ReadLines(Checkout.PathOf(file)).FirstOrDefault("").StartsWith("#!", StringComparison.Ordinal)),
            file => Assert.True(File.GetUnixFileMode(Checkout.PathOf(file)).HasFlag(UnixFileMode.UserExecute), file));

    // A folder under somebody's home, root's home, or a drive.
    [GeneratedRegex(@"(?<![\w.)}/-])/(home|Users|root|work|workspace|tmp)/[\w.]+|\b[A-Z]:\\\w+")]
    private static partial Regex MachineFolder();
}
