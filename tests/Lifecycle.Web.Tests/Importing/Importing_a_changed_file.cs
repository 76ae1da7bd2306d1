namespace Lifecycle.Web.Tests.Importing;

/// <summary>A file that differs from the record is refused, unless it is called a correction; then it changes what differs and nothing else.</summary>
public sealed class Importing_a_changed_file(WebTemplate template)
{
    private const string Hint = ". To record that as a correction, import it again with --correct --reason \"why\"; the earlier version stays readable";

    [Fact]
    public async Task is_refused_with_every_difference()
    {
        await using var database = await Imported();
        using var folder = ImportFolder.OfBaseFiles();
        folder.Change("inspection.json", "Calls wait\"", "Calls wait long\"");
        folder.Change("inspection.json", "[\"report.txt:14\"]", "[\"report.txt:14-15\"]");
        folder.Change("inspection.json", "\"id\": \"wording\"", "\"id\": \"words\"");
        folder.Change("inspection.json", "\"label\": \"AFI-1\"", "\"label\": \"AFI-2\"");
        var position = await database.LastPosition();

        var result = await database.Import(folder.Path);

        Assert.Equal(
            [
                "inspection.json:1: gone: recommendation AFI-1".Replace("recommendation", "area for improvement", StringComparison.Ordinal),
                "inspection.json:1: gone: remark \"wording\"",
                "inspection.json:16: /findings/0: changed: finding \"slow-calls\" (statement)",
                "inspection.json:28: /judgments/1: changed: the judgment on \"response\" (source)",
                "inspection.json:43: /recommendations/2: added: area for improvement AFI-2",
                "inspection.json:58: /remarks/0: added: remark \"words\"",
                "inspection.json: the file differs from what is on record in 6 facts" + Hint,
            ],
            folder.Messages(result.Faults));
        Assert.All(result.Faults, fault => Assert.Equal("file-changed", fault.Code));
        Assert.Equal(position, await database.LastPosition());
    }

    [Fact]
    public Task corrects_one_fact_by_one_event() => Corrects(
        "inspection.json", "\"grade\": \"poor\"", "\"grade\": \"good\"",
        ["corrected: the judgment on \"response\" (grade)"],
        ["inspection/care-2020.northshire: judgment_corrected"]);

    [Fact]
    public Task adds_one_fact_by_one_event() => Corrects(
        "inspection.json", "{ \"id\": \"wording\"", "{ \"id\": \"scope\", \"about\": \"scope\", \"statement\": \"Nights only\", \"source\": [\"report.txt:28\"] },\n{ \"id\": \"wording\"",
        ["added: remark \"scope\""],
        ["inspection/care-2020.northshire: remark_recorded"]);

    [Fact]
    public Task withdraws_one_fact_by_one_event() => Corrects(
        "inspection.json", "\n    { \"id\": \"counting\", \"statement\": \"Calls are counted twice\", \"measures\": [\"answered\"], \"findings\": [\"slow-calls\"], \"source\": [\"report.txt:12\"] }\n  ", "",
        ["withdrawn: caveat \"counting\""],
        ["inspection/care-2020.northshire: caveat_withdrawn"],
        without: "threads.json");

    [Fact]
    public Task withdraws_a_recommendation_with_its_life() => Corrects(
        "inspection.json", "\"kind\": \"recommendation\", \"under\": \"CC-1\"", "\"kind\": \"recommendation\"",
        ["corrected: area for improvement AFI-1 (kind)", "added: recommendation R1", "withdrawn: the step \"completion claimed\" of 2021", "withdrawn: recommendation CC-1.1", "withdrawn: cause of concern CC-1"],
        [
            "recommendation/care-2020.northshire.AFI-1: recommendation_corrected",
            "recommendation/care-2020.northshire.R1: recommendation_made",
            "recommendation/care-2020.northshire.CC-1: recommendation_withdrawn",
            "recommendation/care-2020.northshire.CC-1.1: life_step_withdrawn",
            "recommendation/care-2020.northshire.CC-1.1: recommendation_withdrawn",
        ],
        without: "threads.json",
        also: [("\"label\": \"CC-1\"", "\"label\": \"R1\"")]);
}
