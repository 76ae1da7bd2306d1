using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Lifecycle.Operations.Tests.Layout;

public sealed partial class The_packages
{
    [Fact]
    public void have_their_versions_in_one_place() =>
        Assert.All(Project.All.SelectMany(project => project.Packages), package =>
        {
            Assert.Null(package.Attribute("Version"));
            Assert.Null(package.Attribute("VersionOverride"));
            Assert.Null(package.Element("Version"));
        });

    [Fact]
    public void have_exact_versions() =>
        Assert.All(
            XDocument.Load(Checkout.PathOf("Directory.Packages.props")).Descendants("PackageVersion"),
            package => Assert.Matches(ExactVersion(), package.Attribute("Version")!.Value));

    [Fact]
    public void are_locked_for_every_project() =>
        Assert.All(Project.All, project =>
            Assert.Contains($"{Path.GetDirectoryName(project.File)!.Replace('\\', '/')}/packages.lock.json", Checkout.Files));

    [Fact]
    public void are_locked_without_naming_a_host()
    {
        Assert.All(LockFiles("packages.lock.json"), file => Assert.DoesNotContain("://", file, StringComparison.Ordinal));
        Assert.All(LockFiles("package-lock.json"), file =>
        {
            using var content = JsonDocument.Parse(file);
            Assert.All(
                content.RootElement.GetProperty("packages").EnumerateObject(),
                package => Assert.False(package.Value.TryGetProperty("resolved", out _), package.Name));
        });
    }

    private static IEnumerable<string> LockFiles(string name) =>
        Checkout.Files.Where(file => Path.GetFileName(file) == name).Select(file => File.ReadAllText(Checkout.PathOf(file)));

    [GeneratedRegex(@"^\d+\.\d+\.\d+$")]
    private static partial Regex ExactVersion();
}
