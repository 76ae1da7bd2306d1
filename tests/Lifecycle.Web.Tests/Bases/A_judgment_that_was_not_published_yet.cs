using System.Net;
using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Bases;

/// <summary>A judgment that is on record, asked for at a day before its report was published: why it is not there is said.</summary>
public sealed class A_judgment_that_was_not_published_yet(WebTemplate template)
{
    private const string Peel = "peel-2017-effectiveness.northamptonshire/preventing-crime";
    private const string Crime = "crime-2014.northamptonshire/reducing-crime";
    private const string Unrecorded = $"Without publishedAt, {Peel} is on record: the publication date of its report is not recorded, and its inspection took place in 2017.";

    private const string Hidden = "crime-2014.bedfordshire/reducing-crime";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Peel, "", "2015-03-01", Unrecorded)]
    [InlineData(Peel, "/provenance", "2015-03-01", Unrecorded)]
    [InlineData(Crime, "", "2014-06-01", $"Without publishedAt, {Crime} is on record: its report was published in November 2014.")]
    public async Task is_said_to_be_on_record_without_that_day(string judgment, string of, string day, string why)
    {
        using var response = await (await template.Seeded()).Ask($"{Address(judgment)}{of}?validAt=2018-01-01&publishedAt={day}");

        await Problem.Is(
            response, HttpStatusCode.NotFound, "not-on-record", "Not on record",
            $"There is no judgment \"{judgment}\" on record at validAt=2018-01-01, publishedAt={day}, knownAt=latest. {why}");
    }

    [Fact]
    public async Task is_said_so_too_where_it_is_to_be_explained()
    {
        using var response = await (await template.Seeded()).Ask($"{Address(Peel)}/why?validAt=2018-01-01&publishedAt=2015-03-01");

        await Problem.Is(
            response, HttpStatusCode.NotFound, "judgment-not-on-record", "Not on record",
            $"No judgment on {Peel} is on record at validAt=2018-01-01, publishedAt=2015-03-01, knownAt=latest. {Unrecorded}");
    }

    [Theory]
    [InlineData("validAt=2016-01-01&publishedAt=2015-03-01", "validAt=2016-01-01, publishedAt=2015-03-01, knownAt=latest")]
    [InlineData("validAt=2018-01-01&publishedAt=2015-03-01&knownAt=40", "validAt=2018-01-01, publishedAt=2015-03-01, knownAt=40")]
    public async Task is_told_of_only_as_far_as_it_is_on_record_at_the_other_times(string at, string times)
    {
        using var response = await (await template.Seeded()).Ask($"{Address(Peel)}?{at}");

        await Problem.Is(response, HttpStatusCode.NotFound, "not-on-record", "Not on record", $"There is no judgment \"{Peel}\" on record at {times}.");
    }

    [Fact]
    public async Task is_not_told_of_before_the_position_at_which_it_became_public()
    {
        await using var served = await Served.With(template, Seeds.Folder, Stop);
        await served.Append("inspection/crime-2014.bedfordshire", [Announced, Judged], Stop);
        await served.Append("inspection/crime-2014.bedfordshire", [new ReportPublished(new Publication(Occasion.Parse("2014-11")))], Stop);

        Assert.Equal($" Without publishedAt, {Hidden} is on record: its report was published in November 2014.", await Reason(served, "360"));
        Assert.Equal("", await Reason(served, "359"));
    }

    /// <summary>What is said beyond that it is not on record.</summary>
    private static async Task<string> Reason(Served served, string knownAt)
    {
        using var response = await served.Ask($"{Address(Hidden)}?validAt=2018-01-01&publishedAt=2014-01-01&knownAt={knownAt}");
        var detail = (string)(await response.Json())["detail"]!;
        var said = $"There is no judgment \"{Hidden}\" on record at validAt=2018-01-01, publishedAt=2014-01-01, knownAt={knownAt}.";

        Assert.StartsWith(said, detail, StringComparison.Ordinal);
        return detail[said.Length..];
    }

    private static string Address(string judgment) => $"/api/inspections/{judgment.Replace("/", "/judgments/", StringComparison.Ordinal)}";

    private static InspectionAnnounced Announced =>
        new(new InspectionOutline("crime-2014.bedfordshire", "crime-2014", "bedfordshire", "Crime inspection 2014: Bedfordshire Police", "HMIC", Edtf.Parse("2014-11")));

    private static JudgmentGiven Judged => new(Judgment.Given("reducing-crime", Grade.Parse("good")));
}
