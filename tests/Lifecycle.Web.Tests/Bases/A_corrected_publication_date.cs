using System.Text.Json.Nodes;
using Lifecycle.Domain.Time;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Bases;

/// <summary>
/// The record had said that a report of November 2014 was published on the 27th. In March 2016 it was made known that it had been another day:
/// until then the first date is what people knew, and afterwards the other decides what had been published by when.
/// </summary>
public sealed class A_corrected_publication_date(WebTemplate template)
{
    private const string Inspection = $"/api/inspections/{MadeUp.First}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string?> Later { get; } = new()
    {
        { "2014-12-04", "", "2014-12-04" },
        { "2014-12-04", "?validAt=2016-02-29", "2014-11-27" },
        { "2014-12-04", "?validAt=2016-03-31", "2014-12-04" },
        { "2014-12-04", "?publishedAt=2014-12-03", null },
        { "2014-12-04", "?publishedAt=2014-12-04", "2014-12-04" },
        { "2014-12-04", "?publishedAt=2016-01-01", "2014-12-04" },
        { "2014-12-04", "?validAt=2016-02-29&publishedAt=2014-12-03", "2014-11-27" },
        { "2014-12-04", "?validAt=2016-02-29&publishedAt=2014-11-26", null },
        { "2014-11-20", "", "2014-11-20" },
        { "2014-11-20", "?validAt=2016-02-29", "2014-11-27" },
        { "2014-11-20", "?publishedAt=2014-11-19", null },
        { "2014-11-20", "?publishedAt=2014-11-20", "2014-11-20" },
        { "2014-11-20", "?validAt=2016-02-29&publishedAt=2014-11-20", null },
        { "2014-11-20", "?validAt=2016-02-29&publishedAt=2014-11-27", "2014-11-27" },
    };

    [Theory]
    [MemberData(nameof(Later))]
    public async Task decides_from_when_it_was_made_known_what_had_been_published(string corrected, string times, string? published)
    {
        await using var served = await Corrected(corrected, "2016-03");

        using var answer = await served.Ask($"{Inspection}{times}");

        Assert.Equal(published, answer.IsSuccessStatusCode ? (string?)JsonNode.Parse(await answer.Body())!["publication"]!["date"]!["stated"] : null);
        Assert.Equal(published is null ? 0 : 1, (await served.Get($"/api/inspections?force=southshire{times.Replace('?', '&')}"))["items"]!.AsArray().Count);
    }

    private async Task<Served> Corrected(string date, string madeKnown)
    {
        using var folder = MadeUp.Folder(MadeUp.Inspection(MadeUp.First, "2014-11", "good", "2014-11-27"));
        var served = await Served.With(template, folder.Path, Stop);
        folder.Write($"{MadeUp.First}.json", MadeUp.Inspection(MadeUp.First, "2014-11", "good", date).ToJsonString());
        await Served.Import(served.Database, folder.Path, Stop, "It was dated by another edition", Edtf.Parse(madeKnown));
        return served;
    }
}
