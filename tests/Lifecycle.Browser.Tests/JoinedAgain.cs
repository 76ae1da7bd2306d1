using System.Text.Json.Nodes;
using Lifecycle.Web.Tests;
using Lifecycle.Web.Tests.Importing;
using Lifecycle.Web.Tests.Lineage;
using Lifecycle.Web.Tests.Serving;

namespace Lifecycle.Browser.Tests;

/// <summary>
/// The made-up force under its four frameworks, and more: the two questions of 2021 that one was split into are merged in 2023, another is new
/// there, and the grade for response of 2018 was corrected.
/// </summary>
internal static class JoinedAgain
{
    private const string Fourth = "care-2023";

    public static async Task<Served> Serve(WebTemplate template, CancellationToken stop)
    {
        using var folder = FourFrameworks.Folder();
        Change(folder, $"{Fourth}.json", Merge);
        Change(folder, $"{Fourth}.southshire.json", inspection => inspection["judgments"]!.AsArray().Add(Graded("victims", "adequate"), Graded("vetting", "good")));
        var served = await Served.With(template, folder.Path, stop);
        Change(folder, "care-2018.southshire.json", inspection => inspection["judgments"]![0]!["grade"] = "poor");
        await Served.Import(served.Database, folder.Path, stop, "Looked at again");
        return served;
    }

    private static void Merge(JsonObject framework)
    {
        framework["questions"]!.AsArray().Add(Question("victims", "How well does the force treat victims?"), Question("vetting", "How well does the force vet its people?"));
        framework["lineage"]!.AsArray().Add(
            Mapping("victims", "merged", ["care-2021/hearing-victims", "care-2021/helping-victims"], "with caution"),
            Mapping("vetting", "new", [], "no"));
    }

    private static void Add(this JsonArray array, params JsonNode[] nodes)
    {
        foreach (var node in nodes) array.Add(node);
    }

    private static void Change(ImportFolder folder, string name, Action<JsonObject> change)
    {
        var file = JsonNode.Parse(File.ReadAllText(folder.Named(name)))!.AsObject();
        change(file);
        folder.Write(name, file.ToJsonString());
    }

    private static JsonObject Graded(string question, string grade) => new() { ["question"] = question, ["grade"] = grade, ["source"] = Lines(3) };

    private static JsonObject Question(string question, string title) =>
        new() { ["question"] = question, ["title"] = title, ["role"] = "core", ["gradable"] = true, ["source"] = Lines(1) };

    private static JsonObject Mapping(string question, string relation, string[] from, string comparable) => new()
    {
        ["question"] = question,
        ["relation"] = relation,
        ["from"] = new JsonArray([.. from.Select(each => (JsonNode)each)]),
        ["comparable"] = comparable,
        ["note"] = "Made up.",
        ["source"] = Lines(2),
    };

    private static JsonArray Lines(int line) => [$"report.txt:{line}"];
}
