using System.Net;

namespace Lifecycle.Web.Tests.Serving;

public sealed class Where_links_lead(WebTemplate template)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/inspections/crime-2014.northamptonshire?validAt=2016-01-01", "/inspections?force=northamptonshire&amp;validAt=2016-01-01")]
    [InlineData("/search?q=%22domestic+abuse%22&knownAt=300", "/inspections/crime-2014.northamptonshire?knownAt=300#finding-")]
    [InlineData("/recommendations/peel-2017-effectiveness.northamptonshire.AFI-1", "/inspections/crime-2014.northamptonshire#finding-")]
    [InlineData("/forces/northamptonshire/replay?step=240&validAt=2026-01-01", "/inspections/peel-2017-effectiveness.northamptonshire/judgments/preventing-crime?knownAt=")]
    [InlineData("/forces/northamptonshire/timeline?type=finding_recorded&after=130", "/forces/northamptonshire/timeline?type=finding_recorded")]
    [InlineData("/streams/inspection/crime-2014.northamptonshire?after=100", "/streams/inspection/crime-2014.northamptonshire")]
    [InlineData("/inspections/crime-2014.northamptonshire/judgments/reducing-crime", "/inspections/peel-2017-effectiveness.northamptonshire/judgments/preventing-crime/why")]
    public async Task keeps_what_was_asked_and_what_is_looked_at(string page, string link) =>
        Assert.Contains($"href=\"{link}", await Page(page), StringComparison.Ordinal);

    [Fact]
    public async Task carries_no_place_in_a_list_over_to_another_time() =>
        Assert.DoesNotContain("name=\"after\"", await Page("/forces/northamptonshire/timeline?type=finding_recorded&after=130"), StringComparison.Ordinal);

    [Fact]
    public async Task does_not_deny_a_stream_of_which_nothing_follows()
    {
        Assert.Contains("No event is on record after this place", await Page("/streams/inspection/crime-2014.northamptonshire?after=100000"), StringComparison.Ordinal);
        using var unknown = await (await template.Seeded()).Ask("/streams/inspection/nothing?after=100000");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task shows_the_last_step_where_an_earlier_time_has_fewer()
    {
        var page = await Page("/forces/northamptonshire/replay?validAt=2015-01-01&step=244");

        Assert.Contains("Step 244 lies beyond the end at these times. This is the last.", page, StringComparison.Ordinal);
        Assert.Matches("<h2[^>]*>Step (\\d+) of \\1</h2>", page);
    }

    [Fact]
    public async Task goes_to_no_document_that_is_not_on_record_yet()
    {
        var page = await Page("/frameworks/peel-2017-effectiveness?knownAt=240");

        Assert.Contains("003_be2a4a03d244ac37.txt, line 3 (not on record at these times)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/sources/003_be2a4a03d244ac37.txt", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nonsense?x=1")]
    [InlineData("//elsewhere.example/forces?x=1")]
    public async Task offers_no_page_that_is_not_there(string address)
    {
        var http = (await template.Seeded()).Http;
        using var answer = await http.GetAsync(new Uri($"{http.BaseAddress!.GetLeftPart(UriPartial.Authority)}{address}"), Stop);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("as it stands today", await answer.Body(), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"//", await answer.Body(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/recommendations?forse=kent", "“forse”")]
    [InlineData("/forces/northamptonshire?utm_source=post", "“utm_source”")]
    public async Task says_what_of_the_address_was_left_out(string address, string name) =>
        Assert.Contains($"The address says something of {name}, which means nothing here: it was left out.", WebUtility.HtmlDecode(await Page(address)), StringComparison.Ordinal);

    [Theory]
    [InlineData("/?name=north")]
    [InlineData("/search?q=crime")]
    [InlineData("/recommendations?force=northamptonshire&dueTo=2015-03-31")]
    [InlineData("/inspections?framework=crime-2014&limit=2")]
    [InlineData("/compare?question=crime-2014/reducing-crime&fromKnownAt=5")]
    [InlineData("/forces/northamptonshire/replay?step=3&knownAt=300")]
    [InlineData("/forces/northamptonshire/timeline?type=judgment_given&stream=&after=")]
    [InlineData("/inspections/peel-2017-effectiveness.northamptonshire/judgments/preventing-crime/why?alone=true")]
    public async Task leaves_nothing_out_that_means_something(string address) =>
        Assert.DoesNotContain("it was left out", await Page(address), StringComparison.Ordinal);

    private async Task<string> Page(string address) => await (await template.Seeded()).Http.GetStringAsync(new Uri(address, UriKind.Relative), Stop);
}
