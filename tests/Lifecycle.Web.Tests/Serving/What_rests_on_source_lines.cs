using System.Net;
using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Bases;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>The way back from a source to what cites it.</summary>
public sealed class What_rests_on_source_lines(WebTemplate template)
{
    private const string Later = "003_be2a4a03d244ac37.txt";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_everything_that_cites_one_of_them_in_their_order() => Assert.Equal(
        [
            "remark no-methods-no-figures",
            "finding workloads-and-operating-model",
            "finding new-operating-model",
            "finding low-partner-involvement",
        ],
        await Cited(await template.Seeded(), Later, "lines=6,8"));

    [Theory]
    [InlineData("000_664bc22c19484112.txt", "crime-2014.northamptonshire")]
    [InlineData(Later, "peel-2017-effectiveness.northamptonshire")]
    public async Task is_for_a_whole_document_each_event_of_its_inspection_that_cites_it(string document, string inspection)
    {
        var timeline = (await template.Get("/api/forces/northamptonshire/timeline?limit=1000"))["items"]!.AsArray();
        var expected = timeline.Where(item => (string?)item!["inspection"] == inspection && Cites(item["from"]!, document)).Select(item => (long)item!["event"]!["position"]!);

        var citing = (await template.Get($"/api/documents/{document}/citing?limit=1000"))["items"]!.AsArray();

        Assert.Equal(expected, citing.Where(item => (string?)item!["inspection"] == inspection).Select(item => (long)item!["event"]!["position"]!).Order());
        Assert.All(citing, item => Assert.True(Cites(item!, document)));
    }

    [Fact]
    public async Task is_looked_at_as_everything_at_three_times()
    {
        var served = await template.Seeded();

        using var notYet = await served.Ask($"/api/documents/{Later}/citing?knownAt=242");
        var open = (await served.Get($"/api/documents/{Later}/citing?lines=5&publishedAt=2018-01-01"))["items"]!.AsArray();

        Assert.Equal(HttpStatusCode.NotFound, notYet.StatusCode);
        Assert.Equal("publication date not recorded", (string?)open.Single(item => (string?)item!["kind"] == "judgment")!["reserve"]);
    }

    [Fact]
    public async Task is_no_longer_what_a_correction_gave_other_sources()
    {
        await using var served = await Served.With(template, Seeds.Folder, Stop);
        await Seeds.Changed(Seeds.Peel2017, root => root.Item("findings", "id", "low-partner-involvement")["source"] = new JsonArray($"{Later}:10"), folder =>
            Served.Import(served.Database, folder, Stop, "It was cited wrongly"));

        Assert.DoesNotContain("finding low-partner-involvement", await Cited(served, Later, "lines=8"));
        Assert.Contains("finding low-partner-involvement", await Cited(served, Later, "lines=10"));
    }

    [Fact]
    public async Task is_told_on_the_page_of_the_lines_with_a_way_to_each()
    {
        var served = await template.Seeded();

        var page = await Page(served, $"/sources/{Later}?lines=5-6,16&validAt=2020-01-01");

        Assert.Contains("Judgment: <a class=\"govuk-link\" href=\"/inspections/peel-2017-effectiveness.northamptonshire/judgments/preventing-crime?validAt=2020-01-01\">How effective is the force at preventing crime", page, StringComparison.Ordinal);
        Assert.Contains("Finding: <a class=\"govuk-link\" href=\"/inspections/peel-2017-effectiveness.northamptonshire?validAt=2020-01-01#finding-new-operating-model\">A new way of organising", page, StringComparison.Ordinal);
        Assert.Matches("Recommendation: <a class=\"govuk-link\" href=\"/recommendations/peel-2017-effectiveness\\.northamptonshire\\.[^\"?]+\\?validAt=2020-01-01\">", page);
        Assert.Matches("Remark: <a class=\"govuk-link\" href=\"/streams/inspection/peel-2017-effectiveness\\.northamptonshire\\?[^\"]*#317\">", page);
    }

    [Fact]
    public async Task is_said_to_be_nothing_where_nothing_cites_them() =>
        Assert.Contains("Nothing on record at these times cites it.", await Page(await template.Seeded(), "/sources/000_664bc22c19484112.txt?lines=39"), StringComparison.Ordinal);

    [Fact]
    public async Task is_told_for_each_of_the_inspections_that_registered_a_document_of_that_name()
    {
        var north = MadeUp.Inspection("care-2020.northshire", "2014-11", "poor");
        north["force"] = "northshire";
        using var folder = MadeUp.Folder(MadeUp.Inspection(MadeUp.First, "2014-11", "good"), north);
        await using var served = await Served.With(template, folder.Path, Stop);

        var citing = (await served.Get("/api/documents/report.txt/citing?lines=3"))["items"]!.AsArray();

        Assert.Equal(
            ["care-2020.northshire: poor", "care-2020.southshire: good"],
            citing.Where(item => (string?)item!["kind"] == "judgment").Select(item => $"{item!["inspection"]}: {((string?)item["says"])!.Split("? ")[^1]}").Order(StringComparer.Ordinal));
    }

    private static bool Cites(JsonNode item, string document) => item["sources"]!.AsArray().Any(source => ((string)source!).StartsWith($"{document}:", StringComparison.Ordinal));

    private static async Task<IEnumerable<string>> Cited(Served served, string document, string query) =>
        (await served.Get($"/api/documents/{document}/citing?{query}"))["items"]!.AsArray().Select(item => $"{item!["kind"]} {item["key"]}");

    private static async Task<string> Page(Served served, string address)
    {
        using var answer = await served.Ask(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Body();
    }
}
