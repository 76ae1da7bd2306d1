using Lifecycle.Web.Tests;
using Microsoft.Playwright;

namespace Lifecycle.Browser.Tests;

/// <summary>Whatever can be filled in is answered by the page that it is sent to.</summary>
public sealed class Forms_without_scripts(WebTemplate template, Browser browser)
{
    [Fact]
    public async Task take_the_three_times_and_keep_them_on_the_way()
    {
        await using var window = await Open("/forces/northamptonshire");

        await window.Page.GetByText("Look at another time").ClickAsync();
        await window.Page.GetByLabel("As it stood on").FillAsync("2016-01-01");
        await window.Page.GetByLabel("As published by").FillAsync("2015-06-30");
        await window.Page.GetByLabel("As known here on").FillAsync("300");
        await Press(window, "Show");

        Assert.EndsWith("/forces/northamptonshire?validAt=2016-01-01&publishedAt=2015-06-30&knownAt=300", window.Page.Url, StringComparison.Ordinal);
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "All recommendations" }).ClickAsync();
        Assert.Contains("validAt=2016-01-01&publishedAt=2015-06-30&knownAt=300", window.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task tell_what_is_wrong_with_a_time()
    {
        await using var window = await Open("/forces/northamptonshire");

        await window.Page.GetByText("Look at another time").ClickAsync();
        await window.Page.GetByLabel("As known here on").FillAsync("yesterday");
        await Press(window, "Show");

        Assert.Contains("This address cannot be answered", await window.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task find_a_force_by_its_name()
    {
        await using var window = await Open("/?validAt=2020-01-01");

        await window.Page.GetByRole(AriaRole.Searchbox).FillAsync("north");
        await window.Page.GetByRole(AriaRole.Search).GetByRole(AriaRole.Button).ClickAsync();

        var told = await window.Text();
        Assert.Contains("Northamptonshire Police", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Kent", told, StringComparison.Ordinal);
        Assert.Contains("validAt=2020-01-01", window.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task filter_the_register()
    {
        await using var window = await Open("/recommendations");

        await window.Page.GetByText("Filter the list").ClickAsync();
        await window.Page.GetByLabel("Kind").SelectOptionAsync("cause of concern");
        await Press(window, "Apply filters");

        Assert.Contains("1 item with these filters", await window.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task choose_the_inspections_of_a_framework()
    {
        await using var window = await Open("/inspections");

        await window.Page.GetByLabel("Framework").SelectOptionAsync("crime-2014");
        await Press(window, "Show", last: true);

        Assert.Contains("One inspection", await window.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task search_findings_and_recommendations()
    {
        await using var window = await Open("/search");

        await window.Page.GetByLabel("What to search for").FillAsync("partners");
        await Press(window, "Search");

        Assert.Contains("Results for “partners”", await window.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task compare_forces_since_an_earlier_time()
    {
        await using var window = await Open("/compare");

        await window.Page.GetByRole(AriaRole.Combobox, new() { Name = "Question" }).SelectOptionAsync("peel-2017-effectiveness/preventing-crime");
        await window.Page.GetByText("Show the movement since an earlier time").ClickAsync();
        await window.Page.GetByLabel("Since it stood on").FillAsync("2015-01-01");
        await Press(window, "Compare");

        Assert.Contains("Since the earlier basis", await window.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task choose_events_of_the_audit_trail()
    {
        await using var window = await Open("/forces/northamptonshire/timeline");

        await window.Page.GetByLabel("Type of event").SelectOptionAsync("report_published");
        await Press(window, "Show these events");

        Assert.Contains("2 events", await window.Text(), StringComparison.Ordinal);
    }

    private async Task<Window> Open(string address)
    {
        var window = await browser.Open(template, scripts: false);
        await window.Go(address);
        return window;
    }

    private static async Task Press(Window window, string button, bool last = false)
    {
        var named = window.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });
        await (last ? named.Last : named.First).ClickAsync();
    }
}
