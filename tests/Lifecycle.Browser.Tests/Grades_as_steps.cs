using Lifecycle.Web.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lifecycle.Browser.Tests;

/// <summary>The charts of a made-up force: grades joined, parted, carried forward, corrected, and not comparable.</summary>
public sealed class Grades_as_steps(WebTemplate template, Browser browser)
{
    private const string Shown = ".app-steps:visible";

    private const string Colliding = """
        charts => charts.flatMap(chart => {
          const words = [...chart.querySelectorAll('text')].map(one => [one.textContent, one.getBoundingClientRect()])
          return words.flatMap(([text, a], at) => words.slice(at + 1)
            .filter(([, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom - 2 && b.top < a.bottom - 2)
            .map(([other]) => `${text} | ${other}`))
        })
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task are_in_order_and_say_all_that_they_show_at_every_width()
    {
        await using var served = await JoinedAgain.Serve(template, Stop);
        foreach (var width in (int[])[360, 768, 1280])
        {
            await using var window = await browser.Open(served, width);
            await window.Go("/forces/southshire");
            await browser.Pictures.Take(window.Page, "made-up-grades");

            await window.IsInOrder();
            Assert.Empty(window.Said);
            Assert.Empty(await window.Page.Locator(Shown).EvaluateAllAsync<string[]>(Colliding));
            var names = await window.Page.Locator($"{Shown} a").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('aria-label'))");
            foreach (var said in (string[])
                     [
                         "victims September 2023; merged: movement not determinable; adequate for How well does the force treat victims?",
                         "victims June 2018; better; led to hearing victims and helping victims; good for How well does the force treat victims?",
                         "hearing victims October 2021; narrowed: not comparable; good for How well does the force hear victims?",
                         "custody May 2016; carried forward from November 2014; fair, carried forward for How well does the force hold people?",
                         "response June 2018; renamed and widened: worse, compared with caution; corrected: was fair, now poor; poor for How well does the force respond to the public?",
                         "vetting September 2023; new question: nothing before it; good for How well does the force vet its people?",
                     ])
                Assert.Contains(said, names);

            Assert.Equal(
                ["what the source leaves open of the date", "no inspection on record in these years", "questions that were merged into one", "a question that was split", "to be compared with caution", "carried forward, not inspected again", "not comparable across the break", "the grade before it was corrected"],
                (await window.Page.Locator(".app-legend li").AllTextContentsAsync()).Select(text => text.Trim()));
            Assert.Equal(3, await window.Page.Locator($"{Shown} .app-break").CountAsync());
            Assert.Equal(2, await window.Page.Locator($"{Shown} text").GetByText("another scale: not comparable", new() { Exact = true }).CountAsync());
        }
    }

    [Fact]
    public async Task lead_from_a_point_to_its_judgment_by_keyboard()
    {
        await using var served = await JoinedAgain.Serve(template, Stop);
        await using var window = await browser.Open(served);
        await window.Go("/forces/southshire");

        var point = window.Page.Locator($"{Shown} a[aria-label$='adequate for How well does the force treat victims?']");
        await point.FocusAsync();
        await Expect(point).ToBeFocusedAsync();
        await point.PressAsync("Enter");

        await Expect(window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("How well does the force treat victims?");
        Assert.EndsWith("/inspections/care-2023.southshire/judgments/victims", window.Page.Url, StringComparison.Ordinal);
    }
}
