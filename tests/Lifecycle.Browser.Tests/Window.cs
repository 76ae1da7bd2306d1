using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Lifecycle.Browser.Tests;

/// <summary>A window that notes what a careful reader of its console and its traffic would note.</summary>
public sealed partial class Window : IAsyncDisposable
{
    private const string Axe = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
          .map(one => `${one.id}: ${one.help}: ${one.nodes.map(node => node.target.join(' ')).slice(0, 3).join(' | ')}`)
        """;

    private const string Overflowing = """
        () => {
          const width = document.documentElement.clientWidth
          if (document.documentElement.scrollWidth <= width) return []
          const beyond = [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > width + 1 && !one.parentElement.closest('.app-scroll'))
          return beyond.length === 0 ? [`wider by ${document.documentElement.scrollWidth - width}, within what scrolls`] : beyond.filter(one => !beyond.some(other => other !== one && one.contains(other))).map(one => `${one.tagName} ${one.className}: ${one.textContent.trim().slice(0, 60)}`)
        }
        """;

    // Nothing inline, no data, no other host.
    private static readonly string[] Allowed = ["'none'", "'self'"];

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

    /// <summary>What the page's answer lets the browser do: the Content-Security-Policy, directive by directive.</summary>
    public IReadOnlyList<string> Policy { get; private set; } = [];

    public async Task<int> Go(string address)
    {
        var answer = (await Page.GotoAsync(address))!;
        Policy = (await answer.HeaderValueAsync("content-security-policy"))?.Split("; ") ?? [];
        return answer.Status;
    }

    /// <summary>What the page tells beside its menu, with single spaces.</summary>
    public async Task<string> Text()
    {
        await Page.WaitForLoadStateAsync(LoadState.Load);
        return Space().Replace((await Page.Locator("main").TextContentAsync())!, " ");
    }

    /// <summary>What axe-core finds, a line for each rule that is broken.</summary>
    public async Task<IReadOnlyList<string>> Violations()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));
        return (await Page.EvaluateAsync<JsonElement>(Axe)).EnumerateArray().Select(line => line.GetString()!).ToList();
    }

    /// <summary>What makes the page wider than its window: the innermost elements that reach beyond it.</summary>
    public async Task<IReadOnlyList<string>> Overflow() => await Page.EvaluateAsync<string[]>(Overflowing);

    /// <summary>Bytes that the page and all that it needs took to transfer, on a first visit.</summary>
    public Task<int> Transferred() => Page.EvaluateAsync<int>("() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, one) => sum + one.transferSize, 0)");

    /// <summary>Accessible by axe-core, steady, no wider than the window, light enough for a first visit, and held to its own host.</summary>
    public async Task IsInOrder()
    {
        Assert.Contains("default-src 'none'", Policy);
        Assert.All(Policy, directive => Assert.Contains(directive.Split(' ', 2)[1], Allowed));
        // Before anything else touches the page.
        Assert.Equal(0, await LayoutShift.Of(Page));
        None(await Violations());
        None(await Overflow());
        None(Elsewhere);
        Assert.InRange(await Transferred(), 1, 150_000);
    }

    /// <summary>Fails with all that was found.</summary>
    public void None(IEnumerable<string> found)
    {
        var faults = found.ToList();
        Assert.True(faults.Count == 0, $"{Page.Url}, {Page.ViewportSize!.Width} wide:\n{string.Join('\n', faults)}");
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void Note(bool isBad, string said)
    {
        if (isBad) _said.Add(said);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
