namespace Lifecycle.Web.Tests.Serving;

/// <summary>An ETag names what can change an answer: its scope, and nothing outside.</summary>
public sealed class An_etag(WebTemplate api)
{
    private const string Status = "/api/forces/northamptonshire";
    private const string Register = "/api/recommendations?force=northamptonshire&state=met";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task stays_when_another_force_is_inspected_though_the_basis_moves_on()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        using var before = await served.Ask(Status);
        var list = await served.Tag("/api/forces");

        await Elsewhere.Imported(served, Stop);
        using var after = await served.Ask(Status);

        Assert.Equal(before.Headers.ETag, after.Headers.ETag);
        Assert.True(long.Parse(before.Said("Basis-Position")!, null) < long.Parse(after.Said("Basis-Position")!, null));
        Assert.Equal(await before.Body(), await after.Body());
        Assert.NotEqual(list, await served.Tag("/api/forces"));
    }

    [Fact]
    public async Task changes_when_a_judgment_is_corrected()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        var before = await served.Tag(Status);

        await Correct(served, root => root.Item("judgments", "question", "investigating-crime")["grade"] = "inadequate");
        using var after = await served.Ask(Status, ifNoneMatch: before.ToString());

        Assert.Equal(System.Net.HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before, after.Headers.ETag);
        Assert.Equal("inadequate", (string?)(await after.Json())["judgments"]![2]!["grade"]);
    }

    [Fact]
    public async Task of_a_filtered_list_changes_with_every_row_that_the_filter_could_have_chosen()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        using var before = await served.Ask(Register);

        await Correct(served, root => root.Item("recommendations", "label", "AFI-1")["statement"] = "Analyse better.");
        using var after = await served.Ask(Register);

        Assert.Empty((await before.Json())["items"]!.AsArray());
        Assert.Empty((await after.Json())["items"]!.AsArray());
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    private static Task Correct(Served served, Action<System.Text.Json.Nodes.JsonNode> change) =>
        Seeds.Changed(Seeds.Peel2017, change, folder => Served.Import(served.Database, folder, Stop, "The force supplied wrong data"));
}
