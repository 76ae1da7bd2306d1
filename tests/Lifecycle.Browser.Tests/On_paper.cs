using Lifecycle.Browser.Tests.States;
using Lifecycle.Web.Tests;
using Microsoft.Playwright;

namespace Lifecycle.Browser.Tests;

/// <summary>Pages as they are printed on A4, of the product's own data and of made-up forces.</summary>
public sealed class On_paper(WebTemplate template, MadeUpForces made, Browser browser)
{
    // A4 without its margins, in CSS pixels.
    private const int Width = 718;

    /// <summary>A name for the picture, the address, whether it is of the product's own data, and words that must not be lost.</summary>
    public static TheoryData<string, string, bool, string> Pages { get; } = new()
    {
        { "home", "/", true, "Northamptonshire Police" },
        { "home-of-many", "/", false, "Rowancombe Police" },
        { "force", "/forces/northamptonshire", true, "England and Wales: 36.8" },
        { "inspection", "/inspections/crime-2014.northamptonshire", true, "Case file review" },
        { "inspection-moderated", "/inspections/care-2014.southshire", false, "Head of contact" },
        { "why", "/inspections/peel-2017-effectiveness.northamptonshire/judgments/preventing-crime/why", true, "The later report finds the opposite." },
        { "register", "/recommendations", true, "R3: " },
        { "register-of-many", "/recommendations", false, "for the 9. time" },
        { "recommendation", "/recommendations/care-2014.southshire.R1", false, "Staff have to be trained first." },
        { "compare", "/compare?question=peel-2017-effectiveness/preventing-crime&fromPublishedAt=2015-01-01", true, "Since the earlier basis" },
        { "compare-many", $"/compare?question={Numerous.Framework}/q1", false, "Rowancombe Police" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task nothing_is_cut_off_and_what_cannot_be_used_is_left_out(string name, string address, bool own, string kept)
    {
        await using var window = await browser.Open(own ? await template.Seeded() : await made.Served(template), Width);
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await window.Go(address);
        await browser.Pictures.Take(window.Page, $"printed-{name}");

        window.None(await Visible(window, "form, nav, button, .govuk-skip-link, .app-links, footer, summary"));
        window.None(await Wider(window));
        window.None(await window.Overflow());
        await Assertions.Expect(window.Page.Locator(".app-basis > p").First).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.GetByText(kept).Locator("visible=true").First).ToBeVisibleAsync();
        Assert.NotEmpty(await Visible(window, ".app-sources, .app-heat"));
    }

    /// <summary>A table that stands behind a picture is printed where it holds more than the picture; what only opens by a click is of no use on paper.</summary>
    [Fact]
    public async Task what_is_folded_away_on_the_screen_is_printed()
    {
        await using var window = await browser.Open(template, Width);
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await window.Go("/inspections/crime-2014.northamptonshire");

        await Assertions.Expect(window.Page.GetByText("Single obligations")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task a_reader_is_told_where_the_page_is_to_be_found()
    {
        await using var window = await browser.Open(template, Width);
        await window.Go("/forces/northamptonshire");
        var address = window.Page.Locator(".app-address");

        await Assertions.Expect(address).ToBeHiddenAsync();
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(address).ToBeVisibleAsync();
        await Assertions.Expect(address).ToHaveTextAsync($"This page: {new Uri(window.Page.Url).PathAndQuery}");
    }

    private static async Task<IReadOnlyList<string>> Visible(Window window, string selector) =>
        await window.Page.EvaluateAsync<string[]>("selector => [...document.querySelectorAll(selector)].filter(one => one.checkVisibility()).map(one => `${one.tagName} ${one.className}`)", selector);

    private static async Task<IReadOnlyList<string>> Wider(Window window) =>
        await window.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.app-scroll')].filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1).map(one => `${one.getAttribute('aria-label') ?? one.getAttribute('aria-labelledby')}: ${one.scrollWidth} in ${one.clientWidth}`)");
}
