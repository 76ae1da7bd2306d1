using Lifecycle.Browser.Tests;
using Lifecycle.Web.Tests;
using Lifecycle.Web.Tests.Serving;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace Lifecycle.Browser.Tests;

/// <summary>The machine's own Chromium, once for all tests; each opens a window of its own onto the product with its own data.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public Pictures Pictures { get; } = new();

    public async ValueTask InitializeAsync()
    {
        Pictures.Clear();
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = Flags });
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null) await _chromium.DisposeAsync();
        _playwright?.Dispose();
        await Pictures.List();
    }

    /// <summary>A window of this width onto the product with its own data.</summary>
    public async Task<Window> Open(WebTemplate template, int width = 1280, bool scripts = true) => await Open(await template.Seeded(), width, scripts);

    /// <summary>A window of this width onto a product.</summary>
    public async Task<Window> Open(Served served, int width = 1280, bool scripts = true)
    {
        var context = await _chromium!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, BaseURL = served.Http.BaseAddress!.ToString(), JavaScriptEnabled = scripts });
        // The browser tells the console of most that its policy refused; the event is told of all.
        await context.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', refused => console.error(`refused by ${refused.effectiveDirective}: ${refused.blockedURI}`))");
        return new Window(context, await context.NewPageAsync(), served.Http.BaseAddress!);
    }

    private static string Find() =>
        Environment.GetEnvironmentVariable("LIFECYCLE_CHROMIUM") is { Length: > 0 } named ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(_ => new[] { "chromium", "chromium-browser", "google-chrome" }, Path.Combine)
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("No Chromium was found. Install it, or name its program in LIFECYCLE_CHROMIUM.");
}
