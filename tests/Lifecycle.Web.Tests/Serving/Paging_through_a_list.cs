namespace Lifecycle.Web.Tests.Serving;

/// <summary>Page after page by the cursor: every row once, in the order of the whole list.</summary>
public sealed class Paging_through_a_list(WebTemplate api)
{
    public static TheoryData<string, int> Lists => new()
    {
        { "/api/forces", 43 },
        { "/api/forces/northamptonshire/timeline", 244 },
        { "/api/streams/inspection/crime-2014.northamptonshire", 120 },
        { "/api/inspections", 2 },
        { "/api/recommendations", 24 },
        { "/api/recommendations?inspection=peel-2017-effectiveness.northamptonshire&kind=area%20for%20improvement", 12 },
        { "/api/compare?question=peel-2017-effectiveness/preventing-crime", 43 },
        { "/api/measures", 28 },
        { "/api/frameworks", 2 },
        { "/api/search?q=victims", 20 },
        { "/api/documents/003_be2a4a03d244ac37.txt/citing", 104 },
        { "/api/threads", 20 },
        { "/api/threads?strength=reversed&strength=new", 8 },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task by_the_cursor_of_each_answer_gives_every_row_once(string address, int rows)
    {
        var whole = (await api.Get($"{address}{Join(address)}limit=1000"))["items"]!.AsArray();
        var walked = new List<string>();
        string? after = null;
        do
        {
            var page = await api.Get($"{address}{Join(address)}limit=7{(after is null ? "" : $"&after={after}")}");
            Assert.InRange(page["items"]!.AsArray().Count, 1, 7);
            walked.AddRange(page["items"]!.AsArray().Select(item => item!.ToJsonString()));
            after = (string?)page["next"];
        }
        while (after is not null);

        Assert.Equal(rows, walked.Count);
        Assert.Distinct(walked);
        Assert.Equal(whole.Select(item => item!.ToJsonString()), walked);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task by_the_links_of_csv_pages_gives_the_rows_of_the_whole(string address, int rows)
    {
        var served = await api.Seeded();
        using var whole = await served.Ask($"{address}{Join(address)}limit=1000", Asking.Csv);
        var expected = await whole.Rows();
        var walked = new List<string>();
        var pages = 0;
        for (var next = $"{address}{Join(address)}limit=7"; next is not null; pages++)
        {
            using var page = await served.Ask(next, Asking.Csv);
            var lines = await page.Rows();
            Assert.Equal(expected[0], lines[0]);
            walked.AddRange(lines.Skip(1));
            next = Next(page);
        }

        Assert.Equal((rows + 6) / 7, pages);
        Assert.Equal(expected.Skip(1), walked);
    }

    [Fact]
    public async Task ends_where_the_answer_says_that_nothing_follows()
    {
        using var last = await (await api.Seeded()).Ask("/api/inspections?limit=2");
        using var first = await (await api.Seeded()).Ask("/api/inspections?limit=1");

        Assert.Null((await last.Json())["next"]);
        Assert.Null(last.Said("Link"));
        Assert.Equal($"</api/inspections?limit=1&after={(await first.Json())["next"]}>; rel=\"next\"", first.Said("Link"));
    }

    [Fact]
    public async Task goes_on_after_a_row_that_has_gone() =>
        Assert.Equal("cambridgeshire", (string?)(await api.Get($"/api/forces?limit=1&after={Cursor("bedfordshire-and-luton")}"))["items"]![0]!["force"]);

    private static char Join(string address) => address.Contains('?', StringComparison.Ordinal) ? '&' : '?';

    private static string Cursor(string key) => System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(key));

    private static string? Next(HttpResponseMessage page) => page.Said("Link") is { } link && link.EndsWith(">; rel=\"next\"", StringComparison.Ordinal) ? link[1..link.IndexOf('>', StringComparison.Ordinal)] : null;
}
