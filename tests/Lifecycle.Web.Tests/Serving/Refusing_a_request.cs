using System.Net;

namespace Lifecycle.Web.Tests.Serving;

/// <summary>What cannot be answered is refused with the parameter and what was expected of it: a misspelt filter would otherwise be a wrong answer.</summary>
public sealed class Refusing_a_request(WebTemplate api)
{
    private const string Questions =
        "anti-social-behaviour, investigating-crime, investigating-offending, overall, preventing-crime, protecting-vulnerable-people, reducing-crime, serious-organised-crime, specialist-capabilities";

    [Theory]
    [InlineData("/api/forces?sort=name", "sort", "not a parameter of this address; it has after, format, knownAt, limit, publishedAt, validAt")]
    [InlineData("/api/recommendations?Force=northamptonshire", "Force", "not a parameter of this address; it has after, dueFrom, dueTo, force, format, inspection, kind, knownAt, limit, publishedAt, question, standing, state, subject, validAt")]
    [InlineData("/api/forces?limit=1&limit=2", "limit", "given 2 times; expected once")]
    [InlineData("/api/measures?force=northamptonshire&force=bedfordshire", "force", "given 2 times; expected once")]
    [InlineData("/api/forces?limit=0", "limit", "\"0\" is not a number of rows; expected 1 to 1000")]
    [InlineData("/api/forces?limit=1001", "limit", "\"1001\" is not a number of rows; expected 1 to 1000")]
    [InlineData("/api/forces?limit=-5", "limit", "\"-5\" is not a number of rows; expected 1 to 1000")]
    [InlineData("/api/forces?limit=abc", "limit", "\"abc\" is not a number of rows; expected 1 to 1000")]
    [InlineData("/api/forces/northamptonshire?force=bedfordshire", "force", "not a parameter of this address; it has format, knownAt, publishedAt, validAt")]
    [InlineData("/api/inspections?force=%00", "force", "holds the character U+0000, which no text on record has")]
    [InlineData("/api/forces?after=!!!", "after", "\"!!!\" is not a cursor; expected the \"next\" of a page")]
    [InlineData("/api/forces/northamptonshire/timeline?after=YWJj", "after", "\"YWJj\" is not a cursor of this list")]
    [InlineData("/api/recommendations?kind=wish", "kind", "\"wish\" is not known; expected one of recommendation, area for improvement, cause of concern")]
    [InlineData("/api/recommendations?kind=Recommendation", "kind", "\"Recommendation\" is not known; expected one of recommendation, area for improvement, cause of concern")]
    [InlineData("/api/recommendations?standing=overdue", "standing", "\"overdue\" is not known; expected one of past due without closure on record, ambiguous, not determinable, not due, extended, no deadline stated, claimed, closed otherwise, met")]
    [InlineData("/api/recommendations?state=not%20met", "state", "\"not met\" is not known; expected one of no closure recorded, accepted, partly accepted, rejected, completion claimed, met, not verified, superseded, reopened, ambiguous")]
    [InlineData("/api/threads?strength=same&strength=weak", "strength", "\"weak\" is not known; expected one of same, changed scope, thematic, reversed, persisting, new, gone")]
    [InlineData("/api/threads?direction=up", "direction", "\"up\" is not known; expected one of improved, worsened, unchanged, mixed")]
    [InlineData("/api/measures?caveated=yes", "caveated", "\"yes\" is not known; expected true or false")]
    [InlineData("/api/recommendations?dueTo=2015-3-31", "dueTo", "\"2015-3-31\" is not a day; expected YYYY-MM-DD")]
    [InlineData("/api/recommendations?dueFrom=2015-02-29", "dueFrom", "\"2015-02-29\" is not a day; expected YYYY-MM-DD")]
    [InlineData("/api/recommendations?dueFrom=2015-04-01&dueTo=2015-03-31", "dueTo", "2015-03-31 is before dueFrom 2015-04-01")]
    [InlineData("/api/forces?format=xml", "format", "\"xml\" is not known; expected one of json, csv")]
    [InlineData("/api/forces?format=CSV", "format", "\"CSV\" is not known; expected one of json, csv")]
    [InlineData("/api/forces/northamptonshire?format=", "format", "\"\" is not known; expected one of json, csv")]
    [InlineData("/api/forces?format=json&format=csv", "format", "given 2 times; expected once")]
    [InlineData("/api/forces/northamptonshire/replay?format=csv", "format", "not a parameter of this address; it has from, knownAt, publishedAt, stream, to, type, validAt")]
    [InlineData("/api/inspections/crime-2014.northamptonshire/judgments/overall/provenance?format=csv", "format", "not a parameter of this address; it has knownAt, publishedAt, validAt")]
    [InlineData("/api/events?format=csv", "format", "not a parameter of this address; it has after, limit, stream, type")]
    [InlineData("/api/streams/thread/t1?after=YWJj", "after", "\"YWJj\" is not a cursor of this list")]
    [InlineData("/api/forces?validAt=2015-3-1", "validAt", "\"2015-3-1\" is not a day; expected YYYY-MM-DD")]
    [InlineData("/api/forces?publishedAt=yesterday", "publishedAt", "\"yesterday\" is not a day; expected YYYY-MM-DD")]
    [InlineData("/api/forces?knownAt=2015-02-29", "knownAt", "\"2015-02-29\" is neither a position of the log, nor a day, nor an instant; expected a whole number, a day such as 2015-03-01, or a time with its offset such as 2015-03-01T09:30:00Z")]
    [InlineData("/api/forces?knownAt=2015-03-01T10:00:00", "knownAt", "\"2015-03-01T10:00:00\" is neither a position of the log, nor a day, nor an instant; expected a whole number, a day such as 2015-03-01, or a time with its offset such as 2015-03-01T09:30:00Z")]
    [InlineData("/api/forces?knownAt=2015-03-01T10:00:00+01:00", "knownAt", "\"2015-03-01T10:00:00 01:00\" is neither a position of the log, nor a day, nor an instant; in an address the + of its offset has to be sent as %2B, or else arrives as a space")]
    [InlineData("/api/forces?knownAt=2015-03-01+01:00", "knownAt", "\"2015-03-01 01:00\" is neither a position of the log, nor a day, nor an instant; expected a whole number, a day such as 2015-03-01, or a time with its offset such as 2015-03-01T09:30:00Z")]
    [InlineData("/api/forces?knownAt=-1", "knownAt", "\"-1\" is neither a position of the log, nor a day, nor an instant; expected a whole number, a day such as 2015-03-01, or a time with its offset such as 2015-03-01T09:30:00Z")]
    [InlineData("/api/forces?knownAt=358", "knownAt", "position 358 lies beyond the end of the log, which is at 357")]
    [InlineData("/api/forces?knownAt=9999-01-01T00:00:00Z", "knownAt", "9999-01-01T00:00:00Z lies in the future; what will be known then is not known")]
    [InlineData("/api/forces?knownAt=9999-12-31", "knownAt", "9999-12-31 lies in the future; what will be known then is not known")]
    [InlineData("/api/forces?knownAt=1&knownAt=2", "knownAt", "given 2 times; expected once")]
    [InlineData("/api/forces/northamptonshire/replay?from=20&to=10", "to", "10 lies before from, 20")]
    [InlineData("/api/forces/northamptonshire/replay?from=2015-03-01T00:00:00Z&to=2015-02-01T00:00:00Z", "to", "2015-02-01T00:00:00Z lies before from, 2015-03-01T00:00:00Z")]
    [InlineData("/api/forces/northamptonshire/replay?from=2015-03-02&to=2015-03-01", "to", "2015-03-01 lies before from, 2015-03-02")]
    [InlineData("/api/forces/northamptonshire/replay?from=300&knownAt=200", "from", "300 lies beyond what the replay is to know, which ends at 200")]
    [InlineData("/api/forces/northamptonshire/replay?to=201&knownAt=200", "to", "201 lies beyond what the replay is to know, which ends at 200")]
    [InlineData("/api/compare?question=crime-2014/overall&fromValidAt=2016-01-01&validAt=2015-01-01", "fromValidAt", "2016-01-01 lies after validAt, 2015-01-01; expected the earlier basis here")]
    [InlineData("/api/documents/003_be2a4a03d244ac37.txt/citing?lines=9-4", "lines", "\"9-4\" are no lines; expected rising line numbers and ranges, such as 64,271-273")]
    [InlineData("/api/compare", "question", "missing; expected framework/question, such as peel-2017-effectiveness/preventing-crime")]
    [InlineData("/api/compare?question=preventing-crime", "question", "\"preventing-crime\" is not a question; expected scope/question, such as crime-2014/reducing-crime")]
    [InlineData("/api/forces/northamptonshire/grades?question=oops", "question", "\"oops\" is not a question; expected scope/question, such as crime-2014/reducing-crime")]
    [InlineData("/api/inspections/crime-2014.northamptonshire/judgments/overall/why?from=oops", "from", "\"oops\" is not a judgment; expected inspection/question, such as crime-2014.northamptonshire/reducing-crime")]
    public async Task names_the_parameter_and_what_was_expected(string address, string parameter, string detail)
    {
        using var response = await (await api.Seeded()).Ask(address);

        await Problem.Is(response, HttpStatusCode.BadRequest, "bad-parameter", "Bad parameter", $"{parameter}: {detail}");
        Assert.Equal(parameter, (string?)(await response.Json())["parameter"]);
    }

