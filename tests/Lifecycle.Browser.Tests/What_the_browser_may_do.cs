using Lifecycle.Web.Tests;

namespace Lifecycle.Browser.Tests;

/// <summary>By the Content-Security-Policy, which every look at a page reads; here it is seen to be kept, and what breaks it to be noticed.</summary>
public sealed class What_the_browser_may_do(WebTemplate template, Browser browser)
{
    /// <summary>What is refused, and a script that attempts it and is done when the browser has refused.</summary>
    public static TheoryData<string, string> Refused { get; } = new()
    {
        { "style-src-attr", "document.body.setAttribute('style', 'color: red')" },
        { "style-src-elem", "document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }))" },
        { "script-src-elem", "document.head.append(Object.assign(document.createElement('script'), { textContent: 'document.title = 1' }))" },
        { "script-src-attr", "document.body.setAttribute('onclick', 'document.title = 1')" },
        { "img-src", "document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:9/picture.png' }))" },
        { "img-src", "document.body.append(Object.assign(new Image(), { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }))" },
        { "connect-src", "fetch('http://127.0.0.1:9/').catch(() => {})" },
        { "frame-src", "document.body.append(Object.assign(document.createElement('iframe'), { src: '/' }))" },
        { "base-uri", "document.head.append(Object.assign(document.createElement('base'), { href: 'http://127.0.0.1:9/' }))" },
        { "form-action", "const form = Object.assign(document.createElement('form'), { action: 'http://127.0.0.1:9/' }); document.body.append(form); form.submit()" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task is_little_and_an_attempt_at_more_is_noticed(string directive, string attempt)
    {
        await using var window = await browser.Open(template);
        await window.Go("/how-to-read");
        Assert.Empty(window.Said);

        await window.Page.EvaluateAsync($"() => new Promise(refused => {{ document.addEventListener('securitypolicyviolation', () => refused()); {attempt} }})");

        Assert.Contains(window.Said, said => said.StartsWith($"error: refused by {directive}:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/forces/northamptonshire/feed.atom", 200)]
    [InlineData("/assets/favicon.svg", 200)]
    [InlineData("/assets/nothing.css", 404)]
    [InlineData("/nowhere", 404)]
    [InlineData("/?validAt=2014-02-30", 400)]
    [InlineData("/search?q=%00", 400)]
    public async Task is_said_with_every_answer(string address, int status)
    {
        const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

        using var answer = await (await template.Seeded()).Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal([Policy], answer.Headers.GetValues("Content-Security-Policy"));
    }
}
