using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Bases;
using Lifecycle.Web.Tests.Importing;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Web.Tests.Lineage;

/// <summary>
/// A made-up force under four frameworks, one after the other: four grades in 2014 and 2018, five in 2021 and 2023. A grade of 2014 is carried
/// forward in 2016, and a question of 2018 is split in two.
/// </summary>
internal static class FourFrameworks
{
    private static readonly string[] Four = ["excellent", "good", "fair", "poor"];
    private static readonly string[] Five = ["excellent", "good", "adequate", "fair", "poor"];

    public static async Task<Served> Serve(WebTemplate template, CancellationToken stop)
    {
        using var folder = Folder();
        return await Served.With(template, folder.Path, stop);
    }

    public static ImportFolder Folder()
    {
        var folder = new ImportFolder();
        folder.Write("forces.json", BaseFiles.Forces);
        foreach (var framework in (JsonObject[])[First(), Second(), Third(), Fourth()]) folder.Write($"{framework["framework"]}.json", framework.ToJsonString());
        foreach (var inspection in Inspections()) folder.Write($"{inspection["inspection"]}.json", inspection.ToJsonString());
        return folder;
    }

    private static JsonObject First() => Framework("care-2014", "2014", Four, [("response", "How well does the force respond to calls?"), ("custody", "How well does the force hold people?"), ("victims", "How well does the force treat victims?")], []);

    private static JsonObject Second() => Framework(
        "care-2018",
        "2018",
        Four,
        [("response", "How well does the force respond to the public?"), ("victims", "How well does the force treat victims?")],
        [
            Mapping("response", "renamed and widened", "care-2014/response", "with caution", "Letters were added to calls."),
            Mapping("victims", "same", "care-2014/victims", "yes", "It is put alike."),
        ]);

    private static JsonObject Third() => Framework(
        "care-2021",
        "2021",
        Five,
        [("response", "How well does the force respond to the public?"), ("hearing-victims", "How well does the force hear victims?"), ("helping-victims", "How well does the force help victims?")],
        [
            Mapping("response", "same", "care-2018/response", "with caution", "A grade was put between good and fair."),
            Mapping("hearing-victims", "narrowed", "care-2018/victims", "no", "One question became two."),
            Mapping("helping-victims", "narrowed", "care-2018/victims", "no", "One question became two."),
        ]);

    private static JsonObject Fourth() => Framework(
        "care-2023",
        "2023",
        Five,
        [("response", "How well does the force respond to the public?")],
        [Mapping("response", "same", "care-2021/response", "no", "What the grades mean was rewritten.")]);

    private static JsonObject[] Inspections() =>
    [
        Inspection("care-2014.southshire", "2014-11", Graded("response", "good"), Graded("custody", "fair"), Graded("victims", "fair")),
        Inspection("care-2014.southshire.2", "2016-05", CarriedForward("custody", "fair", "care-2014.southshire/custody")),
        Inspection("care-2018.southshire", "2018-06", Graded("response", "fair"), Graded("victims", "good")),
        Inspection("care-2021.southshire", "2021-10", Graded("response", "adequate"), Graded("hearing-victims", "good"), Graded("helping-victims", "poor")),
        Inspection("care-2023.southshire", "2023-09", Graded("response", "poor")),
    ];

    private static JsonObject Inspection(string id, string occurred, params JsonNode[] judgments)
    {
        var inspection = MadeUp.Inspection(id, occurred, "good");
        inspection["framework"] = id.Split('.')[0];
        inspection["judgments"] = new JsonArray(judgments);
        return inspection;
    }

    private static JsonObject Graded(string question, string grade) => new() { ["question"] = question, ["grade"] = grade, ["source"] = Lines(3) };

    private static JsonObject CarriedForward(string question, string grade, string from) =>
        new() { ["question"] = question, ["grade"] = grade, ["carriedForwardFrom"] = from, ["source"] = Lines(4) };

    private static JsonObject Framework(string id, string programme, string[] grades, (string Question, string Title)[] questions, JsonNode[] lineage) => new()
    {
        ["kind"] = "framework",
        ["framework"] = id,
        ["title"] = $"Care {programme}",
        ["programme"] = programme,
        ["scale"] = new JsonObject
        {
            ["grades"] = new JsonArray([.. grades.Select(grade => new JsonObject { ["grade"] = grade, ["positive"] = grade is "excellent" or "good", ["definition"] = "not stated" })]),
            ["basis"] = "Made up",
        },
        ["questions"] = new JsonArray([.. questions.Select(asked => new JsonObject { ["question"] = asked.Question, ["title"] = asked.Title, ["role"] = "core", ["gradable"] = true, ["source"] = Lines(1) })]),
        ["lineage"] = new JsonArray(lineage),
    };

    private static JsonObject Mapping(string question, string relation, string from, string comparable, string note) => new()
    {
        ["question"] = question,
        ["relation"] = relation,
        ["from"] = new JsonArray(from),
        ["comparable"] = comparable,
        ["note"] = note,
        ["source"] = Lines(2),
    };

    private static JsonArray Lines(int line) => [$"report.txt:{line}"];
}
