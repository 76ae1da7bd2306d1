using System.Text.Json;
using Microsoft.Playwright;

namespace Lifecycle.Browser.Tests;

/// <summary>A window that notes what a careful reader of its console and its traffic would note.</summary>
public sealed class Window : IAsyncDisposable
{
    private const string Axe = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
          .map(one => `${one.id}: ${one.help}: ${one.nodes.map(node => node.target.join(' ')).slice(0, 3).join(' | ')}`)
        """;

    private const string Shift = """
        () => new Promise(done => {
          let sum = 0
          new PerformanceObserver(list => { for (const one of list.getEntries()) if (!one.hadRecentInput) sum += one.value }).observe({ type: 'layout-shift', buffered: true })
          requestAnimationFrame(() => requestAnimationFrame(() => done(sum)))
        })
        """;

    private const string Overflowing = """
        () => {
          const width = document.documentElement.clientWidth
          if (document.documentElement.scrollWidth <= width) return []
          const beyond = [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > width + 1 && !one.parentElement.closest('.app-scroll'))
          return beyond.length === 0 ? [`wider by ${document.documentElement.scrollWidth - width}, within what scrolls`] : beyond.filter(one => !beyond.some(other => other !== one && one.contains(other))).map(one => `${one.tagName} ${one.className}: ${one.textContent.trim().slice(0, 60)}`)
        }
        """;

    private readonly IBrowserContext _context;
    private readonly List<string> _said = [];
    private readonly List<string> _elsewhere = [];

    internal Window(IBrowserContext context, IPage page, Uri home)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Note(true, error);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } asked && asked.Authority != home.Authority) _elsewhere.Add(request.Url);
        };
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console.</summary>
    public IReadOnlyList<string> Said => _said;

    /// <summary>Requests to any other host.</summary>
    public IReadOnlyList<string> Elsewhere => _elsewhere;

    public async Task<int> Go(string address) => (await Page.GotoAsync(address))!.Status;

    /// <summary>What axe-core finds, a line for each rule that is broken.</summary>
    public async Task<IReadOnlyList<string>> Violations()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));
        return (await Page.EvaluateAsync<JsonElement>(Axe)).EnumerateArray().Select(line => line.GetString()!).ToList();
    }

    /// <summary>How far the layout moved while the page loaded.</summary>
    public Task<double> LayoutShift() => Page.EvaluateAsync<double>(Shift);

    /// <summary>What makes the page wider than its window: the innermost elements that reach beyond it.</summary>
    public async Task<IReadOnlyList<string>> Overflow() => await Page.EvaluateAsync<string[]>(Overflowing);

    /// <summary>Bytes that the page and all that it needs took to transfer, on a first visit.</summary>
    public Task<int> Transferred() => Page.EvaluateAsync<int>("() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, one) => sum + one.transferSize, 0)");

    /// <summary>Accessible by axe-core, steady, no wider than the window, light enough for a first visit, and without any other host.</summary>
    public async Task IsInOrder()
    {
        Assert.Empty(await Violations());
        Assert.Equal(0, await LayoutShift());
        Assert.Empty(await Overflow());
        Assert.Empty(Elsewhere);
        Assert.InRange(await Transferred(), 1, 150_000);
    }

    /// <summary>A picture for a person to look at.</summary>
    public Task Picture(string name) => Page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"{name}.png") });

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void Note(bool isBad, string said)
    {
        if (isBad) _said.Add(said);
    }
}
