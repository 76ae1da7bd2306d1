using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Bases;

/// <summary>A finding was corrected: search finds it by the words that stood at the basis, and its audit trail shows both.</summary>
public sealed class What_was_worded_otherwise(WebTemplate template)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("telephones", false)]
    [InlineData("letters", true)]
    public async Task is_found_by_the_words_of_the_basis(string word, bool isNow)
    {
        await using var served = await Corrected();
        var before = (long)(await served.Get("/api/forces/southshire/timeline"))["items"]!.AsArray()[^1]!["event"]!["position"]! - 1;

        Assert.Equal(isNow ? 1 : 0, await Count(served, $"/api/search?q={word}"));
        Assert.Equal(isNow ? 0 : 1, await Count(served, $"/api/search?q={word}&knownAt={before}"));
    }

    [Fact]
    public async Task stands_in_the_audit_trail_before_and_after_with_the_reason()
    {
        await using var served = await Corrected();

        using var response = await served.Ask($"/streams/inspection/{MadeUp.First}");
        var page = await response.Body();

        Assert.Contains("<del>Telephones are answered</del>", page, StringComparison.Ordinal);
        Assert.Contains("<ins>Letters are answered</ins>", page, StringComparison.Ordinal);
        Assert.Contains("Misread", page, StringComparison.Ordinal);
    }

    private async Task<Served> Corrected()
    {
        using var folder = MadeUp.Folder(Report("Telephones are answered"));
        var served = await Served.With(template, folder.Path, Stop);
        folder.Write($"{MadeUp.First}.json", Report("Letters are answered").ToJsonString());
        await Served.Import(served.Database, folder.Path, Stop, "Misread");
        return served;
    }

    private static async Task<int> Count(Served served, string address) => (await served.Get(address))["items"]!.AsArray().Count;

    private static JsonObject Report(string statement)
    {
        var report = MadeUp.Inspection(MadeUp.First, "2014-11", "good");
        report["findings"] = new JsonArray(new JsonObject
        {
            ["id"] = "contact",
            ["question"] = "response",
            ["polarity"] = "strength",
            ["statement"] = statement,
            ["subjects"] = new JsonArray("contact"),
            ["evidence"] = new JsonArray(),
            ["source"] = new JsonArray("report.txt:5"),
        });
        return report;
    }
}
