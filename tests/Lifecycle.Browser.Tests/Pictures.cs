using System.Collections.Concurrent;
using System.Net;
using Lifecycle.Web.Tests.Serving;
using Microsoft.Playwright;

namespace Lifecycle.Browser.Tests;

/// <summary>Pictures of the pages for a person to look at: a folder beside the tests that holds those of the last run, and a page that lists them.</summary>
public sealed class Pictures
{
    private readonly ConcurrentBag<(string File, string Address, int Width)> _taken = [];

    private static string Folder { get; } = Path.Combine(Path.GetDirectoryName(Seeds.Folder)!, "tests", "Lifecycle.Browser.Tests", "screenshots");

    /// <summary>Removes those of the run before.</summary>
    public static void Clear()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        Directory.CreateDirectory(Folder);
    }

    /// <summary>The whole page, as it is now.</summary>
    public async Task Take(IPage page, string name)
    {
        ArgumentNullException.ThrowIfNull(page);
        var width = page.ViewportSize!.Width;
        var file = $"{name}-{width}.jpg";
        // A long page as PNG takes longer than all else that is asked of it.
        await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Folder, file), Type = ScreenshotType.Jpeg, Quality = 80 });
        _taken.Add((file, new Uri(page.Url).PathAndQuery, width));
    }

    /// <summary>Lists what was taken.</summary>
    public Task List()
    {
        var rows = _taken.OrderBy(taken => taken.File, StringComparer.Ordinal).Select(taken => $"<tr><td><a href=\"{taken.File}\">{taken.File}</a></td><td>{WebUtility.HtmlEncode(taken.Address)}</td><td>{taken.Width}</td></tr>");
        return File.WriteAllTextAsync(Path.Combine(Folder, "index.html"), $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <meta charset="utf-8">
            <title>Pages of Lifecycle</title>
            <style>body {"{"} font-family: arial, sans-serif {"}"} td, th {"{"} padding: 4px 12px 4px 0; text-align: left {"}"}</style>
            <h1>Pages of Lifecycle</h1>
            <table>
            <tr><th>Picture</th><th>Address</th><th>Width</th></tr>
            {string.Join('\n', rows)}
            </table>
            </html>
            """);
    }
}
