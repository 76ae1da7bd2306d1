using Microsoft.Playwright;

namespace Lifecycle.Browser.Tests;

/// <summary>How far a page's layout moved while it loaded, by the browser's own account (Layout Instability API).</summary>
internal static class LayoutShift
{
    // What happened before the observer was there is told to it first.
    private const string Script = """
        () => new Promise(done => {
          let sum = 0
          new PerformanceObserver(list => { for (const one of list.getEntries()) if (!one.hadRecentInput) sum += one.value }).observe({ type: 'layout-shift', buffered: true })
          requestAnimationFrame(() => requestAnimationFrame(() => done(sum)))
        })
        """;

    public static Task<double> Of(IPage page) => page.EvaluateAsync<double>(Script);
}
