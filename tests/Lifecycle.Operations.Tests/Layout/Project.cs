using System.Xml.Linq;

namespace Lifecycle.Operations.Tests.Layout;

/// <summary>A project file, read as what it says.</summary>
internal sealed record Project(string File, XDocument Content)
{
    public static IReadOnlyList<Project> All { get; } =
        [.. Checkout.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(file => new Project(file, XDocument.Load(Checkout.PathOf(file))))];

    public string Name => Path.GetFileNameWithoutExtension(File);

    public IEnumerable<XElement> Packages => Content.Descendants("PackageReference");

    public string[] References => [.. Content.Descendants("ProjectReference")
        .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
        .Order(StringComparer.Ordinal)];

    public static Project Named(string name) => All.Single(project => project.Name == name);

    /// <summary>The projects reached through references, over any number of steps.</summary>
    public IEnumerable<string> Reached() =>
        References.Concat(References.SelectMany(name => Named(name).Reached())).Distinct();
}
