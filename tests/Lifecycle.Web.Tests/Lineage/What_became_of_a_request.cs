using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Lineage;

/// <summary>
/// A recommendation of November 2014, due within three months; in January 2015 the deadline was extended to June 2016, and some time in 2016
/// it was found met. The register, the status of the force and the explanation count the same steps.
/// </summary>
public sealed class What_became_of_a_request(WebTemplate template)
{
    private const string Recommendation = "/api/recommendations/care-2014.southshire.R1";
    private const string Why = "/api/inspections/care-2018.southshire/judgments/response/why";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2014-12-31", "no closure recorded", "not due")]
    [InlineData("2015-06-01", "no closure recorded", "extended")]
    [InlineData("2016-03-01", "ambiguous", "ambiguous")]
    [InlineData("2016-12-31", "met", "met")]
    public async Task is_told_alike_as_its_state_and_as_its_standing(string day, string state, string standing)
    {
        await using var served = await Asked();

        var item = await served.Get($"{Recommendation}?validAt={day}");
        Assert.Equal((state, standing), ((string?)item["state"], (string?)item["standing"]!["standing"]));
        Assert.Equal([(state, 1)], (await served.Get($"/api/forces/southshire?validAt={day}"))["recommendations"]!.AsArray().Select(counted => ((string)counted!["state"]!, (int)counted["count"]!)));
        Assert.Single((await served.Get($"/api/recommendations?force=southshire&state={Uri.EscapeDataString(state)}&validAt={day}"))["items"]!.AsArray());
    }

    [Fact]
    public async Task is_explained_with_both_deadlines()
    {
        await using var served = await Asked();

        var explanation = await served.Get(Why);
        var claim = explanation["claims"]!.AsArray().Single(claim => (string?)claim!["kind"] == "recommendation")!;

        Assert.Equal(
            "R1 had already been made in November 2014: Answer calls sooner. “within three months” (due 1 February 2015 at the earliest, 28 February 2015 at the latest) was extended in January 2015 to "
            + "“by June 2016” (due 31 May 2016 at the earliest, 30 June 2016 at the latest), for the reason “Staff were moved”; it was found met. Nothing on record says that the later report takes it up.",
            (string?)claim["statement"]);
        Assert.Equal(["report_published", "recommendation_made", "deadline_extended", "recommendation_met"], claim["events"]!.AsArray().Select(happened => (string)happened!["type"]!));
        Assert.Contains(
            "The deadline fell between 31 May and 30 June 2016, after “within three months” had been extended in January 2015 to “by June 2016”; it was found met, and nothing on record says that the report of 2018 takes it up.",
            explanation["prose"]!.AsArray().SelectMany(passage => passage!["sentences"]!.AsArray()).Select(sentence => (string)sentence!["text"]!));
    }

    private async Task<Served> Asked()
    {
        const string Made = """
            "recommendations":[{
              "label": "R1", "kind": "recommendation", "question": "response", "statement": "Answer calls sooner.", "subjects": ["calls"], "addressee": "force", "closure": "not recorded",
              "deadlines": [{ "words": "within three months", "rule": "within P3M of publication", "source": ["report.txt:6"] }],
              "parts": [],
              "life": [
                {
                  "step": "deadline extended", "occurred": "2015-01", "actor": "lead-inspector", "voice": "inspectorate", "reason": "Staff were moved",
                  "revised": { "words": "by June 2016", "rule": "by 2016-06", "source": ["report.txt:7"] }, "source": ["report.txt:7"]
                },
                { "step": "met", "occurred": "2016", "actor": "lead-inspector", "voice": "inspectorate", "source": ["report.txt:8"] }
              ],
              "source": ["report.txt:5"]
            }]
            """;
        using var folder = FourFrameworks.Folder();
        folder.Change("care-2014.southshire.json", "\"recommendations\":[]", Made);
        return await Served.With(template, folder.Path, Stop);
    }
}