    [Theory]
    [InlineData("peel-2017-effectiveness.northamptonshire/preventing-crime", "2017")]
    [InlineData("peel-2017-effectiveness.northamptonshire/investigating-crime", "2017")]
    public async Task explains_a_judgment_against_earlier_ones_only(string from, string date)
    {
        using var response = await (await api.Seeded()).Ask($"/api/inspections/crime-2014.northamptonshire/judgments/reducing-crime/why?from={from}");

        await Problem.Is(
            response, HttpStatusCode.BadRequest, "not-an-earlier-judgment", "Refused",
            $"The judgment {from} ({date}) is later than crime-2014.northamptonshire/reducing-crime (2014-11); a judgment is explained against earlier ones, so ask it the other way round.");
    }

    [Theory]
    [InlineData("nowhere/overall")]
    [InlineData("peel-2016.northamptonshire/overall")]
    [InlineData("crime-2014.northamptonshire/stop-and-search")]
    public async Task does_not_take_a_judgment_that_nobody_knows_for_one_of_another_force(string from)
    {
        using var response = await (await api.Seeded()).Ask($"/api/inspections/peel-2017-effectiveness.northamptonshire/judgments/preventing-crime/why?from={from}");

        await Problem.Is(response, HttpStatusCode.NotFound, "judgment-not-on-record", "Not on record", $"No judgment on {from} is on record.");
    }

