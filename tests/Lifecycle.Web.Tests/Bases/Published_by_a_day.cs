using System.Net;
using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Bases;

/// <summary>What was published of Northamptonshire: a report of November 2014, and one of 2017 whose date is not recorded.</summary>
public sealed class Published_by_a_day(WebTemplate template)
{
    private const string Inspections = "/api/inspections?force=northamptonshire";

    [Fact]
    public async Task by_1_March_2015_all_of_the_report_of_2014_is_there_and_nothing_of_2017()
    {
        const string at = "publishedAt=2015-03-01";
        var inspection = "/api/inspections/crime-2014.northamptonshire";

        Assert.Equal(["crime-2014.northamptonshire"], await Ids($"{Inspections}&{at}", "inspection"));
        Assert.Equal(["crime-2014"], await Ids($"/api/frameworks?{at}", "framework"));
        Assert.Equal(["R1", "R2", "R3", "R4", "R5"], await Ids($"/api/recommendations?force=northamptonshire&{at}", "label"));
        Assert.Empty(await Ids($"/api/threads?force=northamptonshire&{at}", "thread"));
        Assert.All(await Ids($"/api/measures?force=northamptonshire&{at}", "inspection"), id => Assert.Equal("crime-2014.northamptonshire", id));
        Assert.Equal(["crime-2014.northamptonshire"], (await template.Get($"/api/forces/northamptonshire?{at}"))["inspections"]!.AsArray().Select(id => (string)id!));
        Lacking(await template.Get($"{inspection}?{at}"), await template.Get(inspection));
        using var later = await (await template.Seeded()).Ask($"/api/inspections/peel-2017-effectiveness.northamptonshire?{at}");
        Assert.Equal(HttpStatusCode.NotFound, later.StatusCode);
    }

    [Theory]
    [InlineData("2014-10-31", "")]
    [InlineData("2014-11-01", "crime-2014.northamptonshire: published from 1 November 2014 at the earliest, 30 November 2014 at the latest")]
    [InlineData("2014-11-29", "crime-2014.northamptonshire: published from 1 November 2014 at the earliest, 30 November 2014 at the latest")]
    [InlineData("2014-11-30", "crime-2014.northamptonshire")]
    [InlineData("2016-12-31", "crime-2014.northamptonshire")]
    [InlineData("2017-01-01", "crime-2014.northamptonshire | peel-2017-effectiveness.northamptonshire: publication date not recorded")]
    public async Task a_stated_month_is_neither_certain_nor_denied_within_it_and_no_date_is_no_earlier_than_the_inspection(string day, string expected) =>
        Assert.Equal(expected, string.Join(" | ", await Reserves($"{Inspections}&publishedAt={day}")));

    [Theory]
    [InlineData("2014-10-31", "")]
    [InlineData("2014-11-15", "crime-2014.northamptonshire: from 1 November 2014 at the earliest, 30 November 2014 at the latest")]
    [InlineData("2014-11-30", "crime-2014.northamptonshire")]
    [InlineData("2017-06-01", "crime-2014.northamptonshire | peel-2017-effectiveness.northamptonshire: from 1 January 2017 at the earliest, 31 December 2017 at the latest")]
    public async Task a_stated_month_is_neither_certain_nor_denied_within_it_for_what_had_happened_either(string day, string expected) =>
        Assert.Equal(expected, string.Join(" | ", await Reserves($"{Inspections}&validAt={day}")));

    [Fact]
    public async Task states_the_basis_in_every_form()
    {
        var served = await template.Seeded();
        const string times = "validAt=2016-02-29&publishedAt=2015-03-01&knownAt=300";

        Assert.Equal(
            """{"validAt":"2016-02-29","publishedAt":"2015-03-01","knownAt":"300","closed":true}""",
            (await served.Get($"/api/forces/northamptonshire?{times}"))["asOf"]!.ToJsonString());
        using var csv = await served.Ask($"/api/forces/northamptonshire/grades?{times}", Asking.Csv);
        Assert.Equal("validAt=2016-02-29, publishedAt=2015-03-01, knownAt=300, closed", csv.Said("As-Of"));
        Assert.Equal("300", csv.Said("Basis-Position"));
    }

    /// <summary>The same answer but for what it says of the basis.</summary>
    private static void Lacking(JsonNode at, JsonNode whole)
    {
        at.AsObject().Remove("asOf");
        whole.AsObject().Remove("asOf");
        Assert.Equal(whole.ToJsonString(), at.ToJsonString());
    }

    private async Task<string[]> Ids(string address, string name) => [.. (await template.Get(address))["items"]!.AsArray().Select(item => (string)item![name]!)];

    private async Task<string[]> Reserves(string address) => [.. (await template.Get(address))["items"]!.AsArray()
        .Select(item => item!["reserve"] is { } reserve ? $"{item["inspection"]}: {reserve}" : (string)item["inspection"]!)];
}
