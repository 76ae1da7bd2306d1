using Lifecycle.Web.Tests;
using static Microsoft.Playwright.Assertions;

namespace Lifecycle.Browser.Tests;

public sealed class Replaying(WebTemplate template, Browser browser)
{
    private const string Address = "/forces/northamptonshire/replay";

    [Fact]
    public async Task moves_status_and_address_with_the_slider_by_keyboard()
    {
        await using var window = await browser.Open(template);
        await window.Go(Address);
        var slider = window.Page.GetByRole(Microsoft.Playwright.AriaRole.Slider);

        await slider.FocusAsync();
        await slider.PressAsync("End");

        await Expect(window.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync("Step 244 of 244");
        Assert.EndsWith("?step=244", window.Page.Url, StringComparison.Ordinal);

        await slider.PressAsync("ArrowLeft");

        await Expect(window.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync("Step 243 of 244");
        await window.Page.GoBackAsync();
        await Expect(window.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync("Step 244 of 244");
        Assert.Empty(window.Said);
    }

    [Fact]
    public async Task plays_on_by_itself_until_it_is_paused()
    {
        await using var window = await browser.Open(template);
        await window.Page.Clock.InstallAsync();
        await window.Go($"{Address}?step=10");
        var play = window.Page.Locator("[data-replay-play]");

        await play.PressAsync("Enter");
        await window.Page.Clock.RunForAsync(10);
        await Expect(window.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync("Step 11 of 244");
        await window.Page.Clock.RunForAsync(1500);
        await Expect(window.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync("Step 12 of 244");

        await play.PressAsync("Enter");
        await Expect(play).ToHaveTextAsync("Play");
        await window.Page.Clock.RunForAsync(10000);
        await Expect(window.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync("Step 12 of 244");
    }

    [Fact]
    public async Task needs_no_script()
    {
        await using var window = await browser.Open(template, scripts: false);
        await window.Go($"{Address}?step=10");
        Assert.False(await window.Page.Locator("[data-replay-play]").IsVisibleAsync());

        await window.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Next", Exact = true }).ClickAsync();
        Assert.Equal("Step 11 of 244", await window.Page.Locator("h2").First.TextContentAsync());

        await window.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Go to the step" }).ClickAsync();
        Assert.Equal("Step 11 of 244", await window.Page.Locator("h2").First.TextContentAsync());
    }
}
