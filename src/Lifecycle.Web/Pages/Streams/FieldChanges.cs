using System.Text;
using System.Text.Json;

namespace Lifecycle.Web.Pages.Streams;

/// <summary>A field of a fact before and after an event; null where it was not there.</summary>
internal sealed record FieldChange(string Field, string? Before, string? After);

/// <summary>What an event did to a fact, field by field.</summary>
/// <param name="Fields">The fields that it changed; of one that only recorded or only withdrew something, all.</param>
/// <param name="Unchanged">How many fields stayed as they were.</param>
internal sealed record FieldChanges(IReadOnlyList<FieldChange> Fields, int Unchanged)
{
    public static FieldChanges Of(JsonElement? removed, JsonElement? added)
    {
        var (before, after) = (Flatten(removed), Flatten(added));
        var all = before.Select(field => field.Key).Concat(after.Select(field => field.Key)).Distinct()
            .Select(name => new FieldChange(name, before.GetValueOrDefault(name), after.GetValueOrDefault(name)))
            .ToList();
        var changed = all.Where(field => field.Before != field.After).ToList();
        return new(changed, all.Count - changed.Count);
    }

    private static Dictionary<string, string> Flatten(JsonElement? fact)
    {
        var fields = new Dictionary<string, string>();
        if (fact is { } element) Collect(element, "", fields);
        return fields;
    }

    private static void Collect(JsonElement element, string path, Dictionary<string, string> fields)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject()) Collect(member.Value, path.Length == 0 ? Said(member.Name) : $"{path}, {Said(member.Name)}", fields);
                break;
            case JsonValueKind.Array when element.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object):
                foreach (var (item, number) in element.EnumerateArray().Select((item, number) => (item, number + 1))) Collect(item, $"{path} {number}", fields);
                break;
            case JsonValueKind.Array:
                fields[path] = element.GetArrayLength() == 0 ? "none" : string.Join("; ", element.EnumerateArray().Select(Text));
                break;
            default:
                fields[path] = Text(element);
                break;
        }
    }

    private static string Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Null => "not recorded",
        _ => element.GetRawText(),
    };

    // carriedFrom -> carried from
    private static string Said(string member)
    {
        var said = new StringBuilder();
        foreach (var letter in member)
        {
            if (char.IsUpper(letter)) said.Append(' ');
            said.Append(char.ToLowerInvariant(letter));
        }

        return said.ToString();
    }
}
