using System.Text.Json.Nodes;
using Lifecycle.Domain.Time;
using Lifecycle.Web.Tests.Importing;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Lineage;

/// <summary>A force renamed, a mapping superseded and a finding withdrawn: the timeline, the replay and the explanation each give the reason.</summary>
public sealed class What_was_changed_afterwards(WebTemplate template)
{
    private const string Judgment = "/api/inspections/care-2018.southshire/judgments/response";
    private const string Timeline = "/api/forces/southshire/timeline";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_mapping_that_was_superseded_changes_what_may_be_compared_and_says_why()
    {
        const string Reason = "The inspectorate advised against comparing them.";
        using var folder = FourFrameworks.Folder();
        await using var served = await Served.With(template, folder.Path, Stop);
        var before = await served.Get($"{Judgment}/why");
        var tag = await served.Tag(Timeline);

        folder.Change("care-2018.json", "\"comparable\":\"with caution\"", "\"comparable\":\"no\"");
        await Served.Import(served.Database, folder.Path, Stop, Reason, Edtf.Parse("2020-02"));

        var after = await served.Get($"{Judgment}/why");
        Assert.Equal(("worse", "not comparable"), ((string?)before["movement"], (string?)after["movement"]));
        Assert.Equal("worse", (string?)(await served.Get($"{Judgment}/why?validAt=2020-01-31"))["movement"]);
        var claim = Only(after, "correction");
        Assert.Equal(
            "The mapping of “How well does the force respond to the public?” was superseded, from “renamed and widened from care-2014/response; grades comparable: with caution” to "
            + "“renamed and widened from care-2014/response; grades comparable: no”, which was made known in February 2020: The inspectorate advised against comparing them.",
            (string?)claim["statement"]);
        Assert.Equal(["question_mapped", "question_remapped"], Events(claim));
        Assert.Contains((string?)claim["statement"], Sentences(after));

        Assert.Equal([("question_remapped", Reason)], await Last(served, "type=question_remapped"));
        Assert.Equal([("question_remapped", Reason)], await Last(served, "stream=framework/"));
        Assert.Equal(("question_remapped", Reason), (await Last(served, "limit=1000"))[^1]);
        Assert.Empty(await Last(served, "type=question_remapped&validAt=2020-01-31"));
        Assert.NotEqual(tag, await served.Tag(Timeline));

        using var replay = await served.Ask("/api/forces/southshire/replay?type=question_remapped");
        var frame = JsonNode.Parse((await replay.Rows()).Single(line => line.Contains("question_remapped", StringComparison.Ordinal)))!;
        Assert.Equal(Reason, (string?)frame["happened"]!["from"]!["reason"]);
    }

