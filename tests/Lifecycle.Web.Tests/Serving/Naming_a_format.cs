using System.Net;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>JSON or CSV, by the address, so that a link can lead to either.</summary>
public sealed class Naming_a_format(WebTemplate api)
{
    private const string Status = "/api/forces/northamptonshire";

    [Theory]
    [InlineData("/api/forces?format=csv", null, "text/csv")]
    [InlineData("/api/forces?format=csv", "application/json", "text/csv")]
    [InlineData("/api/forces?format=csv", "text/html", "text/csv")]
    [InlineData("/api/forces?format=json", "text/csv", "application/json")]
    [InlineData($"{Status}?format=csv", "application/json", "text/csv")]
    [InlineData($"{Status}/grades?format=json", "text/csv", "application/json")]
    public async Task goes_before_what_the_reader_accepts(string address, string? accept, string type)
    {
        using var response = await (await api.Seeded()).Ask(address, accept);

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("/api/forces?format=csv", "forces.csv")]
    [InlineData("/api/recommendations?force=northamptonshire&format=csv&limit=1000", "recommendations.csv")]
    [InlineData($"{Status}/grades?format=csv&validAt=2014-11-15&knownAt=357", "forces-northamptonshire-grades-validAt-2014-11-15-knownAt-357.csv")]
    [InlineData("/api/streams/inspection/crime-2014.northamptonshire?format=csv", "streams-inspection-crime-2014.northamptonshire.csv")]
    public async Task as_csv_has_it_saved_under_a_name(string address, string name)
    {
        using var response = await (await api.Seeded()).Ask(address);

        Assert.Equal($"attachment; filename=\"{name}\"", response.Content.Headers.ContentDisposition?.ToString());
    }

    [Theory]
    [InlineData("/api/forces", "text/csv")]
    [InlineData("/api/forces?format=json", null)]
    public async Task is_what_has_it_saved_and_nothing_else(string address, string? accept)
    {
        using var response = await (await api.Seeded()).Ask(address, accept);

        Assert.Null(response.Content.Headers.ContentDisposition);
    }

    [Fact]
    public async Task goes_on_to_the_next_page()
    {
        var served = await api.Seeded();
        var rows = new List<string>();
        for (string? next = "/api/forces?limit=20&format=csv"; next is not null;)
        {
            using var page = await served.Ask(next);
            Assert.Equal("text/csv", page.Content.Headers.ContentType!.MediaType);
            rows.AddRange((await page.Rows()).Skip(1));
            next = page.Said("Link")?.Split('<', '>')[1];
        }

        Assert.Equal(43, rows.Distinct().Count());
    }

    [Theory]
    [InlineData(Status)]
    [InlineData($"{Status}/grades")]
    public async Task of_an_answer_that_is_kept_gives_each_form_as_it_is(string address)
    {
        var served = await api.Seeded();
        using var json = await served.Ask(address);
        using var csv = await served.Ask(address, Asking.Csv);
        foreach (var (format, other, same) in new[] { ("csv", "application/json", csv), ("json", Asking.Csv, json), ("csv", null, csv), ("json", null, json) })
        {
            using var named = await served.Ask($"{address}?format={format}", other);
            Assert.Equal(await same.Body(), await named.Body());
            Assert.Equal((same.Headers.ETag, same.Content.Headers.ContentType), (named.Headers.ETag, named.Content.Headers.ContentType));
        }
    }

    [Fact]
    public async Task tells_who_has_the_one_form_from_who_has_the_other()
    {
        var served = await api.Seeded();
        var (json, csv) = (await served.Tag($"{Status}?format=json"), await served.Tag($"{Status}?format=csv"));
        using var other = await served.Ask($"{Status}?format=csv", ifNoneMatch: $"{json}");
        using var held = await served.Ask($"{Status}?format=csv", ifNoneMatch: $"{csv}");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (other.StatusCode, held.StatusCode));
    }

    [Fact]
    public async Task is_answered_to_head_without_the_body()
    {
        var served = await api.Seeded();
        using var get = await served.Ask($"{Status}?format=csv");
        using var head = await served.Ask($"{Status}?format=csv", method: HttpMethod.Head);

        Assert.Equal((get.StatusCode, get.Headers.ETag), (head.StatusCode, head.Headers.ETag));
        Assert.Equal((get.Content.Headers.ContentType, get.Content.Headers.ContentDisposition), (head.Content.Headers.ContentType, head.Content.Headers.ContentDisposition));
        Assert.Empty(await head.Body());
    }
}
