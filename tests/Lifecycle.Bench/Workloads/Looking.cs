using Lifecycle.Bench.Log;
using Lifecycle.Bench.Measuring;
using Lifecycle.Bench.Server;
using Lifecycle.Browser.Tests;
using Microsoft.Playwright;

namespace Lifecycle.Bench.Workloads;

/// <summary>The page of a force in a real browser: how far its layout moves while it loads, at the widths of a phone, a tablet and a desktop.</summary>
internal sealed class Looking : Workload
{
    private const int Forces = 5;

    private static readonly int[] Widths = [360, 768, 1280];
    private static readonly string[] Flags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"];

    public override string Name => "layout-shift";

    public override async Task<IReadOnlyList<Row>> Measure(Bench bench)
    {
        if (Environment.GetEnvironmentVariable("LIFECYCLE_CHROMIUM") is not { Length: > 0 } chromium)
            throw new InvalidOperationException("LIFECYCLE_CHROMIUM names no browser; expected the program of a Chromium, as make bench finds or installs it.");

        var log = await Rebuilding.Built(bench, Bench.Small);
        await using var product = await ServedProduct.Start(log, bench.Stop);
        await product.UntilReady(bench.Stop);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Flags });

        var shifts = new List<double>();
        foreach (var width in Widths)
        {
            for (var at = 0; at < Forces; at++) shifts.Add(await ShiftOf(browser, width, new Uri(product.Http.BaseAddress!, $"forces/{LogPlan.Force(at)}")));
        }

        return
        [
            new Row(
                Name, $"cumulative layout shift of a force's page, {string.Join(", ", Widths)} pixels wide", "no shift", Target.AtMost(0),
                Spread.Of(shifts), null, null, null, new Dictionary<string, IReadOnlyList<Stretch>>(), []),
        ];
    }

    // Each in a context of its own, so that nothing of it is there already.
    private static async Task<double> ShiftOf(IBrowser browser, int width, Uri address)
    {
        await using var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();
        if (await page.GotoAsync(address.ToString()) is not { Ok: true }) throw new InvalidOperationException($"{address} was not answered with its page.");

        return await LayoutShift.Of(page);
    }
}
