using System.Text.Json.Nodes;

namespace Lifecycle.Web.Tests.Importing;

/// <summary>A text with each of its values changed in each of some small ways, one at a time.</summary>
internal static class Changes
{
    private static readonly (string What, Func<JsonNode?> Make)[] Others =
    [
        ("a number", () => 5), ("a fraction", () => 0.5), ("null", () => null), ("true", () => true), ("an empty text", () => ""), ("a blank", () => " "),
        ("another text", () => "Some other text"), ("another slug", () => "some-slug"), ("not recorded", () => "not recorded"), ("not stated", () => "not stated"), ("current", () => "current"),
        ("a year", () => "2019"), ("a period", () => "2019/2020"), ("a decimal", () => "-1.50"), ("a label", () => "R-1.2"), ("a citation", () => "report.txt:1,3-4"),
        ("an item", () => "a-1.b-2/c"), ("an address", () => "http://x"), ("an empty object", () => new JsonObject()), ("an empty list", () => new JsonArray()),
        ("a list of a text", () => new JsonArray("some-slug")), ("a list twice the same", () => new JsonArray("a", "a")),
    ];

    public static IEnumerable<(string What, string Text)> Of(string text)
    {
        foreach (var path in Paths(JsonNode.Parse(text)!, []))
        {
            var name = "/" + string.Join('/', path);
            foreach (var (what, make) in Others) yield return ($"{name} as {what}", Changed(text, path, (parent, step) => Set(parent, step, make())));
            yield return ($"{name} removed", Changed(text, path, Remove));
            yield return ($"{name} beside an unknown one", Changed(text, path, (parent, _) => Add(parent)));
            yield return ($"{name} twice", Changed(text, path, (parent, step) => Repeat(parent, step)));
        }
    }

    private static IEnumerable<string[]> Paths(JsonNode? node, string[] path)
    {
        if (path.Length > 0) yield return path;
        var children = node switch
        {
            JsonObject entry => entry.Select(pair => (pair.Key, pair.Value)),
            JsonArray list => list.Select((item, index) => ($"{index}", item)),
            _ => [],
        };
        foreach (var (step, child) in children)
            foreach (var found in Paths(child, [.. path, step])) yield return found;
    }

    private static string Changed(string text, string[] path, Action<JsonNode, string> change)
    {
        var root = JsonNode.Parse(text)!;
        change(path[..^1].Aggregate(root, Child), path[^1]);
        return root.ToJsonString();
    }

    private static JsonNode Child(JsonNode node, string step) => node is JsonArray list ? list[int.Parse(step, null)]! : node[step]!;

    private static void Set(JsonNode parent, string step, JsonNode? value)
    {
        if (parent is JsonArray list) list[int.Parse(step, null)] = value;
        else parent[step] = value;
    }

    private static void Remove(JsonNode parent, string step)
    {
        if (parent is JsonArray list) list.RemoveAt(int.Parse(step, null));
        else parent.AsObject().Remove(step);
    }

    private static void Add(JsonNode parent)
    {
        if (parent is JsonArray list) list.Add(new JsonObject { ["unknown"] = 1 });
        else parent["unknown"] = "x";
    }

    private static void Repeat(JsonNode parent, string step)
    {
        if (parent is JsonArray list) list.Add(Child(list, step).DeepClone());
    }
}
