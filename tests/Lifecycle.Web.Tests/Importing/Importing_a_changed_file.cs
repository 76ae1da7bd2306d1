namespace Lifecycle.Web.Tests.Importing;

/// <summary>A file that differs from the record is refused, unless it is called a correction; then it changes what differs and nothing else.</summary>
public sealed class Importing_a_changed_file(WebTemplate template)
{
    private const string Afi1 = """
        ,
            {
              "label": "AFI-1", "kind": "area for improvement", "question": "custody", "statement": "Hold fewer people", "subjects": ["custody"], "addressee": "force", "closure": "not recorded",
              "deadlines": [], "parts": [], "life": [], "source": ["report.txt:22"]
            }
        """;

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
                "inspection.json:1: gone: area for improvement AFI-1",
                "inspection.json:1: gone: remark \"wording\"",
                "inspection.json:16: /findings/0: changed: finding \"slow-calls\" (statement)",
                "inspection.json:28: /judgments/1: changed: the judgment on \"response\" (source)",
                "inspection.json:43: /recommendations/2: added: area for improvement AFI-2",
                "inspection.json:58: /remarks/0: added: remark \"words\"",
                "inspection.json: the file differs from what is on record in 6 facts. To record that as a correction, import it again with --correct --reason \"why\"; the earlier version stays readable",
            ],
            folder.Messages(result.Faults));
        Assert.All(result.Faults, fault => Assert.Equal("file-changed", fault.Code));
        Assert.Equal(position, await database.LastPosition());
    }

    [Fact]
    public Task corrects_a_fact_by_one_event() => Corrects(
        "inspection.json", "\"grade\": \"poor\"", "\"grade\": \"good\"",
        ["corrected: the judgment on \"response\" (grade)"],
        ["inspection/care-2020.northshire: judgment_corrected"]);

    [Fact]
    public Task corrects_where_a_fact_comes_from_by_one_event() => Corrects(
        "inspection.json", "[\"report.txt:14\"]", "[\"report.txt:14,16\"]",
        ["corrected: the judgment on \"response\" (source)"],
        ["inspection/care-2020.northshire: judgment_corrected"]);

    [Fact]
    public Task adds_a_fact_by_one_event() => Corrects(
        "inspection.json", "{ \"id\": \"wording\"", "{ \"id\": \"scope\", \"about\": \"scope\", \"statement\": \"Nights only\", \"source\": [\"report.txt:28\"] },\n{ \"id\": \"wording\"",
        ["added: remark \"scope\""],
        ["inspection/care-2020.northshire: remark_recorded"]);

    [Fact]
    public Task withdraws_a_fact_by_one_event() => Corrects(
        "inspection.json", "{ \"id\": \"wording\", \"about\": \"wording\", \"statement\": \"Poor is a grade\", \"source\": [\"report.txt:26\"] }", "",
        ["withdrawn: remark \"wording\""],
        ["inspection/care-2020.northshire: remark_withdrawn"]);

    [Fact]
    public Task corrects_first_and_withdraws_last() => Corrects(
        "inspection.json", "{ \"id\": \"files\"", "{ \"id\": \"dossiers\"",
        ["added: evidence \"dossiers\"", "corrected: finding \"slow-calls\" (evidence)", "withdrawn: evidence \"files\""],
        ["inspection/care-2020.northshire: evidence_gathered", "inspection/care-2020.northshire: finding_corrected", "inspection/care-2020.northshire: evidence_withdrawn"],
        ("\"evidence\": [\"files\"]", "\"evidence\": [\"dossiers\"]"));

    [Fact]
    public Task withdraws_a_recommendation_that_is_left_out() => Corrects(
        "inspection.json", Afi1, "",
        ["withdrawn: area for improvement AFI-1"],
        ["recommendation/care-2020.northshire.AFI-1: recommendation_withdrawn"]);

    [Fact]
    public Task leaves_a_force_as_it_is_that_a_file_no_longer_names() => Leaves(
        "forces.json", """
        ,
            {
              "force": "southshire", "ons": "E23000002", "aliases": [], "basis": "Made up",
              "names": [{ "name": "Southshire Police", "from": "not recorded", "to": "current" }],
              "bodies": [],
              "monitoring": []
            }
        """);

    [Fact]
    public Task leaves_a_thread_as_it_is_that_a_file_no_longer_names() => Leaves(
        "threads.json", """
        ,
            {
              "thread": "custody", "title": "Custody", "assertedBy": "editors", "asserted": "not recorded", "status": "confirmed",
              "links": [{ "strength": "gone", "earlier": [{ "finding": "care-2020.northshire/kind-custody" }], "later": [], "note": "Nothing later" }]
            }
        """);

    [Fact]
    public Task corrects_a_question_of_a_framework() => Corrects(
        "framework.json", "How well does it hold people?", "How well does it hold and treat people?",
        ["corrected: question \"custody\" (title)"],
        ["framework/care-2020: question_corrected"]);

    [Fact]
    public Task renames_a_force_though_old_and_new_name_overlap_until_both_are_done() => Corrects(
        "forces.json", "\"name\": \"Northshire Police\"", "\"name\": \"Police of Northshire\"",
        ["added: name \"Police of Northshire\"", "withdrawn: name \"Northshire Police\""],
        ["force/northshire: force_name_withdrawn", "force/northshire: force_named"]);

    [Fact]
    public Task replaces_the_statement_that_moderation_is_not_recorded_once_it_is() => Corrects(
        "inspection.json", "\"moderation\": \"not recorded\"", BaseFiles.Moderated,
        ["added: the moderation of \"response\"", "withdrawn: the statement that moderation is not recorded"],
        ["inspection/care-2020.northshire: moderation_found", "inspection/care-2020.northshire: judgment_moderated"]);

    [Fact]
    public async Task is_refused_as_a_correction_too_where_the_domain_forbids_it()
    {
        await using var database = await Imported();
        using var folder = ImportFolder.OfBaseFiles();
        folder.Change("inspection.json", "\"grade\": \"poor\"", "\"grade\": \"fair\"");
        folder.Change("inspection.json", "{ \"id\": \"files\", \"method\": \"case file review\", \"about\": \"Investigations\", \"quantity\": \"20\", \"informedJudgments\": \"yes\", \"source\": [\"report.txt:3\"] }", "");
        var position = await database.LastPosition();

        var result = await database.Import(folder.Path, "Better data");

        Assert.Equal(
            [
                "inspection.json:1: evidence \"files\" cannot be withdrawn: finding \"slow-calls\" refers to it",
                "inspection.json:28: /judgments/1: the judgment on \"response\" has the grade \"fair\"; the scale of care-2020 has \"good\", \"poor\"",
            ],
            folder.Messages(result.Faults));
        Assert.Equal(position, await database.LastPosition());
    }

    [Fact]
    public async Task can_be_corrected_back_and_forth_with_the_same_reason()
    {
        await using var database = await Imported();
        using var first = ImportFolder.OfBaseFiles();
        using var second = ImportFolder.OfBaseFiles();
        second.Change("inspection.json", "\"grade\": \"poor\"", "\"grade\": \"good\"");
        var position = await database.LastPosition();

        foreach (var folder in new[] { second, first, second }) await database.ImportWell(folder.Path, "Better data");

        Assert.Equal(Enumerable.Repeat("inspection/care-2020.northshire: judgment_corrected", 3), await database.HappenedAfter(position));
    }

    [Fact]
    public async Task leaves_other_forces_and_threads_alone_that_came_in_another_file()
    {
        await using var database = await Imported();
        using var folder = new ImportFolder();
        folder.Write("more.json", """
            { "kind": "forces", "forces": [{ "force": "westshire", "ons": "E23000003", "names": [{ "name": "Westshire Police", "from": "not recorded", "to": "current" }], "bodies": [], "aliases": [], "monitoring": [], "basis": "Made up" }] }
            """);
        var position = await database.LastPosition();

        await database.ImportWell(folder.Path);

        Assert.Equal(["force/westshire: force_listed", "force/westshire: force_named"], await database.HappenedAfter(position));
    }

    [Fact]
    public async Task cannot_take_the_thread_of_another_force()
    {
        await using var database = await Imported();
        using var folder = new ImportFolder();
        folder.Write("threads.json", BaseFiles.Threads.With("\"force\": \"northshire\"", "\"force\": \"southshire\""));

        var result = await database.Import(folder.Path, "Better data");

        Assert.Equal(
            ["threads.json:4: /threads/0: thread calls is on record for force \"northshire\"; choose another id", "threads.json:11: /threads/1: thread custody is on record for force \"northshire\"; choose another id"],
            folder.Messages(result.Faults));
    }

    private async Task<ImportDatabase> Imported()
    {
        var database = await ImportDatabase.From(template);
        using var folder = ImportFolder.OfBaseFiles();
        await database.ImportWell(folder.Path);
        return database;
    }

    /// <summary>The change is refused as it is, gives these events as a correction, and is on record then.</summary>
    private async Task Leaves(string file, string leftOut)
    {
        await using var database = await Imported();
        using var folder = ImportFolder.OfBaseFiles();
        folder.Change(file, leftOut, "");
        var position = await database.LastPosition();

        var result = await database.ImportWell(folder.Path, "Better data");

        Assert.Empty(result.Files.SelectMany(each => each.Corrections));
        Assert.Equal(position, await database.LastPosition());
    }

    private async Task Corrects(string file, string old, string changed, string[] told, string[] happened, params (string Old, string New)[] also)
    {
        await using var database = await Imported();
        using var folder = ImportFolder.OfBaseFiles();
        foreach (var (before, after) in also.Prepend((old, changed))) folder.Change(file, before, after);
        var position = await database.LastPosition();
        Assert.All((await database.Import(folder.Path)).Faults, fault => Assert.Equal("file-changed", fault.Code));
        Assert.Equal(position, await database.LastPosition());

        var result = await database.ImportWell(folder.Path, "Better data");

        Assert.Equal(told, result.Files.SelectMany(each => each.Corrections));
        Assert.Equal(happened, await database.HappenedAfter(position));
        Assert.All(await database.EventsAfter(position), stored => Assert.Equal("Better data", stored.Envelope.Reason));
        await database.ImportWell(folder.Path);
        Assert.Equal(position + happened.Length, await database.LastPosition());
    }
}
