using System.Text.RegularExpressions;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>Every answer is there as CSV: a header, then the same facts in flat rows.</summary>
public sealed partial class Lists_as_csv(WebTemplate api)
{
    private const string ItemHeader = "inspection,kind,item,form,question,value,unit,statement,about,subjects,informedJudgments,occurred,sources,position,reserve";

    private const string JudgmentHeader = "force,name,framework,question,title,state,grade,reason,inspection,carriedForwardFrom,occurred,earliest,latest,sources,position,reserve";

    private const string TrailHeader = "position,recordedAt,type,stream,version,occurred,voice,actor,reason,summary,sources,reserve";

    private const string RegisterHeader =
        "recommendation,force,kind,under,question,statement,subjects,state,standing,said,deadlines,inWindow,daysSincePublicationEarliest,daysSincePublicationLatest,"
        + "daysSinceDeadlineEarliest,daysSinceDeadlineLatest,age,leafObligations,rootedIn,earlier,later,sources,reserve";

    private const string RegisterRow =
        "peel-2017-effectiveness.northamptonshire.CC-1.2,northamptonshire,recommendation,CC-1,serious-organised-crime,"
        + "\"Say which intelligence on organised crime is needed and tell officers and staff, so that they can add to the picture.\",analysis; organised-crime,no closure recorded,"
        + "not determinable,not determinable: publication date not recorded,immediately (due date not determinable: publication date not recorded),,,,,,not determinable,1,nothing on record,,,003_be2a4a03d244ac37.txt:71,";