    [Fact]
    public async Task a_mapping_of_a_framework_that_the_force_was_not_inspected_under_is_not_in_its_timeline()
    {
        using var folder = FourFrameworks.Folder();
        await using var served = await Served.With(template, folder.Path, Stop);
        folder.Change("care-2018.json", "\"comparable\":\"with caution\"", "\"comparable\":\"no\"");
        await Served.Import(served.Database, folder.Path, Stop, "Advised against.");

        Assert.DoesNotContain(
            (await served.Get("/api/forces/northshire/timeline?limit=1000"))["items"]!.AsArray(),
            item => ((string)item!["event"]!["stream"]!).StartsWith("framework/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_page_of_the_timeline_goes_on_where_the_one_before_it_ended()
    {
        using var folder = FourFrameworks.Folder();
        await using var served = await Served.With(template, folder.Path, Stop);
        folder.Change("care-2018.json", "\"comparable\":\"with caution\"", "\"comparable\":\"no\"");
        await Served.Import(served.Database, folder.Path, Stop, "Advised against.");
        await Rename(served, folder);

        var paged = new List<long>();
        for (var next = ""; next is not null;)
        {
            var page = await served.Get($"{Timeline}?limit=3{next}");
            paged.AddRange(Positions(page));
            next = page["next"] is { } cursor ? $"&after={cursor}" : null;
        }

        var whole = Positions(await served.Get($"{Timeline}?limit=1000")).ToList();
        Assert.Equal(whole, paged);
        Assert.Equal(["question_remapped", "force_name_corrected", "force_named"], (await Last(served, "limit=1000")).TakeLast(3).Select(item => item.Type));
    }

    [Fact]
    public async Task a_finding_that_was_withdrawn_is_told_with_its_reason()
    {
        const string Reason = "It was another force's.";
        using var folder = FourFrameworks.Folder();
        var file = folder.Named("care-2018.southshire.json");
        var without = await File.ReadAllTextAsync(file, Stop);
        folder.Change(
            "care-2018.southshire.json",
            "\"findings\":[]",
            "\"findings\":" + """[{"id":"slow","question":"response","polarity":"weakness","statement":"Calls wait too long.","subjects":["calls"],"evidence":[],"source":["report.txt:5"]}]""");
        await using var served = await Served.With(template, folder.Path, Stop);
        Assert.Single((await served.Get(Judgment))["findings"]!.AsArray());

        folder.Write("care-2018.southshire.json", without);
        await Served.Import(served.Database, folder.Path, Stop, Reason, Edtf.Parse("2019-02"));

        Assert.Empty((await served.Get(Judgment))["findings"]!.AsArray());
        Assert.Single((await served.Get($"{Judgment}?validAt=2019-01-31"))["findings"]!.AsArray());
        var explanation = await served.Get($"{Judgment}/why");
        var claim = Only(explanation, "withdrawal");
        Assert.Equal("The finding “slow” (care-2018.southshire), “Calls wait too long”, was withdrawn, which was made known in February 2019: It was another force's.", (string?)claim["statement"]);
        Assert.Equal(["finding_recorded", "finding_withdrawn"], Events(claim));
        Assert.Contains("The finding “slow” in the report of 2018, “Calls wait too long”, was withdrawn, which was made known in February 2019: It was another force's.", Sentences(explanation));
        Assert.Equal([("finding_withdrawn", Reason)], await Last(served, "type=finding_withdrawn"));
    }

    [Fact]
    public async Task a_force_that_was_renamed_is_told_by_both_names()
    {
        const string Reason = "The force took a new name.";
        using var folder = FourFrameworks.Folder();
        await using var served = await Served.With(template, folder.Path, Stop);
        await Rename(served, folder);

        var over = await served.Get($"{Judgment}/why");
        var renamed = over["claims"]!.AsArray().Last(claim => (string?)claim!["kind"] == "force")!;
        Assert.Equal("The force was renamed from “Southshire Police” to “South Coast Police” on 1 April 2017: The force took a new name.", (string?)renamed["statement"]);
        Assert.Equal(["force_named", "force_name_corrected", "force_named"], Events(renamed));
        Assert.Contains((string?)renamed["statement"], Sentences(over));
        Assert.Contains("In June 2018 South Coast Police was judged fair on the question “How well does the force respond to the public?”.", Sentences(over));

        var before = await served.Get("/api/inspections/care-2014.southshire/judgments/response/why");
        Assert.Equal("The force has since been renamed from “Southshire Police” to “South Coast Police” on 1 April 2017: The force took a new name.", (string?)Only(before, "correction")["statement"]);
        Assert.Contains("In November 2014 Southshire Police was judged good on the question “How well does the force respond to calls?”.", Sentences(before));

        Assert.Equal([("force_name_corrected", Reason), ("force_named", Reason)], (await Last(served, "limit=1000")).TakeLast(2));
    }

    private static Task Rename(Served served, ImportFolder folder)
    {
        folder.Change(
            "forces.json",
            """{ "name": "Southshire Police", "from": "not recorded", "to": "current" }""",
            """{ "name": "Southshire Police", "from": "not recorded", "to": "2017-04-01" }, { "name": "South Coast Police", "from": "2017-04-01", "to": "current" }""");
        return Served.Import(served.Database, folder.Path, Stop, "The force took a new name.");
    }

    private static async Task<(string Type, string? Reason)[]> Last(Served served, string asked) =>
        [.. (await served.Get($"{Timeline}?{asked}"))["items"]!.AsArray().Select(item => ((string)item!["event"]!["type"]!, (string?)item["from"]!["reason"]))];

    private static IEnumerable<long> Positions(JsonNode page) => page["items"]!.AsArray().Select(item => (long)item!["event"]!["position"]!);

    private static JsonNode Only(JsonNode explanation, string kind) => explanation["claims"]!.AsArray().Single(claim => (string?)claim!["kind"] == kind)!;

    private static IEnumerable<string> Events(JsonNode claim) => claim["events"]!.AsArray().Select(happened => (string)happened!["type"]!);

    private static IEnumerable<string> Sentences(JsonNode explanation) =>
        explanation["prose"]!.AsArray().SelectMany(passage => passage!["sentences"]!.AsArray()).Select(sentence => (string)sentence!["text"]!);
}
