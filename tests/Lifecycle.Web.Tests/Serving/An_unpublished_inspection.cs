using System.Net;
using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>Until its report is published, nothing of an inspection reaches the public, by any path.</summary>
public sealed class An_unpublished_inspection(WebTemplate api)
{
    private const string Inspection = "crime-2014.bedfordshire";

    private static readonly string[] Paths =
    [
        "/api/forces/bedfordshire", "/api/forces/bedfordshire/grades", "/api/forces/bedfordshire/timeline", "/api/forces/bedfordshire/replay", "/api/forces/bedfordshire/diff?fromKnownAt=1",
        "/api/forces?limit=1000", "/api/inspections", "/api/inspections?force=bedfordshire", "/api/recommendations?force=bedfordshire", "/api/measures?force=bedfordshire",
        "/forces/bedfordshire/timeline", "/forces/bedfordshire/feed.atom", "/recommendations?force=bedfordshire", "/compare?question=crime-2014/reducing-crime", "/streams/inspection/crime-2014.bedfordshire",
        "/api/compare?question=crime-2014/reducing-crime", "/api/inspections/crime-2014.bedfordshire/judgments/reducing-crime/why",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task changes_no_answer_and_no_etag()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        var before = await Answers(served);

        await served.Append($"inspection/{Inspection}", [Announced, Judged], Stop);

        Assert.Equal(before, await Answers(served));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/judgments/reducing-crime")]
    [InlineData("/judgments/reducing-crime/provenance")]
    [InlineData("/judgments/reducing-crime/diff?fromKnownAt=1")]
    public async Task answers_like_one_that_does_not_exist(string path)
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        await served.Append($"inspection/{Inspection}", [Announced, Judged], Stop);

        var hidden = await NotFound(served, $"/api/inspections/{Inspection}{path}");
        var nowhere = await NotFound(served, $"/api/inspections/crime-2014.cambridgeshire{path}");

        Assert.Equal(nowhere, hidden.Replace("bedfordshire", "cambridgeshire", StringComparison.Ordinal));
    }

    [Fact]
    public async Task is_there_with_its_publication()
    {
        await using var served = await Served.With(api, Seeds.Folder, Stop);
        await served.Append($"inspection/{Inspection}", [Announced, Judged], Stop);

        await served.Append($"inspection/{Inspection}", [new ReportPublished(new Publication(Occasion.NotRecorded))], Stop);

        Assert.Equal("good", (string?)(await served.Get("/api/forces/bedfordshire"))["judgments"]![0]!["grade"]);
        Assert.Equal(
            ["force_listed", "force_named", "inspection_announced", "judgment_given", "report_published"],
            (await served.Get("/api/forces/bedfordshire/timeline"))["items"]!.AsArray().Select(item => (string)item!["event"]!["type"]!));
    }

    private static InspectionAnnounced Announced =>
        new(new InspectionOutline(Inspection, "crime-2014", "bedfordshire", "Crime inspection 2014: Bedfordshire Police", "HMIC", Edtf.Parse("2014-11")));

    private static JudgmentGiven Judged => new(Judgment.Given("reducing-crime", Grade.Parse("good")));

    private static async Task<string> Answers(Served served)
    {
        var answers = new List<string>();
        foreach (var path in Paths)
        {
            using var response = await served.Ask(path);
            answers.Add($"{path} {response.Headers.ETag} {await response.Body()}");
        }

        return string.Join('\n', answers);
    }

    private static async Task<string> NotFound(Served served, string address)
    {
        using var response = await served.Ask(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var problem = (await response.Json()).AsObject();
        problem.Remove("traceId");
        return problem.ToJsonString();
    }
}
