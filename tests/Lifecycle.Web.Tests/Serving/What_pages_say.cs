using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Lifecycle.Web.Tests.Bases;

namespace Lifecycle.Web.Tests.Serving;

public sealed class What_pages_say(WebTemplate template)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task marks_on_home_what_the_sources_leave_open()
    {
        var served = await template.Seeded();

        var (then, now) = (await Page(served, "/?validAt=2014-11-15"), await Page(served, "/"));

        Assert.Contains(">good</a>, not certain", then, StringComparison.Ordinal);
        Assert.DoesNotContain("not certain", now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_of_a_published_report_nothing_that_was_put_right_since()
    {
        await using var served = await Serving.Served.With(template, Seeds.Folder, Stop);
        await Seeds.Changed(Seeds.Peel2017, root => root.Item("judgments", "question", "preventing-crime")["grade"] = "inadequate", folder =>
            Serving.Served.Import(served.Database, folder, Stop, "The force supplied wrong data"));

        var lately = (await served.Get("/api/overview"))["lately"]!.AsArray();

        Assert.Equal(
            ["The judgment on “How effective is the force at preventing crime, tackling anti-social behaviour and keeping people safe?” was corrected from requires improvement to inadequate", "The report was published", "The report was published"],
            lately.Select(one => (string?)one!["said"]));
    }

    [Fact]
    public async Task calls_a_document_by_the_title_that_the_forces_own_inspection_gave_it()
    {
        using var folder = MadeUp.Folder(Report(MadeUp.First, "southshire", "Care in the south"), Report("care-2020.northshire", "northshire", "Care in the north"));
        await using var served = await Serving.Served.With(template, folder.Path, Stop);

        var (south, north, both) = (await Page(served, "/forces/southshire"), await Page(served, "/forces/northshire"), await Page(served, "/compare?question=care-2020/response"));

        Assert.Contains(">Care in the south, line 3</a>", south, StringComparison.Ordinal);
        Assert.Contains(">Care in the north, line 3</a>", north, StringComparison.Ordinal);
        Assert.DoesNotContain("Care in the", both, StringComparison.Ordinal);
        Assert.Contains(">report.txt, line 3</a>", both, StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_beside_an_uncertain_judgment_which_certain_ones_stood_before_it()
    {
        var served = await template.Seeded();

        var (open, now) = (WebUtility.HtmlDecode(await Page(served, "/forces/northamptonshire?publishedAt=2018-01-01")), await Page(served, "/forces/northamptonshire"));
        var prevention = Regex.Match(open, """<th [^>]*>How effective is the force at preventing crime.*?</tr>""", RegexOptions.Singleline).Value;

        Assert.Equal(
            [
                "/inspections/crime-2014.northamptonshire/judgments/reducing-crime?publishedAt=2018-01-01\">good, November 2014</a>, on How effective is the force at reducing crime and preventing offending?",
                "/inspections/crime-2014.northamptonshire/judgments/anti-social-behaviour?publishedAt=2018-01-01\">good, November 2014</a>, on How effective is the force at tackling anti-social behaviour?",
            ],
            Regex.Matches(prevention, "Certain before it: <a class=\"govuk-link\" href=\"([^<]*</a>[^<]*)").Select(match => match.Groups[1].Value));
        Assert.DoesNotContain("Certain before it", now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task goes_back_beyond_all_that_is_uncertain_to_what_is_certain()
    {
        using var folder = MadeUp.Folder(
            MadeUp.Inspection(MadeUp.First, "2014-11", "good"),
            MadeUp.Inspection($"{MadeUp.First}.2", "2016", "poor", "2019-07"),
            MadeUp.Inspection($"{MadeUp.First}.3", "2017", "good", "2019-07"));
        await using var served = await Serving.Served.With(template, folder.Path, Stop);

        var page = await Page(served, "/forces/southshire?publishedAt=2019-07-15");

        Assert.Equal("good, November 2014", Assert.Single(Regex.Matches(page, "Certain before it: <a [^>]*>([^<]*)</a>")).Groups[1].Value);
    }

    [Fact]
    public async Task calls_a_day_that_is_still_to_come_so() => Assert.Contains(
        "As it would stand on 1 January 9000, which is still to come, by what is on record now, whenever it was published",
        await Page(await template.Seeded(), "/recommendations?validAt=9000-01-01"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("/", "The report was published; whether by the times asked about is not recorded.")]
    [InlineData("/inspections/peel-2017-effectiveness.northamptonshire", "Published; the date is not recorded, and so neither whether by the times asked about.")]
    public async Task says_of_an_undated_publication_that_it_may_be_later_than_a_day_that_is_past(string address, string said)
    {
        var served = await template.Seeded();

        var (then, now) = (await Page(served, $"{address}?validAt=2018-01-01"), await Page(served, address));

        Assert.Contains(said, then, StringComparison.Ordinal);
        Assert.DoesNotContain("whether by the times asked about", now, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/compare?question=peel-2017-effectiveness%2Fpreventing-crime&publishedAt=2018-01-01", "1 force, not certain")]
    [InlineData("/inspections/peel-2017-effectiveness.northamptonshire/judgments/preventing-crime/why?publishedAt=2018-01-01", "Not certain at the time asked about (publication date not recorded): “How effective is the force at preventing crime")]
    [InlineData("/forces/northamptonshire?publishedAt=2018-01-01", "Whether all of these had been made and published at these times is not certain.")]
    public async Task doubts_what_is_uncertain_where_it_is_counted_or_said_first_too(string address, string doubt)
    {
        var served = await template.Seeded();

        Assert.Contains(doubt, WebUtility.HtmlDecode(await Page(served, address)), StringComparison.Ordinal);
        Assert.DoesNotContain(doubt, WebUtility.HtmlDecode(await Page(served, address.Replace("publishedAt=2018-01-01", "", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task tells_what_goes_back_to_findings_alone_from_what_had_been_asked_before()
    {
        var page = await Page(await template.Seeded(), "/inspections/peel-2017-effectiveness.northamptonshire");

        Assert.Equal(
            [
                "To nothing on record in an earlier report: AFI-8, CC-1.1, CC-1.2, CC-1.3, CC-1.4, CC-1.5, CC-1.6.",
                "To findings of an earlier report, though nothing on record had been asked of the force: AFI-1, AFI-6, AFI-9, AFI-11, AFI-12, CC-1.",
                "To something that an earlier report had asked of the force: AFI-2, AFI-3, AFI-4, AFI-5, AFI-7, AFI-10.",
            ],
            Regex.Matches(page, "<li>(To [^:]*: <a .*?)</li>").Select(match => Regex.Replace(match.Groups[1].Value, "<[^>]*>", "")));
    }

    [Fact]
    public async Task calls_no_inspection_announced_of_which_no_announcement_is_on_record()
    {
        var served = await template.Seeded();

        foreach (var trail in new[] { "/streams/inspection/crime-2014.northamptonshire", "/forces/northamptonshire/timeline" })
        {
            var page = await Page(served, trail);
            Assert.Contains("nspection put on record", page, StringComparison.Ordinal);
            Assert.DoesNotContain("nspection announced", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task dates_the_earlier_report_of_a_question_without_an_earlier_judgment() => Assert.Contains(
        "Before: November 2014",
        await Page(await template.Seeded(), "/inspections/peel-2017-effectiveness.northamptonshire/judgments/serious-organised-crime/why"),
        StringComparison.Ordinal);

    [Fact]
    public async Task names_a_local_policing_body_only_for_a_day_on_which_it_certainly_was_it()
    {
        const string R1 = "/recommendations/crime-2014.northamptonshire.R1";
        var served = await template.Seeded();

        var (then, now) = (WebUtility.HtmlDecode(await Page(served, $"{R1}?validAt=2015-03-31")), await Page(served, R1));

        Assert.Contains(
            "Who it was on the day of this page is not recorded. On record: Northamptonshire Police and Crime Commissioner, from when to when is not recorded; Northamptonshire Police, Fire and Crime Commissioner, since when is not recorded.",
            then,
            StringComparison.Ordinal);
        Assert.Contains("On the day of this page: Northamptonshire Police, Fire and Crime Commissioner.", now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_of_an_inspection_without_recommendations_that_none_is_on_record()
    {
        using var folder = MadeUp.Folder(MadeUp.Inspection(MadeUp.First, "2014-11", "good"));
        await using var served = await Serving.Served.With(template, folder.Path, Stop);

        Assert.Contains("Nothing is on record as asked.", await Page(served, $"/inspections/{MadeUp.First}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task puts_no_reports_side_by_side_where_a_judgment_is_explained_alone()
    {
        var alone = await Page(await template.Seeded(), "/inspections/peel-2017-effectiveness.northamptonshire/judgments/investigating-crime/why?alone=true");

        Assert.DoesNotContain("id=\"side-by-side\"", alone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task says_beside_a_finding_which_caveat_touches_it() =>
        Assert.Matches("Recorded crime fell by more than across England and Wales(?s:.){0,200}Caveat: The inspectorate has serious doubts", await Page(await template.Seeded(), "/inspections/crime-2014.northamptonshire/judgments/reducing-crime"));

    [Fact]
    public async Task says_of_the_last_judgments_that_they_may_not_be_the_last_there_were()
    {
        var page = await Page(await template.Seeded(), "/forces/northamptonshire?validAt=2026-01-01");

        Assert.Contains("No judgment after 2017 is on record here. That says nothing of whether the force was inspected since.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?publishedAt=2018-06-01", "The report was published; not certain at these times: publication date not recorded.")]
    [InlineData("/forces/northamptonshire?publishedAt=2018-06-01", "Not certain at these times: publication date not recorded")]
    public async Task says_what_is_not_certain_wherever_it_is_shown(string address, string doubt) => Assert.Contains(doubt, await Page(await template.Seeded(), address), StringComparison.Ordinal);

    [Theory]
    [InlineData("peel-2017-effectiveness.northamptonshire", "To nothing on record in an earlier report: ")]
    [InlineData("crime-2014.northamptonshire", "Nothing on record joins what was asked to an earlier report.")]
    public async Task says_of_an_inspection_which_of_its_asks_go_back_to_nothing(string inspection, string said) =>
        Assert.Contains(said, await Page(await template.Seeded(), $"/inspections/{inspection}"), StringComparison.Ordinal);

    [Fact]
    public async Task calls_the_sources_of_frameworks_by_their_titles() =>
        Assert.DoesNotContain(".txt, line", await Page(await template.Seeded(), "/frameworks"), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("?step=1")]
    [InlineData("?step=244")]
    public async Task names_the_force_at_each_step_of_its_replay(string step) =>
        Assert.Contains("Northamptonshire Police, step by step", await Page(await template.Seeded(), $"/forces/northamptonshire/replay{step}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/streams/inspection/peel-2017-effectiveness.northamptonshire", "/inspections/peel-2017-effectiveness.northamptonshire/judgments/preventing-crime")]
    [InlineData("/forces/northamptonshire/timeline?type=judgment_given&validAt=2026-01-01", "/inspections/crime-2014.northamptonshire/judgments/reducing-crime?validAt=2026-01-01")]
    [InlineData("/streams/recommendation/crime-2014.northamptonshire.R3", "/recommendations/crime-2014.northamptonshire.R3")]
    public async Task leads_from_an_event_to_the_judgment_or_the_recommendation_that_it_put_on_record(string trail, string page) =>
        Assert.Contains($"<div><dt>On</dt><dd><a class=\"govuk-link\" href=\"{page}\">", await Page(await template.Seeded(), trail), StringComparison.Ordinal);

    [Theory]
    [InlineData("preventing-crime", "What was judged; What lies between; What was found; What became of earlier findings; What was asked; Figures and their caveats; What it stands on")]
    [InlineData("investigating-crime", "What was judged; What lies between; What was found; What became of earlier findings; What was asked; Figures and their caveats; What it stands on")]
    [InlineData("protecting-vulnerable-people", "What was judged; What was found; What was asked; Figures and their caveats; What it stands on")]
    [InlineData("specialist-capabilities", "What was judged; What was found; Figures and their caveats; What it stands on")]
    public async Task heads_each_passage_of_an_explanation_by_what_it_tells(string question, string headings)
    {
        var why = await (await template.Seeded()).Get($"/api/inspections/peel-2017-effectiveness.northamptonshire/judgments/{question}/why");

        Assert.Equal(headings, string.Join("; ", why["prose"]!.AsArray().Select(passage => (string?)passage!["heading"])));
    }

    private static JsonObject Report(string inspection, string force, string title)
    {
        var report = MadeUp.Inspection(inspection, "2014-11", "good");
        report["force"] = force;
        report["documents"]![0]!["title"] = title;
        return report;
    }

    private static Task<string> Page(Served served, string address) => served.Http.GetStringAsync(new Uri(address, UriKind.Relative), Stop);
}
