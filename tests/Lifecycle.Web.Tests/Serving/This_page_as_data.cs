using System.Net;
using System.Text.RegularExpressions;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>Every page that shows data ends with the answers that it is made of; each link leads to what it says, at the times of the page.</summary>
public sealed partial class This_page_as_data(WebTemplate api)
{
    private const string Crime = "/inspections/crime-2014.northamptonshire";
    private const string Peel = "/inspections/peel-2017-effectiveness.northamptonshire";

    private static readonly Dictionary<string, string> Types = new()
    {
        ["JSON"] = "application/json",
        ["CSV"] = "text/csv",
        ["JSON-LD"] = "application/ld+json",
        ["NDJSON"] = "application/x-ndjson",
        ["Atom feed"] = "application/atom+xml",
    };

    /// <summary>The pages, and what each is made of; what is not said otherwise is there as JSON and as CSV.</summary>
    public static TheoryData<string, string[]> Pages => new()
    {
        { "/", ["Forces by question"] },
        { "/?name=north", ["Forces by question"] },
        { "/forces/northamptonshire", ["Status", "Grade history", "Recommendations", "Figures"] },
        { "/forces/kent", ["Status", "Grade history", "Recommendations", "Figures"] },
        { "/forces/northamptonshire/replay?step=100", ["All steps as NDJSON", "All events", "Grade history"] },
        { "/forces/northamptonshire/timeline", ["Events", "Last events as Atom feed"] },
        { "/forces/northamptonshire/timeline?type=judgment_given&type=report_published&stream=inspection/", ["Events", "Last events as Atom feed"] },
        { "/streams/inspection/crime-2014.northamptonshire", ["Events"] },
        { "/streams/framework/crime-2014", ["Events"] },
        { "/streams/thread/t1", ["Events"] },
        { "/inspections", ["These inspections"] },
        { "/inspections?force=northamptonshire&framework=crime-2014", ["These inspections"] },
        { Crime, ["This inspection", "What it asked for", "Figures"] },
        { $"{Peel}/judgments/preventing-crime", ["This judgment", "What was asked for", "Figures", "Its provenance (W3C PROV) as JSON-LD"] },
        { $"{Peel}/judgments/preventing-crime/why", ["Every claim", "What joins the reports", "The judgment’s provenance (W3C PROV) as JSON-LD"] },
        { $"{Crime}/judgments/investigating-offending/why?alone=true", ["Every claim", "What joins the reports", "The judgment’s provenance (W3C PROV) as JSON-LD"] },
        { $"{Crime}/judgments/overall/why", ["Every claim", "What joins the reports", "The judgment’s provenance (W3C PROV) as JSON-LD"] },
        { "/recommendations", ["This list", "Ages"] },
        { "/recommendations?force=northamptonshire", ["This list", "Ages"] },
        { "/recommendations?force=northamptonshire&kind=recommendation&dueTo=2015-03-31", ["This list"] },
        { "/recommendations/crime-2014.northamptonshire.R3", ["This item"] },
        { "/compare", ["Frameworks and their questions"] },
        { "/compare?question=peel-2017-effectiveness/preventing-crime&fromPublishedAt=2015-01-01", ["This comparison"] },
        { "/frameworks", ["Frameworks and their questions"] },
        { "/frameworks/crime-2014", ["All frameworks and their questions"] },
        { "/search?q=domestic+abuse", ["These results"] },
        { "/sources/000_664bc22c19484112.txt?lines=64,230-233", ["This document, without its lines", "What rests on these lines"] },
    };

