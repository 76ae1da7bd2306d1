using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lifecycle.Web.Tests.Questions;

/// <summary>
/// Answers as tests compare them: all that is said, with each event as its type. Where an event stands in the log and when it was
/// recorded is no part of an answer; that it is there, and whole, is.
/// </summary>
public static class Answer
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer is this and no more, in this order, beside the basis that every answer states.</summary>
    public static void Is(this JsonNode answer, [StringSyntax(StringSyntaxAttribute.Json)] string expected) =>
        Lines.Equal(Text(JsonNode.Parse(expected)), Text(Plain(answer)));

    /// <summary>An object with some of its properties, in the order named.</summary>
    public static JsonObject Only(this JsonNode item, params string[] names) => new(names.Select(name => KeyValuePair.Create(name, item.AsObject()[name]?.DeepClone())));

    /// <summary>An object without some of its properties: all that is left is looked at.</summary>
    public static JsonObject Without(this JsonNode item, params string[] names)
    {
        Assert.All(names, name => Assert.True(item.AsObject().ContainsKey(name), $"has no {name}"));
        return new(item.AsObject().Where(pair => !names.Contains(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())));
    }

    /// <summary>The objects of a list with some of their properties.</summary>
    public static JsonArray Each(this JsonNode list, params string[] names) => new([.. list.AsArray().Select(item => item!.Only(names))]);

    /// <summary>What a twin answers otherwise, a line for each value that differs, by its path.</summary>
    public static void DiffersFrom(this JsonNode twin, JsonNode original, string expected) =>
        Lines.Equal(expected, string.Join('\n', Differences("", Plain(original), Plain(twin))));

    private static JsonNode? Plain(JsonNode? node) => node switch
    {
        JsonObject item => new JsonObject(item.Where(pair => pair.Key != "asOf").Select(pair => KeyValuePair.Create(pair.Key, pair switch
        {
            { Key: "event", Value: JsonObject happened } => TypeOf(happened),
            { Key: "events", Value: JsonArray happened } => new JsonArray([.. happened.Select(each => TypeOf(each!.AsObject()))]),
            _ => Plain(pair.Value),
        }))),
        JsonArray list => new JsonArray([.. list.Select(Plain)]),
        _ => node?.DeepClone(),
    };

    private static JsonNode TypeOf(JsonObject happened)
    {
        Assert.Equal(["position", "id", "type", "stream", "version", "recordedAt"], happened.Select(pair => pair.Key));
        Assert.InRange((long)happened["position"]!, 1, long.MaxValue);
        Assert.InRange((long)happened["version"]!, 1, long.MaxValue);
        Assert.True(Guid.TryParse((string?)happened["id"], out _));
        Assert.Contains('/', (string)happened["stream"]!);
        return happened["type"]!.DeepClone();
    }

    private static IEnumerable<string> Differences(string path, JsonNode? original, JsonNode? twin)
    {
        if (JsonNode.DeepEquals(original, twin)) return [];
        if (original is JsonObject one && twin is JsonObject other)
            return one.Select(pair => pair.Key).Union(other.Select(pair => pair.Key)).SelectMany(key => Differences(path.Length == 0 ? key : $"{path}.{key}", one[key], other[key]));
        if (original is JsonArray these && twin is JsonArray those)
            return these.Count == those.Count
                ? these.Zip(those).SelectMany((pair, at) => Differences($"{path}[{at}]", pair.First, pair.Second))
                : Lines.Changes(these.Select(Said), those.Select(Said)).Select(change => $"{path} {change}");
        return [$"{path}: {Said(original)} -> {Said(twin)}"];
    }

    private static string Said(JsonNode? node) => node is null ? "null" : node.ToJsonString(new(Layout) { WriteIndented = false });

    private static string Text(JsonNode? node) => node?.ToJsonString(Layout) ?? "null";
}
