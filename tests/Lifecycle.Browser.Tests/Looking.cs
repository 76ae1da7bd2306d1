using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Browser.Tests;

/// <summary>A look at a page at every width, at all of them at once, as a first visit each.</summary>
internal static class Looking
{
    private static readonly int[] Widths = [360, 768, 1280];

    /// <returns>The text of the page.</returns>
    public static async Task<string> AtEveryWidth(this Browser browser, Served served, string name, string address, int status = 200) =>
        (await Task.WhenAll(Widths.Select(width => At(width, browser, served, name, address, status))))[^1];

    private static async Task<string> At(int width, Browser browser, Served served, string name, string address, int status)
    {
        await using var window = await browser.Open(served, width);

        Assert.Equal(status, await window.Go(address));
        // Before the picture: to take one of a long page, the browser lays it out anew.
        await window.IsInOrder();
        await browser.Pictures.Take(window.Page, name);
        // The browser tells its console of an answer that is an error.
        window.None(window.Said.Where(said => status == 200 || !said.Contains($"{status}", StringComparison.Ordinal)));
        return await window.Text();
    }
}
