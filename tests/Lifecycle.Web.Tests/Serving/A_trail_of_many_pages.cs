using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Lifecycle.Web.Tests.Bases;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>The audit trail of an inspection with more findings than one page of a trail has events.</summary>
public sealed partial class A_trail_of_many_pages(WebTemplate template)
{
    private const int Findings = 640;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task is_led_to_by_each_event_on_the_page_where_that_stands()
    {
        await using var served = await Served();
        var page = await served.Http.GetStringAsync(new Uri($"/inspections/{MadeUp.First}", UriKind.Relative), Stop);
        var links = Event().Matches(page).Select(link => (Trail: link.Groups["trail"].Value, Anchor: link.Groups["anchor"].Value)).Distinct().ToList();

        Assert.True(links.Count > Findings);
        Assert.Equal(3, links.Select(link => link.Trail).Distinct().Count());
        foreach (var trail in links.GroupBy(link => link.Trail, link => link.Anchor))
        {
            var shown = await served.Http.GetStringAsync(new Uri(trail.Key, UriKind.Relative), Stop);
            Assert.All(trail, anchor => Assert.Contains($"id=\"{anchor}\"", shown, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task is_led_to_by_the_feed_on_the_page_where_the_event_stands()
    {
        await using var served = await Served();

        var feed = await served.Http.GetStringAsync(new Uri("/forces/southshire/feed.atom", UriKind.Relative), Stop);

        var last = Event().Matches(feed).First(link => link.Groups["trail"].Value.StartsWith("/streams/inspection/", StringComparison.Ordinal));
        var trail = await served.Http.GetStringAsync(new Uri(last.Groups["trail"].Value, UriKind.Relative), Stop);
        Assert.Contains($"id=\"{last.Groups["anchor"].Value}\"", trail, StringComparison.Ordinal);
        Assert.EndsWith("?after=600", last.Groups["trail"].Value, StringComparison.Ordinal);
    }

    private async Task<Served> Served()
    {
        var report = MadeUp.Inspection(MadeUp.First, "2014-11", "good");
        report["findings"] = new JsonArray([.. Enumerable.Range(1, Findings).Select(Finding)]);
        using var folder = MadeUp.Folder(report);
        return await Serving.Served.With(template, folder.Path, Stop);
    }

    private static JsonObject Finding(int number) => new()
    {
        ["id"] = $"finding-{number}",
        ["question"] = "response",
        ["polarity"] = "strength",
        ["statement"] = $"Calls are answered, {number}",
        ["subjects"] = new JsonArray("calls"),
        ["evidence"] = new JsonArray(),
        ["source"] = new JsonArray("report.txt:5"),
    };

    [GeneratedRegex("href=\"[^\"]*(?<trail>/streams/[^\"#]*)#(?<anchor>[0-9]+)\"")]
    private static partial Regex Event();
}