    [Theory]
    [InlineData("/api/forces/nowhere", "force \"nowhere\"")]
    [InlineData("/api/forces/nowhere/grades", "force \"nowhere\"")]
    [InlineData("/api/forces/nowhere/timeline", "force \"nowhere\"")]
    [InlineData("/api/forces/nowhere/replay", "force \"nowhere\"")]
    [InlineData("/api/inspections/crime-2015.northamptonshire", "inspection \"crime-2015.northamptonshire\"")]
    [InlineData("/api/inspections/crime-2014.northamptonshire/judgments/stop-and-search", "judgment \"crime-2014.northamptonshire/stop-and-search\"")]
    [InlineData("/api/inspections/nothing/judgments/overall/why", "judgment \"nothing/overall\"")]
    [InlineData("/api/recommendations/crime-2014.northamptonshire.R9", "recommendation \"crime-2014.northamptonshire.R9\"")]
    [InlineData("/api/streams/inspection/nothing", "stream \"inspection/nothing\"")]
    [InlineData("/api/streams/inspection/nothing?after=NQ", "stream \"inspection/nothing\"")]
    [InlineData("/api/streams/operations/2026-01", "stream \"operations/2026-01\"")]
    [InlineData("/api/documents/passwd", "document \"passwd\"")]
    [InlineData("/api/documents/passwd/citing", "document \"passwd\"")]
    [InlineData("/api/inspections?force=nowhere", "force \"nowhere\"")]
    [InlineData("/api/measures?force=nowhere", "force \"nowhere\"")]
    [InlineData("/api/measures?inspection=crime-2015.northamptonshire", "inspection \"crime-2015.northamptonshire\"")]
    [InlineData("/api/recommendations?inspection=crime-2015.northamptonshire", "inspection \"crime-2015.northamptonshire\"")]
    [InlineData("/api/threads?force=nowhere", "force \"nowhere\"")]
    [InlineData("/api/forces/northamptonshire/grades?question=foo/bar", "force \"northamptonshire\" with question \"foo/bar\"")]
    [InlineData("/api/compare?question=crime-2014/stop-and-search", "question \"crime-2014/stop-and-search\"")]
    public async Task says_what_is_not_on_record(string address, string what)
    {
        using var response = await (await api.Seeded()).Ask(address);

        await Problem.Is(response, HttpStatusCode.NotFound, "not-on-record", "Not on record", $"There is no {what} on record.");
    }