    public static TheoryData<string, string, string> Lists => new()
    {
        {
            "/api/forces",
            "force,name,ons,inspectionsOnRecord,monitoringPhase",
            "northamptonshire,Northamptonshire Police,E23000022,2,"
        },
        {
            "/api/forces/northamptonshire",
            JudgmentHeader,
            "northamptonshire,Northamptonshire Police,peel-2017-effectiveness,preventing-crime,"
            + "\"How effective is the force at preventing crime, tackling anti-social behaviour and keeping people safe?\",graded,requires improvement,,"
            + "peel-2017-effectiveness.northamptonshire,,2017,2017-01-01,2017-12-31,003_be2a4a03d244ac37.txt:4-5,*,"
        },
        {
            "/api/overview",
            JudgmentHeader,
            "kent,Kent,crime-2014,overall,How effective is the force at cutting crime?,no judgment on record,,,,,,,,,,"
        },
        {
            "/api/inspections/crime-2014.northamptonshire",
            ItemHeader,
            "crime-2014.northamptonshire,link,domestic-abuse-inspection,Made recommendations to each force and asked each for an action plan.,,,,"
            + "Domestic abuse inspection of 43 forces,not recorded,,,2014-03,\"000_664bc22c19484112.txt:108,193\",*,"
        },
        {
            "/api/inspections/crime-2014.northamptonshire/judgments/investigating-offending",
            ItemHeader,
            "crime-2014.northamptonshire,measure,prolific-offenders,count,investigating-offending,119,offenders,Prolific offenders,2014-07-31,offender-management,,,"
            + "\"000_664bc22c19484112.txt:250,268\",*,"
        },
        {
            "/api/inspections/crime-2014.northamptonshire/judgments/investigating-offending/why",
            "judgment,kind,statement,absence,about,thread,strength,assertedBy,sources,positions,reserve",
            "crime-2014.northamptonshire/investigating-offending,judgment,“How effective is the force at investigating offending?” was judged requires improvement (November 2014).,"
            + "false,,,,inspectorate,\"000_664bc22c19484112.txt:58,60,80,82,216,279,281\",*,"
        },
        {
            "/api/streams/thread/t1",
            TrailHeader,
            "*,*,thread_asserted,thread/t1,1,not recorded,system,\"Lifecycle editors, from a reading of both reports\",,Recorded thread t1: Delay in digital evidence,,"
        },
        {
            "/api/documents/000_664bc22c19484112.txt",
            "document,inspection,title,identifier,address,sha256,lines,sources,position,reserve",
            "000_664bc22c19484112.txt,crime-2014.northamptonshire,Crime inspection 2014: Northamptonshire Police,ISBN 978-1-78246-642-0,not recorded,"
            + "771b988ba08bac1bd883817ccf0ee973df160016d83207b9e3473caf8325ce47,336,,*,"
        },
        {
            "/api/documents/003_be2a4a03d244ac37.txt/citing?lines=5",
            "kind,key,says,inspection,sources,stream,position,reserve",
            "judgment,preventing-crime,\"How effective is the force at preventing crime, tackling anti-social behaviour and keeping people safe? requires improvement\","
            + "peel-2017-effectiveness.northamptonshire,003_be2a4a03d244ac37.txt:4-5,inspection/peel-2017-effectiveness.northamptonshire,*,"
        },
        {
            "/api/recommendations/peel-2017-effectiveness.northamptonshire.CC-1.2",
            RegisterHeader,
            RegisterRow
        },
        {
            "/api/inspections",
            "inspection,framework,force,title,occurred,published,reserve",
            "peel-2017-effectiveness.northamptonshire,peel-2017-effectiveness,northamptonshire,PEEL 2017 effectiveness: Northamptonshire Police,2017,not recorded,"
        },
        {
            "/api/forces/northamptonshire/grades",
            "line,inspection,framework,question,state,grade,reason,occurred,earliest,latest,from,movement,comparable,gapYears,sources,position,reserve",
            "peel-2017-effectiveness/preventing-crime,peel-2017-effectiveness.northamptonshire,peel-2017-effectiveness,preventing-crime,graded,requires improvement,,2017,2017-01-01,2017-12-31,"
            + "crime-2014.northamptonshire/reducing-crime; crime-2014.northamptonshire/anti-social-behaviour,worse,with caution,2015; 2016,003_be2a4a03d244ac37.txt:4-5,*,"
        },
        {
            "/api/forces/northamptonshire/timeline?limit=1000",
            TrailHeader,
            "*,*,inspection_linked,inspection/crime-2014.northamptonshire,99,2014-11,inspectorate,not recorded,,"
            + "\"Recorded link \"\"domestic-abuse-inspection\"\": Domestic abuse inspection of 43 forces (March 2014)\",\"000_664bc22c19484112.txt:108,193\","
        },
        {
            "/api/recommendations",
            RegisterHeader,
            RegisterRow
        },
        {
            "/api/compare?question=peel-2017-effectiveness/preventing-crime",
            "force,ons,state,grade,inspection,occurred,lineage,movement,comparable,why,before,sources,reserve",
            "northamptonshire,E23000022,graded,requires improvement,peel-2017-effectiveness.northamptonshire,2017,"
            + "crime-2014.northamptonshire/anti-social-behaviour: good; crime-2014.northamptonshire/reducing-crime: good,,,,,003_be2a4a03d244ac37.txt:4-5,"
        },
        {
            "/api/measures",
            "measure,inspection,force,title,value,interval,confidenceLevel,approximate,direction,nature,unit,denominator,period,baseline,comparators,caveats,sources,reserve",
            "victim-satisfaction,crime-2014.northamptonshire,northamptonshire,Victims satisfied with the service as a whole,85.9,2.3,not stated,false,,percentage,percent,not stated,"
            + "2013-07/2014-06,,England and Wales 85.0 ± 0.2 (no clear difference),,000_664bc22c19484112.txt:171,"
        },
        {
            "/api/frameworks",
            "framework,title,programme,question,questionTitle,role,gradable,relation,from,comparable,sources",
            "peel-2017-effectiveness,PEEL 2017: Effectiveness,2017,preventing-crime,\"How effective is the force at preventing crime, tackling anti-social behaviour and keeping people safe?\",core,true,"
            + "merged,crime-2014/anti-social-behaviour; crime-2014/reducing-crime,with caution,003_be2a4a03d244ac37.txt:4"
        },
        {
            "/api/search?q=code%20skills",
            "kind,id,form,force,inspection,question,statement,occurred,sources,reserve",
            "recommendation,crime-2014.northamptonshire.R1,recommendation,northamptonshire,crime-2014.northamptonshire,investigating-offending,"
            + "\"Draw up an action plan for better service to victims and better contact with them, and start on it.\",2014-11,000_664bc22c19484112.txt:262-266,"
        },
        {
            "/api/threads",
            "thread,force,title,assertedBy,status,strength,direction,earlier,later,sources",
            "t10,northamptonshire,Integrated offender management,\"Lifecycle editors, from a reading of both reports\",asserted,reversed,improved,"
            + "crime-2014.northamptonshire/iom-structure,peel-2017-effectiveness.northamptonshire/iom-developing,000_664bc22c19484112.txt:248; 003_be2a4a03d244ac37.txt:24"
        },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task have_a_header_and_a_row_for_each_item(string address, string header, string row)
    {
        using var response = await (await api.Seeded()).Ask(address, Asking.Csv);
        var rows = await response.Rows();

        Assert.Equal(header, rows[0]);
        Assert.Single(rows, said => Form(row).IsMatch(said));
        Assert.All(rows, said => Assert.Equal(header.Count(sign => sign == ','), Columns(said)));
    }

    [Theory]
    [InlineData("/api/inspections?force=northamptonshire", 1)]
    [InlineData("/api/forces/northamptonshire/grades", 4)]
    [InlineData("/api/recommendations?force=northamptonshire", 5)]
    [InlineData("/api/compare?question=crime-2014/reducing-crime&limit=1000", 1)]
    [InlineData("/api/forces/northamptonshire/timeline?type=judgment_given", 3)]
    public async Task say_in_each_row_what_is_neither_certain_nor_denied(string address, int count)
    {
        using var response = await (await api.Seeded()).Ask($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}validAt=2014-11-15", Asking.Csv);

        Assert.Equal(count, (await response.Rows()).Count(row => row.EndsWith(",\"from 1 November 2014 at the earliest, 30 November 2014 at the latest\"", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://made-up.example\")")]
    [InlineData("@SUM(A1:A9)")]
    public Task hold_no_text_that_a_spreadsheet_would_run(string statement) =>
        Seeds.Changed(Seeds.Crime2014, root => root.Item("recommendations", "label", "R1")["statement"] = statement, async folder =>
        {
            await using var served = await Served.With(api, folder, TestContext.Current.CancellationToken);
            using var response = await served.Ask("/api/recommendations?inspection=crime-2014.northamptonshire", Asking.Csv);

            Assert.Contains($"'{statement}".Replace("\"", "\"\"", StringComparison.Ordinal), (await response.Rows())[1], StringComparison.Ordinal);
        });

    [Fact]
    public async Task keep_figures_below_zero_as_they_are()
    {
        using var response = await (await api.Seeded()).Ask("/api/measures?measure=crime-change-since-2010", Asking.Csv);

        Assert.Contains(",-21,", (await response.Rows())[1], StringComparison.Ordinal);
    }

    /// <summary>A row in which positions and times may be any.</summary>
    private static Regex Form(string row) => new($"^{Regex.Escape(row).Replace("\\*", "[^,]+", StringComparison.Ordinal)}$");

    private static int Columns(string row) => Quoted().Replace(row, "").Count(sign => sign == ',');

    [GeneratedRegex("\"(?:[^\"]|\"\")*\"")]
    private static partial Regex Quoted();
}
