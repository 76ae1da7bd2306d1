using System.Net;

namespace Lifecycle.Web.Tests.Serving;

public sealed class An_error_in_place_of_a_page(WebTemplate template)
{
    private const string Early = "/inspections/crime-2014.northamptonshire?publishedAt=2014-01-01&knownAt=240";

    [Fact]
    public async Task says_in_words_at_which_times_nothing_is_on_record() =>
        Assert.Matches(
            "There is no inspection &quot;crime-2014.northamptonshire&quot; on record as it stood on .+ \\(today\\), as published by 1 January 2014, as known here at position 240\\.",
            await Said(Early, HttpStatusCode.NotFound));

    [Theory]
    [InlineData("href=\"/recommendations?publishedAt=2014-01-01&amp;knownAt=240\"")]
    [InlineData("href=\"/?publishedAt=2014-01-01&amp;knownAt=240\">All forces</a>")]
    [InlineData("href=\"/inspections/crime-2014.northamptonshire\">This page as it stands today, without filters</a>")]
    public async Task leads_on_at_the_same_times(string link) => Assert.Contains(link, await Said(Early, HttpStatusCode.NotFound), StringComparison.Ordinal);

    [Fact]
    public async Task lets_the_times_be_given_again_where_one_could_not_be_taken()
    {
        var page = await Said("/recommendations?force=northamptonshire&validAt=2015-03-01&knownAt=yesterday", HttpStatusCode.BadRequest);

        Assert.Contains("<form method=\"get\" action=\"/recommendations\">", page, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"force\" value=\"northamptonshire\"", page, StringComparison.Ordinal);
        Assert.Matches("<input [^>]*name=\"validAt\"[^>]* value=\"2015-03-01\"", page);
        Assert.Matches("<input [^>]*name=\"knownAt\"[^>]* value=\"yesterday\"", page);
    }

    [Fact]
    public async Task leaves_a_day_that_there_is_not_out_of_the_field_for_days()
    {
        var page = await Said("/?validAt=2014-02-30", HttpStatusCode.BadRequest);

        Assert.Contains("&quot;2014-02-30&quot; is not a day", page, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"2014-02-30\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/recommendations?kind=wish", HttpStatusCode.BadRequest)]
    [InlineData("/forces/nowhere?validAt=2015-03-01", HttpStatusCode.NotFound)]
    public async Task asks_for_no_times_where_they_were_not_what_was_wrong(string address, HttpStatusCode status) =>
        Assert.DoesNotContain("name=\"knownAt\"", await Said(address, status), StringComparison.Ordinal);

    [Fact]
    public async Task does_not_lead_on_with_times_that_could_not_be_taken() =>
        Assert.Contains("href=\"/\">All forces</a>", await Said("/?validAt=tomorrow", HttpStatusCode.BadRequest), StringComparison.Ordinal);

    private async Task<string> Said(string address, HttpStatusCode status)
    {
        using var answer = await (await template.Seeded()).Ask(address);
        Assert.Equal(status, answer.StatusCode);
        return await answer.Body();
    }
}
