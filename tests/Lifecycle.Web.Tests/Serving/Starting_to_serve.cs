namespace Lifecycle.Web.Tests.Serving;

public sealed class Starting_to_serve(WebTemplate template)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task leaves_nothing_in_the_home_of_its_user()
    {
        await using var database = await template.Clone(Stop);
        var home = Directory.CreateTempSubdirectory("lifecycle-home-");
        try
        {
            await using var served = await LifecycleProcess.Serve(database.Serve, Stop, home.FullName);
            using var page = await served.Http.GetAsync(new Uri("/how-to-read", UriKind.Relative), Stop);

            Assert.True(page.IsSuccessStatusCode);
            Assert.Empty(home.EnumerateFileSystemInfos("*", SearchOption.AllDirectories));
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }
}
