namespace Lifecycle.Operations.Tests.Layout;

public sealed class The_projects
{
    [Fact]
    public void of_the_product_are_four() =>
        Assert.Equal(
            ["Lifecycle.Domain", "Lifecycle.EventStore", "Lifecycle.ReadModels", "Lifecycle.Web"],
            Project.All.Where(project => project.File.StartsWith("src/", StringComparison.Ordinal)).Select(project => project.Name));

    [Fact]
    public void leave_the_domain_free_of_projects_and_packages()
    {
        Assert.Empty(Project.Named("Lifecycle.Domain").References);
        Assert.Empty(Project.Named("Lifecycle.Domain").Packages);
        Assert.Empty(Project.Named("Lifecycle.Domain").Content.Descendants("FrameworkReference"));
    }

    [Fact]
    public void leave_the_event_store_with_npgsql_alone()
    {
        Assert.Empty(Project.Named("Lifecycle.EventStore").References);
        Assert.Equal(["Npgsql"], Project.Named("Lifecycle.EventStore").Packages.Select(package => package.Attribute("Include")!.Value));
    }

    [Fact]
    public void let_read_models_know_the_domain_and_the_event_store() =>
        Assert.Equal(["Lifecycle.Domain", "Lifecycle.EventStore"], Project.Named("Lifecycle.ReadModels").References);

    [Fact]
    public void let_the_host_know_all_three() =>
        Assert.Equal(
            ["Lifecycle.Domain", "Lifecycle.EventStore", "Lifecycle.ReadModels"], Project.Named("Lifecycle.Web").References);

    [Fact]
    public void keep_the_domain_and_the_event_store_apart()
    {
        Assert.DoesNotContain("Lifecycle.EventStore", Project.Named("Lifecycle.Domain").Reached());
        Assert.DoesNotContain("Lifecycle.Domain", Project.Named("Lifecycle.EventStore").Reached());
        Assert.DoesNotContain("Lifecycle.EventStore", Project.Named("Lifecycle.Domain.Tests").Reached());
        Assert.DoesNotContain("Lifecycle.Domain", Project.Named("Lifecycle.EventStore.Tests").Reached());
    }

    [Fact]
    public void never_reference_a_test_project_from_the_product() =>
        Assert.All(
            Project.All.Where(project => project.File.StartsWith("src/", StringComparison.Ordinal)),
            project => Assert.All(project.Reached(), name => Assert.StartsWith("src/", Project.Named(name).File, StringComparison.Ordinal)));

    [Fact]
    public void are_all_in_the_solution()
    {
        var solution = File.ReadAllText(Checkout.PathOf("Lifecycle.sln")).Replace('\\', '/');

        Assert.All(Project.All, project => Assert.Contains($"\"{project.File}\"", solution, StringComparison.Ordinal));
    }
}
