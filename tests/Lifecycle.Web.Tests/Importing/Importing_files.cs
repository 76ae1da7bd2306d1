using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lifecycle.Web.Tests.Importing;

/// <summary>Files that are in order come in once, whatever their order and spelling.</summary>
public sealed class Importing_files(WebTemplate template)
{
    [Fact]
    public async Task records_each_file_in_life_cycle_order_whatever_the_order_of_files()
    {
        await using var database = await ImportDatabase.From(template);
        using var folder = ImportFolder.OfBaseFiles();

        await database.ImportWell(folder.Path);

        Assert.Equal(
            [
                "force/northshire: force_listed", "force/northshire: force_named", "force/northshire: force_named", "force/northshire: local_policing_body_named", "force/northshire: monitoring_phase_entered",
                "force/southshire: force_listed", "force/southshire: force_named",
                "framework/care-2020: framework_introduced", "framework/care-2020: grading_scale_set", "framework/care-2020: question_set", "framework/care-2020: question_set", "framework/care-2020: question_set",
                "framework/care-2022: framework_introduced", "framework/care-2022: grading_scale_set", "framework/care-2022: question_set", "framework/care-2022: question_set", "framework/care-2022: question_mapped", "framework/care-2022: question_mapped",
                "inspection/care-2020.northshire: inspection_announced",
                "inspection/care-2020.northshire: document_registered",
                "inspection/care-2020.northshire: evidence_gathered",
                "inspection/care-2020.northshire: file_reviewed",
                "inspection/care-2020.northshire: action_plan_recorded",
                "inspection/care-2020.northshire: finding_recorded", "inspection/care-2020.northshire: finding_recorded",
                "inspection/care-2020.northshire: measure_recorded", "inspection/care-2020.northshire: measure_recorded",
                "inspection/care-2020.northshire: caveat_attached",
                "inspection/care-2020.northshire: judgment_left_ungraded", "inspection/care-2020.northshire: judgment_given", "inspection/care-2020.northshire: judgment_carried_forward",
                "inspection/care-2020.northshire: moderation_not_recorded",
                "inspection/care-2020.northshire: monitoring_intended",
                "inspection/care-2020.northshire: inspection_linked",
                "inspection/care-2020.northshire: remark_recorded",
                "inspection/care-2020.northshire: report_redacted",
                "inspection/care-2020.northshire: report_published",
                "recommendation/care-2020.northshire.CC-1: recommendation_made",
                "recommendation/care-2020.northshire.CC-1.1: recommendation_made", "recommendation/care-2020.northshire.CC-1.1: completion_claimed", "recommendation/care-2020.northshire.CC-1.1: deadline_extended",
                "recommendation/care-2020.northshire.AFI-1: recommendation_made",
                "thread/calls: thread_asserted",
                "thread/custody: thread_asserted",
            ],
            await database.HappenedAfter(0));
    }

    [Fact]
    public async Task says_when_where_from_and_in_whose_voice()
    {
        await using var database = await ImportDatabase.From(template);
        using var folder = ImportFolder.OfBaseFiles();

        await database.ImportWell(folder.Path);

        var events = await database.EventsAfter(0);
        string Envelope(string type, string stream) => events.Where(e => e.Type == type && e.Stream == stream).Select(e => $"{e.Envelope.Occurred} | {e.Envelope.Actor} | {e.Envelope.Voice} | {string.Join(' ', e.Envelope.Source)} | {e.UserName}").First();
        Assert.Equal("2020-06 |  | inspectorate | report.txt:14 | import", Envelope("judgment_given", "inspection/care-2020.northshire"));
        Assert.Equal("2020-11 |  | inspectorate | report.txt:2 | import", Envelope("report_published", "inspection/care-2020.northshire"));
        Assert.Equal("2020-06 |  | system | report.txt:26 | import", Envelope("remark_recorded", "inspection/care-2020.northshire"));
        Assert.Equal("not recorded |  | system |  | import", Envelope("moderation_not_recorded", "inspection/care-2020.northshire"));
        Assert.Equal("2021 | chief-constable | force | report.txt:20 | import", Envelope("completion_claimed", "recommendation/care-2020.northshire.CC-1.1"));
        Assert.Equal("2021-01 | lead-inspector | inspectorate | report.txt:30 | import", Envelope("deadline_extended", "recommendation/care-2020.northshire.CC-1.1"));
        Assert.Equal("2022/2023 |  | system | report.txt:5 | import", Envelope("question_mapped", "framework/care-2022"));
        Assert.Equal("not recorded |  | system |  | import", Envelope("force_listed", "force/northshire"));
        Assert.Equal("1960 |  | system |  | import", Envelope("force_named", "force/northshire"));
        Assert.Equal("2021-01 | editors | system |  | import", Envelope("thread_asserted", "thread/calls"));
    }

    [Fact]
    public async Task changes_nothing_the_second_time()
    {
        await using var database = await ImportDatabase.From(template);
        using var folder = ImportFolder.OfBaseFiles();
        await database.ImportWell(folder.Path);
        var position = await database.LastPosition();

        var again = await database.ImportWell(folder.Path);

        Assert.Equal(["2 forces: 0", "framework/care-2020: 0", "framework/care-2022: 0", "inspection/care-2020.northshire: 0", "2 threads: 0"], again.Files.Select(file => $"{file.Statement}: {file.Events}"));
        Assert.Equal(position, await database.LastPosition());
    }

