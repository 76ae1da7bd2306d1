using Lifecycle.Browser.Tests.States;
using Lifecycle.Web.Tests;

namespace Lifecycle.Browser.Tests;

/// <summary>The pages in states that the product's own data lack, at every width.</summary>
public sealed class Every_state(WebTemplate template, MadeUpForces made, Browser browser)
{
    private const string First = "care-2014.southshire";
    private const string Later = "care-2018.southshire";
    private const string Withheld = "care-2021.southshire";

    /// <summary>A name for its picture, its address, and words that tell the state.</summary>
    public static TheoryData<string, string, string> States { get; } = new()
    {
        { "home-of-many", "/", "Ashmoor Police" },
        { "force-of-four-frameworks", "/forces/southshire", "Mayor of the Combined Authority" },
        { "force-named-otherwise", "/forces/southshire?validAt=1998-01-01", "Southern Counties Constabulary" },
        { "force-of-many-questions", $"/forces/{Numerous.Asked}", "in its very heart" },
        { "force-of-a-long-name", "/forces/northshire", "Ancient Hundreds" },
        { "force-of-a-long-word", "/forces/llanfair", "llantysiliogogogochshire" },
        { "force-of-markup", "/forces/eastshire", "<b>Eastshire</b> & \"West\" People's Police" },
        { "inspections-first-page", "/inspections?limit=20", "Next inspections" },
        { "inspection-moderated", $"/inspections/{First}", "Not public." },
        { "inspection-ambiguous", $"/inspections/{First}?publishedAt=2014-11-15", "Not certain at the time asked about" },
        { "inspection-withheld", $"/inspections/{Withheld}", "section 55" },
        { "inspection-of-many-asks", $"/inspections/{Numerous.Framework}.{Numerous.Asked}", "R60" },
        { "judgment-corrected", $"/inspections/{First}/judgments/response", "It was good before." },
        { "judgment-before-its-correction", $"/inspections/{First}/judgments/response?validAt=2015-01-01", "Good" },
        { "judgment-carried-forward", $"/inspections/{First}.2/judgments/custody", "arried forward" },
        { "judgment-withheld", $"/inspections/{Withheld}/judgments/response", "section 55" },
        { "judgment-not-inspected", $"/inspections/{Withheld}/judgments/helping-victims", "Not inspected" },
        { "judgment-of-a-long-title", $"/inspections/{Numerous.Framework}.{Numerous.Asked}/judgments/q2", "in its very heart" },
        { "judgment-of-markup", $"/inspections/{Numerous.Framework}.{Numerous.Asked}/judgments/q7", "<b>manage</b> \"offenders\" & suspects" },
        { "why-side-by-side", $"/inspections/{Later}/judgments/response/why", "In time by day, not at night." },
        { "why-not-comparable", "/inspections/care-2023.southshire/judgments/response/why", "not comparable" },
        { "why-withheld", $"/inspections/{Withheld}/judgments/response/why", "section 55" },
        { "why-carried-forward", $"/inspections/{First}.2/judgments/custody/why", "carried forward" },
        { "why-corrected", $"/inspections/{First}/judgments/response/why", "The force had sent the figures of another year" },
        { "why-of-a-long-word", $"/inspections/{Numerous.Framework}.{Numerous.Asked}/judgments/q6/why", "Donaudampfschifffahrts" },
        { "recommendation-of-a-long-life", $"/recommendations/{First}.R1", "The report of 2021 asks for more." },
        { "recommendation-extended", $"/recommendations/{First}.R1?validAt=2015-06-01", "extended" },
        { "recommendation-claimed", $"/recommendations/{First}.R1?validAt=2016-08-15", "Completion claimed" },
        { "recommendation-met", $"/recommendations/{First}.R1?validAt=2018-01-01", "Met" },
        { "recommendation-reopened", $"/recommendations/{First}.R1?validAt=2019-01-01", "Reopened" },
        { "recommendation-rejected", $"/recommendations/{First}.R2", "Nobody can spell it." },
        { "recommendation-in-parts", $"/recommendations/{First}.R3", "The local policing body" },
        { "recommendation-under-a-cause", $"/recommendations/{Later}.CC-1.1", "Belongs to" },
        { "register-of-many", "/recommendations", "Next page of recommendations" },
        { "register-of-a-life", "/recommendations?force=southshire", "5 items" },
        { "compare-many", $"/compare?question={Numerous.Framework}/q1", "Rowanwick Police" },
        { "compare-a-lineage", "/compare?question=care-2021/response&fromValidAt=2016-01-01", "Since the earlier basis" },
        { "compare-not-comparable", "/compare?question=care-2023/response&fromValidAt=2022-01-01", "Not comparable" },
        { "compare-a-long-title", $"/compare?question={Numerous.Framework}/q2", "in its very heart" },
        { "frameworks-of-many", "/frameworks", "Wide 2019" },
        { "framework-of-many-questions", $"/frameworks/{Numerous.Framework}", "Outstanding" },
        { "framework-of-a-split", "/frameworks/care-2021", "narrowed" },
        { "search-of-many", "/search?q=calls", "Next page of results" },
        { "search-for-markup", "/search?q=%3Cb%3Ewait%3C/b%3E", "Nothing found" },
        { "search-in-markup", "/search?q=callers", "which callers read as 'go away'" },
        { "search-for-what-is-withheld", "/search?q=Harbour", "Nothing found" },
        { "search-for-a-long-word", "/search?q=Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamten", "nobody fills it in" },
        { "audit-trail-of-a-long-stream", $"/streams/inspection/{Numerous.Framework}.{Numerous.Found}?after=280", "Desk 300 answers" },
        { "audit-trail-of-a-correction", $"/streams/inspection/{First}", "The force had sent the figures of another year" },
        { "audit-trail-of-what-is-withheld", $"/streams/inspection/{Withheld}", "section 55" },
        { "audit-trail-of-many", "/forces/southshire/timeline", "Later events" },
        { "source-at-hand", "/sources/care-2014.txt?lines=5-8", "Angle brackets <b>stay</b>" },
        { "source-of-another-hash", "/sources/care-2018.txt?lines=5", "not the document that was registered" },
        { "source-withheld", "/sources/care-2021.txt?lines=5", "withheld" },
        { "source-not-at-hand", "/sources/report.txt?lines=5", "not at hand" },
        { "replay-of-many", "/forces/southshire/replay?step=60", "Step 60" },
    };

    [Theory]
    [MemberData(nameof(States))]
    public async Task is_told_accessible_quiet_and_steady_at_every_width(string name, string address, string told)
    {
        var served = await made.Served(template);

        var page = await browser.AtEveryWidth(served, name, address);

        Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Harbour Street", page, StringComparison.Ordinal);
    }
}
