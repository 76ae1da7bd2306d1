using Lifecycle.Web.Tests;
using Microsoft.Playwright;
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
        var slider = window.Page.GetByRole(AriaRole.Slider);

        await slider.FocusAsync();
        await slider.PressAsync("End");

        await Expect(Step(window)).ToHaveTextAsync("Step 244 of 244");
        Assert.EndsWith("?step=244", window.Page.Url, StringComparison.Ordinal);
        Assert.Equal("244", await window.Page.Locator(".app-basis input[name=step]").GetAttributeAsync("value"));
        await Expect(window.Page.Locator(".app-address")).ToHaveTextAsync($"This page: {Address}?step=244");

        await slider.PressAsync("ArrowLeft");

        await Expect(Step(window)).ToHaveTextAsync("Step 243 of 244");
        await window.Page.GoBackAsync();
        await Expect(Step(window)).ToHaveTextAsync("Step 244 of 244");
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
        await Expect(Step(window)).ToHaveTextAsync("Step 11 of 244");
        await window.Page.Clock.RunForAsync(1500);
        await Expect(Step(window)).ToHaveTextAsync("Step 12 of 244");

        await play.PressAsync("Enter");
        await Expect(play).ToHaveTextAsync("Play");
        await window.Page.Clock.RunForAsync(10000);
        await Expect(Step(window)).ToHaveTextAsync("Step 12 of 244");
    }

    [Fact]
    public async Task plays_from_the_beginning_again_after_it_has_come_to_the_end()
    {
        await using var window = await browser.Open(template);
        await window.Page.Clock.InstallAsync();
        await window.Go($"{Address}?step=243");
        var play = window.Page.Locator("[data-replay-play]");

        await play.PressAsync("Enter");
        await window.Page.Clock.RunForAsync(10);
        await Expect(Step(window)).ToHaveTextAsync("Step 244 of 244");
        await window.Page.Clock.RunForAsync(1500);
        await Expect(play).ToHaveTextAsync("Play");

        await play.PressAsync("Enter");
        await window.Page.Clock.RunForAsync(10);
        await Expect(Step(window)).ToHaveTextAsync("Step 1 of 244");
    }

    [Fact]
    public async Task plays_at_one_pace_although_it_was_paused_while_a_step_was_on_its_way()
    {
        await using var window = await browser.Open(template);
        await window.Page.Clock.InstallAsync();
        await window.Go($"{Address}?step=10");
        var play = window.Page.Locator("[data-replay-play]");
        var (asked, answer) = (new TaskCompletionSource(), new TaskCompletionSource());
        await window.Page.RouteAsync("**/replay?step=11", async route =>
        {
            asked.TrySetResult();
            await answer.Task;
            await route.ContinueAsync();
        });

        await play.PressAsync("Enter");
        await window.Page.Clock.RunForAsync(10);
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        await play.PressAsync("Enter");
        await play.PressAsync("Enter");
        answer.SetResult();
        await Expect(Step(window)).ToHaveTextAsync("Step 11 of 244");
        await window.Page.UnrouteAllAsync();

        await window.Page.Clock.RunForAsync(10);
        await Expect(Step(window)).ToHaveTextAsync("Step 12 of 244");
        await window.Page.Clock.RunForAsync(1400);
        await Expect(Step(window)).ToHaveTextAsync("Step 12 of 244");
        await window.Page.Clock.RunForAsync(200);
        await Expect(Step(window)).ToHaveTextAsync("Step 13 of 244");
    }

    [Fact]
    public async Task needs_no_script()
    {
        await using var window = await browser.Open(template, scripts: false);
        await window.Go($"{Address}?step=10");
        Assert.False(await window.Page.Locator("[data-replay-play]").IsVisibleAsync());

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Next", Exact = true }).ClickAsync();
        Assert.Equal("Step 11 of 244", await window.Page.Locator("h2").First.TextContentAsync());

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Go to the step" }).ClickAsync();
        Assert.Equal("Step 11 of 244", await window.Page.Locator("h2").First.TextContentAsync());
    }

    [Fact]
    public async Task leaves_the_keyboard_on_the_link_of_the_same_kind_and_on_the_heading_where_there_is_none_any_more()
    {
        await using var window = await browser.Open(template);
        await window.Go($"{Address}?step=242");
        var next = Way(window, "Next");

        await next.PressAsync("Enter");
        await Expect(Step(window)).ToHaveTextAsync("Step 243 of 244");
        await Expect(next).ToBeFocusedAsync();

        await next.PressAsync("Enter");
        await Expect(Step(window)).ToHaveTextAsync("Step 244 of 244");
        await Expect(Step(window)).ToBeFocusedAsync();
        Assert.Empty(window.Said);
    }

    [Fact]
    public async Task announces_the_step_and_its_event_and_no_more()
    {
        await using var window = await browser.Open(template);
        await window.Go($"{Address}?step=243");
        var said = window.Page.Locator("[data-replay-said]");
        await Expect(said).ToBeEmptyAsync();

        await Way(window, "Next").ClickAsync();

        await Expect(said).ToHaveTextAsync("Step 244 of 244: Recorded thread t20: Prevention of crime itself");
        Assert.Equal(0, await window.Page.Locator("[aria-live]").CountAsync());
    }

    [Theory]
    [InlineData(503, "Step 11 could not be shown: the server answered 503. This is still step 10.")]
    [InlineData(null, "Step 11 could not be shown: the server did not answer. This is still step 10.")]
    public async Task says_that_a_step_could_not_be_shown_and_stops(int? status, string told)
    {
        await using var window = await browser.Open(template);
        await window.Page.Clock.InstallAsync();
        await window.Go($"{Address}?step=10");
        await window.Page.RouteAsync("**/replay?step=11", route => status is { } answered ? route.FulfillAsync(new() { Status = answered }) : route.AbortAsync());
        var play = window.Page.Locator("[data-replay-play]");

        await play.ClickAsync();
        await window.Page.Clock.RunForAsync(10);

        await Expect(window.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(told);
        await Expect(play).ToHaveTextAsync("Play");
        await Expect(window.Page.GetByRole(AriaRole.Slider)).ToHaveValueAsync("10");
        await Expect(Step(window)).ToHaveTextAsync("Step 10 of 244");

        await window.Page.UnrouteAllAsync();
        await Way(window, "Next").ClickAsync();
        await Expect(Step(window)).ToHaveTextAsync("Step 11 of 244");
        await Expect(window.Page.Locator("[data-replay-trouble]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task stops_playing_when_nobody_can_see_it()
    {
        await using var window = await browser.Open(template);
        await window.Page.Clock.InstallAsync();
        await window.Go($"{Address}?step=10");
        var play = window.Page.Locator("[data-replay-play]");
        await play.ClickAsync();
        await window.Page.Clock.RunForAsync(10);
        await Expect(Step(window)).ToHaveTextAsync("Step 11 of 244");

        await window.Page.EvaluateAsync("() => { Object.defineProperty(document, 'hidden', { value: true }); document.dispatchEvent(new Event('visibilitychange')) }");

        await Expect(play).ToHaveTextAsync("Play");
        await window.Page.Clock.RunForAsync(10000);
        await Expect(Step(window)).ToHaveTextAsync("Step 11 of 244");
    }

    [Fact]
    public async Task keeps_the_charts_where_they_are_from_step_to_step()
    {
        await using var window = await browser.Open(template);
        await window.Go($"{Address}?step=237");
        var charts = window.Page.Locator("#step-charts");
        var before = await charts.EvaluateAsync<double>("one => one.getBoundingClientRect().top + scrollY");
        var height = await charts.EvaluateAsync<double>("one => one.getBoundingClientRect().height");

        await Way(window, "First").ClickAsync();
        await Expect(Step(window)).ToHaveTextAsync("Step 1 of 244");

        Assert.Equal(before, await charts.EvaluateAsync<double>("one => one.getBoundingClientRect().top + scrollY"), 1.0);
        Assert.Equal(height, await charts.EvaluateAsync<double>("one => one.getBoundingClientRect().height"), 1.0);
    }

    [Fact]
    public async Task keeps_the_times_in_the_address_of_each_step_and_marks_the_steps_that_moved_the_status()
    {
        await using var window = await browser.Open(template);
        await window.Go($"{Address}?validAt=2020-01-01&step=100");
        Assert.Equal("Marks under the slider: the 30 steps that moved the status.", await window.Page.Locator("#moves").TextContentAsync());
        Assert.Equal(30, (await window.Page.Locator(".app-replay__moves path").GetAttributeAsync("d"))!.Split('M').Length - 1);

        await Way(window, "Next").ClickAsync();
        await Expect(Step(window)).ToHaveTextAsync("Step 101 of 244");
        await window.Page.GetByRole(AriaRole.Slider).PressAsync("ArrowRight");
        await Expect(Step(window)).ToHaveTextAsync("Step 102 of 244");

        Assert.EndsWith("?validAt=2020-01-01&step=102", window.Page.Url, StringComparison.Ordinal);
    }

    private static ILocator Step(Window window) => window.Page.Locator("#step-shown");

    private static ILocator Way(Window window, string name) => window.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
}