    [Theory]
    [InlineData("/api/inspections?framework=peel-2016", "framework \"peel-2016\"", "crime-2014, peel-2017-effectiveness")]
    [InlineData("/api/inspections?framework=", "framework \"\"", "crime-2014, peel-2017-effectiveness")]
    [InlineData("/api/recommendations?question=preventing", "question \"preventing\"", Questions)]
    [InlineData("/api/recommendations?question=peel-2017-effectiveness/preventing-crime", "question \"peel-2017-effectiveness/preventing-crime\"", Questions)]
    [InlineData("/api/measures?question=preventing", "question \"preventing\"", Questions)]
    public async Task names_the_frameworks_and_questions_there_are(string address, string what, string expected)
    {
        using var response = await (await api.Seeded()).Ask(address);

        await Problem.Is(response, HttpStatusCode.NotFound, "not-on-record", "Not on record", $"There is no {what} on record; expected one of {expected}.");
    }

    [Fact]
    public async Task names_only_those_there_are_at_the_times_asked_for()
    {
        const string at = "validAt=2018-01-01&publishedAt=2015-03-01";
        using var response = await (await api.Seeded()).Ask($"/api/inspections?framework=peel-2017-effectiveness&{at}");

        await Problem.Is(
            response, HttpStatusCode.NotFound, "not-on-record", "Not on record",
            "There is no framework \"peel-2017-effectiveness\" on record at validAt=2018-01-01, publishedAt=2015-03-01, knownAt=latest; expected one of crime-2014.");
        Assert.Single((await api.Get($"/api/inspections?framework=crime-2014&{at}"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("/api/forces/northamptonshire?knownAt=40", "force \"northamptonshire\"", "validAt=2017-06-30, publishedAt=any, knownAt=40")]
    [InlineData("/api/inspections?force=northamptonshire&knownAt=40", "force \"northamptonshire\"", "validAt=2017-06-30, publishedAt=any, knownAt=40")]
    [InlineData("/api/inspections/peel-2017-effectiveness.northamptonshire?publishedAt=2015-03-01", "inspection \"peel-2017-effectiveness.northamptonshire\"", "validAt=2017-06-30, publishedAt=2015-03-01, knownAt=latest")]
    [InlineData("/api/recommendations/crime-2014.northamptonshire.R1?validAt=2013-12-31", "recommendation \"crime-2014.northamptonshire.R1\"", "validAt=2013-12-31, publishedAt=any, knownAt=latest")]
    public async Task says_at_which_times_it_is_not_on_record(string address, string what, string times)
    {
        using var response = await (await api.Seeded()).Ask(address);

        var today = (string)(await api.Get("/api/forces"))["asOf"]!["validAt"]!;
        await Problem.Is(response, HttpStatusCode.NotFound, "not-on-record", "Not on record", $"There is no {what} on record at {times.Replace("2017-06-30", today, StringComparison.Ordinal)}.");
    }

    [Theory]
    [InlineData("/api/forces/northamptonshire/grade")]
    [InlineData("/api/event")]
    public async Task is_a_problem_for_an_address_that_is_not_there_too(string address)
    {
        using var response = await (await api.Seeded()).Ask(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = await response.Json();
        Assert.Equal(("urn:lifecycle:problem:http-404", "There is no such address. Those that there are stand in /openapi/v1.json."), ((string?)problem["type"], (string?)problem["detail"]));
    }
}
