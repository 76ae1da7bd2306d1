using System.Text.Json.Nodes;
using Lifecycle.Web.Commands;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Commands;

/// <summary>The verbs that answer questions say what the API says, for people or as JSON.</summary>
public sealed class Asking_on_the_command_line(WebTemplate product)
{
    private const string Prevention = "peel-2017-effectiveness.northamptonshire/preventing-crime";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task explains_a_judgment_in_prose_and_then_claim_by_claim_with_its_lines()
    {
        var (code, output, error) = await Run("why", Prevention);

        Assert.Equal((0, ""), (code, error));
        var lines = output.Split('\n');
        Assert.Equal($"{Prevention} against crime-2014.northamptonshire/reducing-crime and crime-2014.northamptonshire/anti-social-behaviour: worse", lines[0]);
        Assert.StartsWith("In 2017 Northamptonshire Police was judged to require improvement at preventing crime", lines[2], StringComparison.Ordinal);
        Assert.Equal(
            [
                "The force", "The inspections", "What was judged", "How the questions map", "How the grades compare", "What lies between", "Weaknesses found", "Mixed findings", "Strengths found",
                "Reversed", "Persisting", "Joined by theme only", "Gone", "Taken up under another question", "Not joined to the other report", "What was asked", "Figures", "Caveats",
                "How evidence was gathered", "What the grades mean", "Moderation", "Publication",
            ],
            lines.SkipWhile(line => line != "The force").Where(line => line.Length > 0 && line[0] != ' '));
        Assert.Contains("  - Chances to prevent crime are lost because partners are too little involved.\n    [003_be2a4a03d244ac37.txt:8]\n", output, StringComparison.Ordinal);
        Assert.All(lines.Skip(1), line => Assert.True(line.Length <= 100, line));
    }

    [Fact]
    public async Task explains_as_json_what_the_api_answers()
    {
        var (code, output, _) = await Run("why", Prevention, "--json");

        Assert.Equal(0, code);
        Assert.True(JsonNode.DeepEquals(await product.Get("/api/inspections/peel-2017-effectiveness.northamptonshire/judgments/preventing-crime/why"), JsonNode.Parse(output)));
    }

    [Fact]
    public async Task explains_against_the_judgments_that_are_named()
    {
        var (code, output, _) = await Run("why", Prevention, "--from", "crime-2014.northamptonshire/investigating-offending");

        Assert.Equal(0, code);
        Assert.StartsWith($"{Prevention} against crime-2014.northamptonshire/investigating-offending: not comparable\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task replays_as_json_what_the_api_answers()
    {
        var (code, output, _) = await Run("replay", "northamptonshire", "--json");
        using var response = await (await product.Seeded()).Ask("/api/forces/northamptonshire/replay");

        Assert.Equal(0, code);
        Assert.Equal(await response.Body(), output);
    }

    [Fact]
    public async Task replays_event_by_event_with_the_status_where_it_changed()
    {
        var (code, output, _) = await Run("replay", "northamptonshire");

        Assert.Equal(0, code);
        Assert.Contains(
            "(position 237), 2014-11: Recorded the publication of the report: publication date November\n    2014 [000_664bc22c19484112.txt:12]\n"
            + "    => inspection: crime-2014.northamptonshire\n    => crime-2014/overall: not graded\n    => crime-2014/reducing-crime: good\n",
            output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task replays_only_what_is_asked_for()
    {
        var (code, output, _) = await Run("replay", "northamptonshire", "--type", "judgment_given", "--type", "recommendation_made", "--from", "212", "--to", "238");

        Assert.Equal(0, code);
        Assert.Equal(
            "- 1 (position 212), 2014-11: Recorded the judgment on \"anti-social-behaviour\": good [000_664bc22c19484112.txt:66,68,86,88,287,315,317] "
            + "- 2 (position 238), 2014-11: Recorded recommendation R1: Draw up an action plan for better service to victims and better contact with them, and start on it. "
            + "[000_664bc22c19484112.txt:262-266] => recommendation, no closure recorded: 1",
            string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public async Task says_of_each_claim_what_is_not_certain_at_the_time_asked_about()
    {
        var (code, output, _) = await Run("why", "crime-2014.northamptonshire/reducing-crime", "--valid-at", "2014-11-15");

        Assert.Equal(0, code);
        Assert.Contains(
            "was judged good (November 2014). (Not certain at the time asked about: from 1 November 2014 at the earliest, 30 November 2014 at the latest.)",
            string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task replays_what_is_not_certain_as_that()
    {
        var (code, output, _) = await Run("replay", "northamptonshire", "--valid-at", "2014-11-15", "--type", "report_published");

        Assert.Equal(0, code);
        Assert.Contains(
            "=> crime-2014/reducing-crime: good (not certain: from 1 November 2014 at the earliest, 30 November 2014 at the latest)",
            string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "No judgment on nowhere.at-all/overall is on record.\n", "why", "nowhere.at-all/overall")]
    [InlineData(1, "No judgment on crime-2014.northamptonshire/nothing is on record.\n", "why", Prevention, "--from", "crime-2014.northamptonshire/nothing")]
    [InlineData(2, "\"prevention\" is not a judgment. Expected inspection/question, for example peel-2017-effectiveness.northamptonshire/preventing-crime.\n", "why", "prevention")]
    [InlineData(1, "There is no force \"nowhere\" on record.\n", "replay", "nowhere")]
    [InlineData(2, "--from: \"here\" is neither a position of the log, nor a day, nor an instant; expected a whole number, a day such as 2015-03-01, or a time with its offset such as 2015-03-01T09:30:00Z\n", "replay", "northamptonshire", "--from", "here")]
    [InlineData(2, "--valid-at: \"2014-11\" is not a day; expected YYYY-MM-DD\n", "why", Prevention, "--valid-at", "2014-11")]
    [InlineData(2, "--known-at: position 9999 lies beyond the end of the log, which is at 357\n", "replay", "northamptonshire", "--known-at", "9999")]
    [InlineData(1, "No judgment on peel-2017-effectiveness.northamptonshire/preventing-crime is on record at validAt=2014-01-01, publishedAt=any, knownAt=latest.\n", "why", Prevention, "--valid-at", "2014-01-01")]
    [InlineData(1, "No judgment on nope/x is on record.\n", "why", Prevention, "--from", "nope/x")]
    [InlineData(2, "--step waits for keys; it needs a terminal, and goes without --json.\n", "replay", "northamptonshire", "--step")]
    [InlineData(2, "\"localhost\" is not an address to listen on. Expected one such as http://localhost:5080, with a port from 0 to 65535.\n", "serve", "--urls", "localhost")]
    [InlineData(2, "\"http://localhost:99999\" is not an address to listen on. Expected one such as http://localhost:5080, with a port from 0 to 65535.\n", "serve", "--urls", "http://localhost:99999")]
    public async Task says_in_a_sentence_what_cannot_be_answered(int code, string sentence, params string[] arguments) =>
        Assert.Equal((code, "", sentence), await Run(arguments));

    [Fact]
    public async Task says_that_the_address_is_taken()
    {
        var taken = (await product.Seeded()).Http.BaseAddress!.ToString().TrimEnd('/');

        Assert.Equal((1, "", $"{taken} is taken by another program. Choose another address with --urls.\n"), await Run("serve", "--urls", taken));
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var served = await product.Seeded();
        var code = await Verbs.Run(arguments, new Settings(null, served.Database.Serve, null, null), output, error, Stop);
        return (code, output.ToString(), error.ToString());
    }
}
