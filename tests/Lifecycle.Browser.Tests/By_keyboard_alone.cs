using Lifecycle.Web.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lifecycle.Browser.Tests;

public sealed class By_keyboard_alone(WebTemplate template, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task leads_from_home_to_the_source_line_of_the_finding_that_explains_the_change(bool scripts)
    {
        await using var window = await browser.Open(template, scripts: scripts);
        await window.Go("/");

        await Follow(window, "Skip to main content");
        await Follow(window, "Northamptonshire Police");
        await Follow(window, "Why the judgment on How effective is the force at preventing crime, tackling anti-social behaviour and keeping people safe? is what it is");
        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await FollowTo(window, "/sources/003_be2a4a03d244ac37.txt");

        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("PEEL");
        Assert.Contains("lines=", window.Page.Url, StringComparison.Ordinal);
        Assert.Empty(window.Said);
    }

    /// <summary>Goes from link to link with Tab until the one of this name, and takes it with Enter.</summary>
    private static Task Follow(Window window, string name) =>
        Take(window, "one => one.matches('a') && one.textContent.replace(/\\s+/g, ' ').trim() === wanted", name);

    private static Task FollowTo(Window window, string address) => Take(window, "one => one.matches('a') && one.getAttribute('href').startsWith(wanted)", address);

    private static async Task Take(Window window, string condition, string wanted)
    {
        for (var pressed = 0; pressed < 400; pressed++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            if (!await window.Page.EvaluateAsync<bool>($"wanted => ({condition})(document.activeElement)", wanted)) continue;

            var before = window.Page.Url;
            await window.Page.Keyboard.PressAsync("Enter");
            // Asked of the browser: to wait here for an event would miss one that comes before the waiting begins.
            await Expect(window.Page).Not.ToHaveURLAsync(before);
            await window.Page.WaitForLoadStateAsync(LoadState.Load);
            return;
        }

        Assert.Fail($"Tab never came to {wanted} on {window.Page.Url}.");
    }
}
