using Lifecycle.Web.Tests;

namespace Lifecycle.Browser.Tests;

public sealed class Every_page(WebTemplate template, Browser browser)
{
    private static readonly int[] Widths = [360, 768, 1280];

    /// <summary>A name for its picture, its address, and its status.</summary>
    public static TheoryData<string, string, int> Pages { get; } = new()
    {
        { "home", "/", 200 },
        { "home-searched", "/?name=north", 200 },
        { "home-none-found", "/?name=nowhere", 200 },
        { "home-before-all", "/?validAt=2000-01-01", 200 },
        { "force", "/forces/northamptonshire", 200 },
        { "force-in-november-2014", "/forces/northamptonshire?publishedAt=2014-11-15", 200 },
        { "force-without-an-inspection", "/forces/kent", 200 },
        { "force-unknown", "/forces/nowhere", 404 },
        { "replay-first", "/forces/northamptonshire/replay", 200 },
        { "replay-of-a-judgment", "/forces/northamptonshire/replay?step=244", 200 },
        { "replay-beyond", "/forces/northamptonshire/replay?step=100000", 400 },
        { "no-such-page", "/nowhere", 404 },
        { "no-such-day", "/?validAt=2014-02-30", 400 },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task is_accessible_quiet_and_steady_at_every_width(string name, string address, int status)
    {
        foreach (var width in Widths)
        {
            await using var window = await browser.Open(template, width);

            Assert.Equal(status, await window.Go(address));

            Assert.Empty(await window.Violations());
            Assert.Equal(0, await window.LayoutShift());
            Assert.Empty(await window.Overflow());
            Assert.Empty(window.Elsewhere);
            Assert.DoesNotContain(window.Said, said => status == 200 || !said.Contains($"{status}", StringComparison.Ordinal));
            await window.Picture($"{name}-{width}");
        }
    }
}