    public static TheoryData<string> Addresses => [.. Pages.Select(page => page.Data.Item1)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task is_there_as_each_link_says(string address, string[] named)
    {
        ArgumentNullException.ThrowIfNull(named);
        var served = await api.Seeded();
        var links = await Links(served, address);

        Assert.Equal(named.SelectMany(name => Types.Keys.Any(form => name.EndsWith($" as {form}", StringComparison.Ordinal)) ? [name] : new[] { $"{name} as JSON", $"{name} as CSV" }), links.Select(link => link.Name));
        foreach (var (name, target) in links) await Leads(served, name, target);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task is_of_the_times_of_the_page(string address)
    {
        var served = await api.Seeded();
        const string times = "validAt=2019-01-01&publishedAt=2018-12-31&knownAt=357";
        foreach (var (name, target) in await Links(served, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{times}"))
        {
            using var response = await Leads(served, name, target);

            // The public feed and the Atom feed stand on no basis.
            if (!name.EndsWith("Atom feed", StringComparison.Ordinal))
                Assert.StartsWith("validAt=2019-01-01, publishedAt=2018-12-31, knownAt=357, ", response.Said("As-Of"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/inspections?force=northamptonshire&framework=crime-2014", "/api/inspections?force=northamptonshire&framework=crime-2014&limit=1000")]
    [InlineData("/recommendations?kind=recommendation&after=eg", "/api/recommendations?kind=recommendation&limit=1000")]
    [InlineData("/forces/northamptonshire/timeline?type=judgment_given&type=report_published", "/api/forces/northamptonshire/timeline?type=judgment_given&type=report_published&limit=1000")]
    [InlineData($"{Crime}/judgments/investigating-offending/why?alone=true", $"/api{Crime}/judgments/investigating-offending/why?alone=true")]
    [InlineData("/compare?question=crime-2014/overall&fromKnownAt=300", "/api/compare?question=crime-2014%2Foverall&fromKnownAt=300&limit=1000")]
    [InlineData("/search?q=domestic+abuse", "/api/search?q=domestic%20abuse&limit=1000")]
    public async Task is_of_what_the_page_was_asked_for(string address, string first) => Assert.Equal(first, (await Links(await api.Seeded(), address))[0].Target);

    [Theory]
    [InlineData("/how-to-read", HttpStatusCode.OK)]
    [InlineData("/search", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/forces/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/?validAt=2014-02-30", HttpStatusCode.BadRequest)]
    public async Task is_not_on_a_page_that_shows_none(string address, HttpStatusCode status)
    {
        using var page = await (await api.Seeded()).Ask(address);

        Assert.Equal(status, page.StatusCode);
        Assert.DoesNotContain("app-data", await page.Body(), StringComparison.Ordinal);
    }

    [Fact]
    public void is_on_every_page_but_those_of_words_alone()
    {
        var pages = Path.Combine(Path.GetDirectoryName(Seeds.Folder)!, "src", "Lifecycle.Web", "Pages");

        Assert.Equal(
            ["Error.cshtml", "Feed.cshtml", "HowToRead.cshtml"],
            Directory.EnumerateFiles(pages, "*.cshtml", SearchOption.AllDirectories)
                .Where(file => File.ReadAllText(file) is var text && text.StartsWith("@page", StringComparison.Ordinal) && !text.Contains("<partial name=\"_Data\"", StringComparison.Ordinal))
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal));
    }

    private static async Task<HttpResponseMessage> Leads(Served served, string name, string target)
    {
        var response = await served.Ask(target);
        var form = name[(name.LastIndexOf(" as ", StringComparison.Ordinal) + " as ".Length)..];
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{(int)response.StatusCode} {name}: {target}\n{await response.Body()}");
        Assert.Equal((name, Types[form]), (name, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal(form == "CSV", response.Content.Headers.ContentDisposition is { DispositionType: "attachment" });
        return response;
    }

    /// <summary>The links by the names that a screen reader says.</summary>
    private static async Task<List<(string Name, string Target)>> Links(Served served, string address)
    {
        using var page = await served.Ask(address);
        var body = await page.Body();
        Assert.True(page.StatusCode == HttpStatusCode.OK, $"{(int)page.StatusCode} {address}\n{body}");
        return [.. Link().Matches(Assert.Single(Section().Matches(body)).Value)
            .Select(link => (WebUtility.HtmlDecode(Tag().Replace(link.Groups["name"].Value, "")), WebUtility.HtmlDecode(link.Groups["target"].Value)))];
    }

    [GeneratedRegex("<section class=\"app-data\".*?</section>", RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex("<a [^>]*href=\"(?<target>[^\"]*)\"[^>]*>(?<name>.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex Link();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
