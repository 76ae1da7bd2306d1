using Lifecycle.Browser.Tests.States;
using Lifecycle.Web.Tests;
using Microsoft.Playwright;

namespace Lifecycle.Browser.Tests;

public sealed class Lists_of_more_than_a_page(WebTemplate template, MadeUpForces made, Browser browser)
{
    /// <summary>Where the list begins, what leads on, what an item is, and how many stand on each page.</summary>
    public static TheoryData<string, string, string, int[]> Lists { get; } = new()
    {
        { "/inspections?framework=wide-2019&limit=20", "Next inspections", "tbody th a", [20, 20] },
        { $"/recommendations?force={Numerous.Asked}", "Next page of recommendations", ".app-register__asked > a", [50, 10] },
        { $"/search?q=%22look+again%22", "Next page of results", ".app-result__title a", [20, 20, 20] },
        { $"/streams/inspection/{Numerous.Framework}.{Numerous.Found}", "Later events", "article h3", [300, 17] },
        { $"/forces/{Numerous.Asked}/timeline?type=recommendation_made", "Later events", "article h3", [40, 20] },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task are_read_to_their_end_by_their_links(string address, string onward, string item, int[] pages)
    {
        await using var window = await browser.Open(await made.Served(template), scripts: false);
        await window.Go(address);
        var seen = new List<string>();
        var counted = new List<int>();

        for (var next = window.Page.GetByRole(AriaRole.Link, new() { Name = onward }); ; await next.ClickAsync())
        {
            await window.Page.WaitForLoadStateAsync(LoadState.Load);
            var items = await window.Page.Locator(item).AllTextContentsAsync();
            counted.Add(items.Count);
            seen.AddRange(items);
            if (await next.CountAsync() == 0) break;
        }

        Assert.Equal(pages, counted);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task lead_from_a_full_month_of_the_calendar_to_all_that_may_fall_due_in_it()
    {
        await using var window = await browser.Open(await made.Served(template), scripts: false);
        await window.Go($"/recommendations?force={Numerous.Asked}");
        await window.Page.GetByText("Show the due dates as a table").ClickAsync();

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "more: all that may fall due in" }).First.ClickAsync();

        Assert.Equal("18 items with these filters", await window.Page.Locator("#listed").TextContentAsync());
        Assert.EndsWith("&dueFrom=2020-02-01&dueTo=2020-02-29", window.Page.Url, StringComparison.Ordinal);
    }
}
