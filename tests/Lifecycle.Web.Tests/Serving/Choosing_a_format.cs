using System.Net;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>JSON or CSV, by <c>Accept</c> where the address names neither.</summary>
public sealed class Choosing_a_format(WebTemplate api)
{
    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("text/html, */*;q=0.1", "application/json")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("text/*", "text/csv")]
    [InlineData("text/csv, application/json;q=0.5", "text/csv")]
    [InlineData("text/csv;q=0.5, application/json", "application/json")]
    [InlineData("text/csv, application/json", "application/json")]
    [InlineData("application/json;q=0, */*", "text/csv")]
    public async Task of_a_list_gives(string? accept, string type)
    {
        using var response = await (await api.Seeded()).Ask("/api/forces", accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType.CharSet);
    }

    [Fact]
    public async Task of_csv_says_that_it_has_a_header()
    {
        using var response = await (await api.Seeded()).Ask("/api/forces", Asking.Csv);

        Assert.Equal("text/csv; charset=utf-8; header=present", response.Content.Headers.ContentType!.ToString());
    }

    [Theory]
    [InlineData("/api/forces", "text/html", "This answer is there as application/json and as text/csv.")]
    [InlineData("/api/forces", "application/json;q=0", "This answer is there as application/json and as text/csv.")]
    [InlineData("/api/forces/northamptonshire/replay", "application/json", "This answer is there as application/x-ndjson.")]
    [InlineData("/api/inspections/crime-2014.northamptonshire", "text/html", "This answer is there as application/json and as text/csv.")]
    public async Task is_refused_where_no_format_will_do(string address, string accept, string detail)
    {
        using var response = await (await api.Seeded()).Ask(address, accept);

        await Problem.Is(response, HttpStatusCode.NotAcceptable, "not-acceptable", "Not acceptable", detail);
    }
}
