using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Importing;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Bases;

/// <summary>
/// Two findings were published; years later one was found to endanger a person and redacted (Police Act 1996, section 55). It is answered
/// as withheld wherever it would stand, at every basis.
/// </summary>
public sealed class What_is_redacted(WebTemplate template)
{
    private const string Inspection = $"/api/inspections/{MadeUp.First}";
    private const string Judgment = $"{Inspection}/judgments/response";
    private const string Secret = "Informants meet at the station";
    private const string Reason = "It leads to an informant";
    private const string Said = "withheld under section 55 of the Police Act 1996 (safety of a person)";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Inspection)]
    [InlineData(Judgment)]
    [InlineData($"{Judgment}/why")]
    [InlineData($"{Judgment}/provenance")]
    [InlineData("/api/forces/southshire")]
    [InlineData("/api/forces/southshire/timeline")]
    [InlineData("/api/forces/southshire/replay")]
    [InlineData("/api/threads?force=southshire")]
    [InlineData("/api/search?q=informants")]
    [InlineData("/search?q=informants")]
    [InlineData($"{Inspection}?format=csv")]
    [InlineData($"{Judgment}?format=csv")]
    [InlineData($"{Judgment}/why?format=csv")]
    [InlineData("/api/streams/inspection/care-2020.southshire")]
    [InlineData("/api/streams/inspection/care-2020.southshire?format=csv")]
    [InlineData("/streams/inspection/care-2020.southshire")]
    [InlineData("/api/documents/report.txt/citing")]
    [InlineData("/sources/report.txt?lines=1-40")]
    [InlineData("/forces/southshire/timeline")]
    [InlineData("/forces/southshire/feed.atom")]
    [InlineData("/api/events?limit=1000")]
    [InlineData("/api/events?limit=1000&stream=inspection")]
    [InlineData("/api/forces/southshire/diff?fromKnownAt=0")]
    public async Task is_nowhere_at_no_basis(string address)
    {
        await using var served = await Redacted();
        var last = await Last(served);
        var between = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';

        Assert.DoesNotContain(Secret, await Text(served, address), StringComparison.Ordinal);
        if (address.StartsWith("/api/events", StringComparison.Ordinal)) return;

        Assert.DoesNotContain(Secret, await Text(served, $"{address}{between}knownAt={last - 1}"), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, await Text(served, $"{address}{between}publishedAt=2014-12-31"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task stands_in_the_inspection_with_its_ground_and_reason()
    {
        await using var served = await Redacted();

        foreach (var basis in new[] { "", $"?knownAt={await Last(served) - 1}" })
        {
            var inspection = await served.Get($"{Inspection}{basis}");
            var withheld = Assert.Single(inspection["withheld"]!.AsArray())!["fact"]!;
            Assert.Equal(
                ("finding", "informants", "care-2020/response", "safety of a person", Reason),
                ((string?)withheld["kind"], (string?)withheld["item"], (string?)withheld["question"], (string?)withheld["ground"], (string?)withheld["reason"]));
            Assert.Equal("calls", (string?)Assert.Single(inspection["findings"]!.AsArray())!["fact"]!["id"]);
        }
    }

    [Theory]
    [InlineData("/streams/inspection/care-2020.southshire")]
    [InlineData("/inspections/care-2020.southshire")]
    public async Task leads_to_its_redaction_from_a_page_of_an_earlier_time_too(string page)
    {
        await using var served = await Redacted();
        var last = await Last(served);

        Assert.Contains($"href=\"/streams/inspection/care-2020.southshire#{last}\"", await Text(served, $"{page}?knownAt={last - 1}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Inspection)]
    [InlineData(Judgment)]
    public async Task stands_in_a_row_that_says_so(string address)
    {
        await using var served = await Redacted();
        using var csv = await served.Ask(address, Asking.Csv);

        var row = Assert.Single(await csv.Rows(), row => row.Contains(",informants,", StringComparison.Ordinal));
        Assert.StartsWith($"{MadeUp.First},finding,informants,withheld,response,,,{Said},,,,,", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_named_in_why_with_the_event_that_redacted_it()
    {
        await using var served = await Redacted();

        var claim = Assert.Single((await served.Get($"{Judgment}/why"))["claims"]!.AsArray(), claim => (string?)claim!["kind"] == "redaction")!;

        Assert.Equal($"Finding \"informants\" on “How well does it respond?” ({MadeUp.First}) is {Said}: {Reason}.", (string?)claim["statement"]);
        Assert.Equal(["finding_recorded", "report_redacted"], claim["events"]!.AsArray().Select(happened => (string?)happened!["type"]));
    }

    [Fact]
    public async Task is_not_found_by_its_words()
    {
        await using var served = await Redacted();

        Assert.Empty((await served.Get("/api/search?q=informants"))["items"]!.AsArray());
        Assert.Empty((await served.Get($"/api/search?q=informants&knownAt={await Last(served) - 1}"))["items"]!.AsArray());
        Assert.Single((await served.Get("/api/search?q=calls"))["items"]!.AsArray());
    }

    [Fact]
    public async Task stands_in_the_timeline_beside_the_event_that_redacted_it()
    {
        await using var served = await Redacted();

        var items = (await served.Get("/api/forces/southshire/timeline"))["items"]!.AsArray();

        var recorded = Assert.Single(items, item => (string?)item!["entry"]!["withheld"]?["item"] == "informants")!;
        Assert.Equal($"Finding \"informants\" is {Said}", (string?)recorded["entry"]!["summary"]);
        Assert.Null(recorded["entry"]!["added"]);
        var redacted = items[^1]!;
        Assert.Equal(("report_redacted", Reason), ((string?)redacted["event"]!["type"], (string?)redacted["from"]!["reason"]));
    }

    [Fact]
    public async Task is_followed_in_the_feed_by_the_redaction_and_no_kept_page_counts_as_fresh()
    {
        using var folder = Folder();
        await using var served = await Served.With(template, folder.Path, Stop);
        var before = await served.Tag("/api/events?limit=1000");
        using (var old = await served.Ask("/api/forces/southshire", ifNoneMatch: "\"none\"")) Assert.Equal(200, (int)old.StatusCode);

        await Redact(served, folder);

        Assert.NotEqual(before, await served.Tag($"/api/events?limit={(await Feed(served)).Count - 1}"));
        var feed = await Feed(served);
        Assert.Equal("report_redacted", (string?)feed[^1]!["type"]);
        Assert.Equal("safety of a person", (string?)Assert.Single(feed, happened => happened!["data"]!["withheld"] is not null)!["data"]!["withheld"]!["ground"]);
    }

    [Fact]
    public async Task comes_back_when_the_redaction_is_lifted()
    {
        using var folder = Folder();
        await using var served = await Served.With(template, folder.Path, Stop);
        await Redact(served, folder);

        folder.Write($"{MadeUp.First}.json", Report().ToJsonString());
        await Served.Import(served.Database, folder.Path, Stop, "The danger has passed");

        Assert.Contains(Secret, await Text(served, Inspection), StringComparison.Ordinal);
        Assert.Empty((await served.Get(Inspection))["withheld"]!.AsArray());
        Assert.Equal("redaction_lifted", (string?)(await served.Get("/api/forces/southshire/timeline"))["items"]!.AsArray()[^1]!["event"]!["type"]);
    }

    private async Task<Served> Redacted()
    {
        using var folder = Folder();
        var served = await Served.With(template, folder.Path, Stop);
        await Redact(served, folder);
        return served;
    }

    private static async Task Redact(Served served, ImportFolder folder)
    {
        var report = Report();
        report["redactions"] = new JsonArray(new JsonObject { ["kind"] = "finding", ["item"] = "informants", ["ground"] = "safety of a person" });
        folder.Write($"{MadeUp.First}.json", report.ToJsonString());
        await Served.Import(served.Database, folder.Path, Stop, Reason);
    }

    private static ImportFolder Folder() => MadeUp.Folder(Report());

    private static JsonObject Report()
    {
        var report = MadeUp.Inspection(MadeUp.First, "2014-11", "good");
        report["findings"] = new JsonArray(Finding("calls", "Calls are answered"), Finding("informants", Secret));
        return report;
    }

    private static JsonObject Finding(string id, string statement) => new()
    {
        ["id"] = id,
        ["question"] = "response",
        ["polarity"] = "strength",
        ["statement"] = statement,
        ["subjects"] = new JsonArray("calls"),
        ["evidence"] = new JsonArray(),
        ["source"] = new JsonArray("report.txt:5"),
    };

    private static async Task<JsonArray> Feed(Served served) => (await served.Get("/api/events?limit=1000")).AsArray();

    private static async Task<long> Last(Served served) => (long)(await served.Get("/api/forces/southshire/timeline"))["items"]!.AsArray()[^1]!["event"]!["position"]!;

    private static async Task<string> Text(Served served, string address)
    {
        using var response = await served.Ask(address);
        var body = await response.Body();
        Assert.True((int)response.StatusCode == 200, body);
        return body;
    }
}
