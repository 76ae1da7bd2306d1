using Lifecycle.Web.Tests;

namespace Lifecycle.Browser.Tests;

public sealed class Every_page(WebTemplate template, Browser browser)
{
    private const string Crime = "crime-2014.northamptonshire";
    private const string Peel = "peel-2017-effectiveness.northamptonshire";

    /// <summary>A name for its picture, its address, and its status.</summary>
    public static TheoryData<string, string, int> Pages { get; } = new()
    {
        { "home", "/", 200 },
        { "home-searched", "/?name=north", 200 },
        { "home-none-found", "/?name=nowhere", 200 },
        { "home-before-all", "/?validAt=2000-01-01", 200 },
        { "force", "/forces/northamptonshire", 200 },
        { "force-in-november-2014", "/forces/northamptonshire?publishedAt=2014-11-15", 200 },
        { "force-without-an-inspection", "/forces/kent", 200 },
        { "force-unknown", "/forces/nowhere", 404 },
        { "replay-first", "/forces/northamptonshire/replay", 200 },
        { "replay-of-a-judgment", "/forces/northamptonshire/replay?step=244", 200 },
        { "replay-beyond", "/forces/northamptonshire/replay?step=100000", 200 },
        { "inspections", "/inspections", 200 },
        { "inspections-unknown-framework", "/inspections?framework=nothing", 404 },
        { "inspection", $"/inspections/{Crime}", 200 },
        { "inspection-2017", $"/inspections/{Peel}", 200 },
        { "inspection-before-its-publication", $"/inspections/{Crime}?publishedAt=2014-01-01", 404 },
        { "inspection-of-an-open-date", $"/inspections/{Crime}?validAt=2014-11-15", 200 },
        { "judgment", $"/inspections/{Peel}/judgments/preventing-crime", 200 },
        { "judgment-without-a-grade", $"/inspections/{Peel}/judgments/specialist-capabilities", 200 },
        { "why", $"/inspections/{Peel}/judgments/preventing-crime/why", 200 },
        { "why-investigating", $"/inspections/{Peel}/judgments/investigating-crime/why", 200 },
        { "why-without-a-predecessor", $"/inspections/{Peel}/judgments/serious-organised-crime/why", 200 },
        { "why-alone", $"/inspections/{Crime}/judgments/investigating-offending/why?alone=true", 200 },
        { "why-there-is-no-grade", $"/inspections/{Crime}/judgments/overall/why", 200 },
        { "why-refused", $"/inspections/{Peel}/judgments/preventing-crime/why?from=x", 400 },
        { "source", "/sources/000_664bc22c19484112.txt?lines=64,230-233", 200 },
        { "source-beyond-its-end", "/sources/000_664bc22c19484112.txt?lines=9999", 400 },
        { "source-unknown", "/sources/passwd?lines=1", 404 },
        { "recommendations", "/recommendations", 200 },
        { "recommendations-filtered", "/recommendations?force=northamptonshire&kind=recommendation&dueTo=2015-03-31", 200 },
        { "recommendations-none", "/recommendations?force=kent", 200 },
        { "recommendation", $"/recommendations/{Crime}.R3", 200 },
        { "recommendation-of-2017", $"/recommendations/{Peel}.AFI-1", 200 },
        { "recommendation-unknown", $"/recommendations/{Crime}.R99", 404 },
        { "compare-chooser", "/compare", 200 },
        { "compare", "/compare?question=peel-2017-effectiveness/preventing-crime", 200 },
        { "compare-since", "/compare?question=peel-2017-effectiveness/preventing-crime&fromPublishedAt=2015-01-01&publishedAt=2019-01-01", 200 },
        { "compare-unknown", "/compare?question=peel-2017-effectiveness/nothing", 404 },
        { "frameworks", "/frameworks", 200 },
        { "framework", "/frameworks/peel-2017-effectiveness", 200 },
        { "framework-unknown", "/frameworks/nothing", 404 },
        { "search-empty", "/search", 200 },
        { "search", "/search?q=partners", 200 },
        { "search-none-found", "/search?q=submarine", 200 },
        { "audit-trail-of-a-force", "/forces/northamptonshire/timeline", 200 },
        { "audit-trail-of-a-stream", $"/streams/inspection/{Crime}", 200 },
        { "audit-trail-unknown", "/streams/inspection/nothing", 404 },
        { "recommendations-before-all", "/recommendations?validAt=2000-01-01", 200 },
        { "recommendations-of-no-known-kind", "/recommendations?kind=wish", 400 },
        { "recommendation-while-ambiguous", "/recommendations/crime-2014.northamptonshire.R3?validAt=2015-03-10", 200 },
        { "recommendation-with-a-root", "/recommendations/peel-2017-effectiveness.northamptonshire.AFI-7", 200 },
        { "cause-of-concern", "/recommendations/peel-2017-effectiveness.northamptonshire.CC-1", 200 },
        { "frameworks-before-all", "/frameworks?validAt=2000-01-01", 200 },
        { "search-found-in-parts", "/search?q=code+skills", 200 },
        { "audit-trail-of-a-framework", "/streams/framework/crime-2014", 200 },
        { "audit-trail-of-a-force-filtered", "/forces/northamptonshire/timeline?type=judgment_given", 200 },
        { "audit-trail-of-a-force-at-its-end", "/forces/northamptonshire/timeline?after=357", 200 },
        { "how-to-read", "/how-to-read", 200 },
        { "no-such-text", "/inspections?force=%00", 400 },
        { "no-such-page", "/nowhere", 404 },
        { "no-such-day", "/?validAt=2014-02-30", 400 },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task is_accessible_quiet_and_steady_at_every_width(string name, string address, int status) =>
        await browser.AtEveryWidth(await template.Seeded(), name, address, status);
}
