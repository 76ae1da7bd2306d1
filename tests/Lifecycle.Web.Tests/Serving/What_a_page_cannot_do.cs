using System.Net;

namespace Lifecycle.Web.Tests.Serving;

public sealed class What_a_page_cannot_do(WebTemplate template)
{
    [Theory]
    [InlineData("/forces/%20")]
    [InlineData("/forces/%09?validAt=2015-01-01")]
    [InlineData("/forces/%C2%A0/replay")]
    [InlineData("/forces/%20/timeline")]
    [InlineData("/forces/%20/feed.atom")]
    [InlineData("/inspections/%20")]
    [InlineData("/inspections/%20/judgments/x")]
    [InlineData("/inspections/%20/judgments/%20/why")]
    [InlineData("/streams/%20/%0a")]
    [InlineData("/streams")]
    [InlineData("/streams/")]
    public async Task be_called_by_nothing(string address)
    {
        using var answer = await (await template.Seeded()).Ask(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Matches("<h1[^>]*>(Not on record|Page not found)</h1>", await answer.Body());
    }

    [Theory]
    [InlineData("POST", "/")]
    [InlineData("PUT", "/forces/northamptonshire")]
    [InlineData("DELETE", "/recommendations")]
    [InlineData("TRACE", "/forces/northamptonshire/replay")]
    [InlineData("POST", "/nowhere")]
    [InlineData("OPTIONS", "/assets/site.css")]
    public async Task be_asked_otherwise_than_by_reading(string method, string address)
    {
        using var answer = await (await template.Seeded()).Ask(address, method: new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
        Assert.Contains("This page can only be read", await answer.Body(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?name=north&name=kent", "name")]
    [InlineData("/search?q=a&q=b&q=c", "q")]
    [InlineData("/forces/northamptonshire?validAt=2015-01-01&validAt=2016-01-01", "validAt")]
    public async Task be_asked_for_two_things_at_once(string address, string parameter)
    {
        using var answer = await (await template.Seeded()).Ask(address);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Matches($"{parameter}.* times; expected once", await answer.Body());
    }

    [Fact]
    public async Task be_found_at_a_time_before_it_and_leads_to_what_it_is_today()
    {
        using var answer = await (await template.Seeded()).Ask("/inspections/crime-2014.northamptonshire?publishedAt=2014-01-01");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("href=\"/inspections/crime-2014.northamptonshire\"", await answer.Body(), StringComparison.Ordinal);
    }
}