    [Fact]
    public async Task changes_nothing_when_they_are_only_reordered_and_reformatted()
    {
        await using var database = await ImportDatabase.From(template);
        using var folder = ImportFolder.OfBaseFiles();
        await database.ImportWell(folder.Path);
        var position = await database.LastPosition();

        foreach (var (name, text) in BaseFiles.All)
        {
            File.Delete(folder.Named(name));
            folder.Write($"z-{name}", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Turned(JsonNode.Parse(text)!).ToJsonString(new JsonSerializerOptions { WriteIndented = true }))]);
        }

        await database.ImportWell(folder.Path);
        Assert.Equal(position, await database.LastPosition());
    }

    [Fact]
    public async Task records_nothing_in_a_dry_run()
    {
        await using var database = await ImportDatabase.From(template);
        using var folder = ImportFolder.OfBaseFiles();

        var result = await database.Import(folder.Path, dryRun: true);

        Assert.Equal([7, 5, 6, 24, 2], result.Files.Select(file => file.Events));
        Assert.Equal(0, await database.LastPosition());
    }

    [Fact]
    public async Task imports_nothing_at_all_when_one_of_them_is_faulty()
    {
        await using var database = await ImportDatabase.From(template);
        using var folder = ImportFolder.OfBaseFiles();
        folder.Change("threads.json", "\"part\": \"b\"", "\"part\": \"z\"");

        var result = await database.Import(folder.Path);

        Assert.Equal(["threads.json:4: /threads/0: thread calls refers to recommendation care-2020.northshire.CC-1.1(z), which is not on record"], folder.Messages(result.Faults));
        Assert.Equal(0, await database.LastPosition());
    }

    [Fact]
    public async Task tells_the_faults_of_all_of_them_and_none_that_only_follow_from_others()
    {
        await using var database = await ImportDatabase.From(template);
        using var folder = ImportFolder.OfBaseFiles();
        folder.Change("framework.json", "\"question\": \"custody\"", "\"question\": \"Custody\"");
        folder.Change("inspection.json", "\"polarity\": \"strength\"", "\"polarity\": \"good\"");
        folder.Change("forces.json", "\"to\": \"1974-03\"", "\"to\": \"1975-03\"");

        var result = await database.Import(folder.Path);

        Assert.Equal(
            [
                "forces.json:8: /forces/0/names/1: name \"Northshire Police\" overlaps in time with name \"North Riding Police\"; one ends where the next begins",
                "framework.json:13: /questions/2/question: found \"Custody\"; expected lower-case words joined by hyphens, at most 80 characters, such as phone-evidence-delay",
                "inspection.json:17: /findings/1/polarity: found \"good\"; expected \"strength\", \"weakness\" or \"mixed\"",
            ],
            folder.Messages(result.Faults));
    }

    [Fact]
    public async Task refuses_two_that_state_the_same()
    {
        await using var database = await ImportDatabase.From(template);
        using var folder = ImportFolder.OfBaseFiles();
        folder.Write("copy.json", BaseFiles.Inspection.With("\"label\": \"AFI-1\"", "\"label\": \"AFI-2\""));

        var result = await database.Import(folder.Path);

        Assert.Equal(
            [
                "inspection.json:1: inspection/care-2020.northshire is stated by copy.json too; expected it in one file",
                "inspection.json:32: /recommendations/0: recommendation/care-2020.northshire.CC-1 is stated by copy.json too; expected it in one file",
                "inspection.json:36: /recommendations/1: recommendation/care-2020.northshire.CC-1.1 is stated by copy.json too; expected it in one file",
            ],
            folder.Messages(result.Faults));
    }

    [Fact]
    public async Task takes_documents_that_frameworks_cite_from_the_record_too()
    {
        await using var database = await ImportDatabase.From(template);
        using var folder = ImportFolder.OfBaseFiles();
        File.Delete(folder.Named("later.json"));
        await database.ImportWell(folder.Path);

        await database.ImportWell(folder.Write("later.json", BaseFiles.LaterFramework));
        var result = await database.Import(folder.Write("third.json", BaseFiles.LaterFramework.With("\"care-2022\"", "\"care-2023\"").With("[\"report.txt:4\"]", "[\"report.txt:41\"]")));

        Assert.Equal(["third.json:8: /scale/source/0: cites line 41 of report.txt, which has 40 lines"], folder.Messages(result.Faults));
    }

    [Fact]
    public async Task lets_a_second_inspection_of_a_cycle_stand_beside_the_first()
    {
        await using var database = await ImportDatabase.From(template);
        using var folder = ImportFolder.OfBaseFiles();
        await database.ImportWell(folder.Path);
        await database.ImportWell(folder.Write("second.json", BaseFiles.Inspection.With("\"inspection\": \"care-2020.northshire\"", "\"inspection\": \"care-2020.northshire.2\"")));
        var position = await database.LastPosition();

        await database.ImportWell(folder.Path);

        Assert.Equal(position, await database.LastPosition());
    }

    /// <summary>The same statement with every object and every list turned round, but for the grades, whose order counts.</summary>
    private static JsonNode Turned(JsonNode node, string name = "") => node switch
    {
        JsonObject entry => new JsonObject(entry.Reverse().Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)Turned(pair.Value!, pair.Key)))),
        JsonArray list => new JsonArray([.. (name == "grades" ? list : list.Reverse()).Select(item => Turned(item!))]),
        _ => node.DeepClone(),
    };
}
