using System.Net;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>Every read may be kept and has to be asked about again; who has the answer gets none.</summary>
public sealed class Conditional_requests(WebTemplate api)
{
    private const string Status = "/api/forces/northamptonshire";

    public static TheoryData<string> Reads =>
    [
        "/api/forces",
        Status,
        "/api/forces/northamptonshire/grades",
        "/api/forces/northamptonshire/timeline",
        "/api/forces/northamptonshire/replay",
        "/api/inspections",
        "/api/inspections/crime-2014.northamptonshire",
        "/api/inspections/crime-2014.northamptonshire/judgments/reducing-crime",
        "/api/inspections/crime-2014.northamptonshire/judgments/reducing-crime/why",
        "/api/recommendations",
        "/api/recommendations/crime-2014.northamptonshire.R1",
        "/api/compare?question=crime-2014/reducing-crime",
        "/api/measures",
        "/api/frameworks",
        "/api/threads",
        "/api/search?q=abuse",
        "/api/overview",
        "/api/streams/framework/crime-2014",
        "/api/documents/000_664bc22c19484112.txt",
        "/api/documents/000_664bc22c19484112.txt/citing?lines=60-70",
    ];

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task are_answered_with_304_and_no_body_where_nothing_changed(string address)
    {
        var served = await api.Seeded();
        using var first = await served.Ask(address);
        using var second = await served.Ask(address, ifNoneMatch: first.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Body());
        foreach (var response in new[] { first, second })
        {
            Assert.Equal(first.Headers.ETag, response.Headers.ETag);
            Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
            Assert.Equal(["Accept"], response.Headers.Vary);
            Assert.Equal(await LastPosition(served), response.Said("Basis-Position"));
        }
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"another\", {0}")]
    [InlineData("*")]
    public async Task are_understood_as(string form)
    {
        var served = await api.Seeded();
        using var response = await served.Ask(Status, ifNoneMatch: string.Format(null, form, await served.Tag(Status)));

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
    }

    [Fact]
    public async Task are_answered_in_full_for_another_tag()
    {
        using var response = await (await api.Seeded()).Ask(Status, ifNoneMatch: "\"another\"");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task tell_formats_apart()
    {
        var served = await api.Seeded();
        var json = await served.Tag("/api/measures");
        using var csv = await served.Ask("/api/measures", Asking.Csv, json.ToString());

        Assert.Equal(HttpStatusCode.OK, csv.StatusCode);
        Assert.Equal(json.Tag.Replace(".json", ".csv", StringComparison.Ordinal), csv.Headers.ETag!.Tag);
    }

    private static async Task<string> LastPosition(Served served) => (await served.Get("/health/ready"))["lastPosition"]!.ToString();

    [Fact]
    public async Task are_answered_to_head_as_to_get_without_the_body()
    {
        var served = await api.Seeded();
        using var get = await served.Ask(Status);
        using var head = await served.Ask(Status, method: HttpMethod.Head);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Body());
    }
}
