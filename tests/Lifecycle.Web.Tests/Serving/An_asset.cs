using System.Text.RegularExpressions;

namespace Lifecycle.Web.Tests.Serving;

public sealed partial class An_asset(WebTemplate template)
{
    [Fact]
    public async Task is_kept_for_good_only_under_the_address_that_carries_its_own_hash()
    {
        var served = await template.Seeded();
        using var page = await served.Ask("/how-to-read");
        var own = Sheet().Match(await page.Body()).Value;

        using var right = await served.Ask(own);
        using var wrong = await served.Ask($"{own[..own.IndexOf('?', StringComparison.Ordinal)]}?v=another");

        Assert.Contains("immutable", $"{right.Headers.CacheControl}", StringComparison.Ordinal);
        Assert.Null(wrong.Headers.CacheControl);
    }

    [Fact]
    public async Task that_is_a_feed_says_that_it_comes_in_several_encodings()
    {
        using var feed = await (await template.Seeded()).Ask("/forces/northamptonshire/feed.atom");

        Assert.True(feed.Headers.ETag!.IsWeak);
        Assert.Equal("Accept-Encoding", $"{feed.Headers.Vary}");
    }

    [GeneratedRegex("/assets/site\\.css\\?v=[^\"]+")]
    private static partial Regex Sheet();
}
