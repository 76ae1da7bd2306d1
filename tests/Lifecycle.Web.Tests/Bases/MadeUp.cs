using System.Text.Json.Nodes;
using Lifecycle.Web.Tests.Importing;

namespace Lifecycle.Web.Tests.Bases;

/// <summary>Inspections of a made-up force under one framework, each with judgments on one or two questions.</summary>
internal static class MadeUp
{
    public const string First = "care-2020.southshire";

    /// <summary>A folder with the forces and the framework, and these inspections.</summary>
    public static ImportFolder Folder(params JsonObject[] inspections)
    {
        var folder = new ImportFolder();
        folder.Write("forces.json", BaseFiles.Forces);
        folder.Write("framework.json", BaseFiles.Framework.With("\"programme\": \"2020\"", "\"programme\": \"2014\""));
        foreach (var inspection in inspections) folder.Write($"{inspection["inspection"]}.json", inspection.ToJsonString());
        return folder;
    }

    /// <summary>An inspection that was published when it happened, with a judgment on "response".</summary>
    public static JsonObject Inspection(string id, string occurred, string grade, string? published = null) => new()
    {
        ["kind"] = "inspection",
        ["inspection"] = id,
        ["framework"] = "care-2020",
        ["force"] = "southshire",
        ["title"] = $"Care: Southshire Police {occurred}",
        ["inspectorate"] = "not recorded",
        ["occurred"] = occurred,
        ["source"] = Lines(1),
        ["documents"] = new JsonArray(new JsonObject
        {
            ["document"] = "report.txt",
            ["title"] = "Care",
            ["identifier"] = "not recorded",
            ["address"] = "not recorded",
            ["sha256"] = new string('a', 64),
            ["lines"] = 40,
        }),
        ["publication"] = new JsonObject { ["date"] = published ?? occurred, ["source"] = Lines(2) },
        ["moderation"] = "not recorded",
        ["evidence"] = new JsonArray(),
        ["fileReviews"] = new JsonArray(),
        ["actionPlans"] = new JsonArray(),
        ["findings"] = new JsonArray(),
        ["measures"] = new JsonArray(),
        ["caveats"] = new JsonArray(),
        ["judgments"] = new JsonArray(new JsonObject { ["question"] = "response", ["grade"] = grade, ["source"] = Lines(3) }),
        ["recommendations"] = new JsonArray(),
        ["monitoring"] = new JsonArray(),
        ["links"] = new JsonArray(),
        ["remarks"] = new JsonArray(),
    };

    private static JsonArray Lines(int line) => [$"report.txt:{line}"];
}
