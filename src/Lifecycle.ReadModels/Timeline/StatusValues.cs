using System.Text.Json;
using Lifecycle.ReadModels.Catalogue;
using Lifecycle.ReadModels.Forces;

namespace Lifecycle.ReadModels.Timeline;

/// <summary>Compares two statuses of a force value by value, as they are written.</summary>
internal static class StatusValues
{
    /// <summary>The lists of a status whose items are followed one by one, with what an item is known by.</summary>
    private static readonly Dictionary<string, Func<JsonElement, string>> Keys = new()
    {
        ["judgments"] = item => Text(item, "judgment"),
        ["names"] = Term,
        ["localPolicingBodies"] = Term,
        ["monitoring"] = Term,
        ["recommendations"] = item => $"{Text(item, "kind")}, {Text(item, "state")}",
        ["inspections"] = item => item.GetString()!,
    };

    public static IReadOnlyList<ValueChange> Differing(ForceAnswer? before, ForceAnswer? after)
    {
        var changes = new List<ValueChange>();
        foreach (var (name, old, now) in Members(Json(before), Json(after)))
        {
            if (!Keys.TryGetValue(name, out var key)) Leaf(changes, name, old, now);
            else Items(changes, name, key, old, now);
        }

        return changes;
    }

    private static void Items(List<ValueChange> changes, string list, Func<JsonElement, string> key, JsonElement? before, JsonElement? after)
    {
        var (old, now) = (ByKey(before, key), ByKey(after, key));
        var least = changes.Count;
        foreach (var gone in old.Where(item => now.All(other => other.Key != item.Key))) changes.Add(new($"{list}[{gone.Key}]", gone.Value, null));
        foreach (var (name, item) in now)
        {
            var earlier = old.Where(other => other.Key == name).Select(other => (JsonElement?)other.Value).FirstOrDefault();
            if (earlier is { ValueKind: JsonValueKind.Object } from)
                foreach (var (member, was, @is) in Members(from, item)) Leaf(changes, $"{list}[{name}].{member}", was, @is);
            else if (earlier is null) changes.Add(new($"{list}[{name}]", null, item));
        }

        // The same items in another order.
        if (changes.Count == least && !old.Select(item => item.Key).SequenceEqual(now.Select(item => item.Key)))
            changes.Add(new(list, Order(old), Order(now)));
    }

    private static void Leaf(List<ValueChange> changes, string path, JsonElement? before, JsonElement? after)
    {
        var same = before is { } was && after is { } now ? JsonElement.DeepEquals(was, now) : before is null && after is null;
        if (!same) changes.Add(new(path, before, after));
    }

    private static IEnumerable<(string Name, JsonElement? Before, JsonElement? After)> Members(JsonElement? before, JsonElement? after)
    {
        var (old, now) = (Properties(before), Properties(after));
        return old.Keys.Union(now.Keys).Select(name => (name, Value(old, name), Value(now, name)));
    }

    private static Dictionary<string, JsonElement> Properties(JsonElement? item) =>
        item is { } value ? value.EnumerateObject().ToDictionary(member => member.Name, member => member.Value) : [];

    private static JsonElement? Value(Dictionary<string, JsonElement> members, string name) => members.TryGetValue(name, out var value) ? value : null;

    private static List<KeyValuePair<string, JsonElement>> ByKey(JsonElement? list, Func<JsonElement, string> key) =>
        list is { } items ? [.. items.EnumerateArray().Select(item => KeyValuePair.Create(key(item), item))] : [];

    private static JsonElement Order(IEnumerable<KeyValuePair<string, JsonElement>> items) => JsonSerializer.SerializeToElement(items.Select(item => item.Key), EventJson.Options);

    private static JsonElement? Json(ForceAnswer? status) => status is null ? null : JsonSerializer.SerializeToElement(status, EventJson.Options);

    private static string Term(JsonElement item) => $"{Text(item, "called")}, from {Text(item.GetProperty("from"), "stated")}";

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;
}
