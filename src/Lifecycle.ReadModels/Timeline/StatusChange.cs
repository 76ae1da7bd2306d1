using System.Text.Json;
using System.Text.Json.Serialization;
using Lifecycle.ReadModels.Forces;

namespace Lifecycle.ReadModels.Timeline;

/// <summary>
/// One value of a status that changed. <paramref name="Path"/> names it from the status down, an item of a list by what it is known by:
/// <c>judgments[crime-2014.northamptonshire/overall].grade</c>. A value that is not there is null; of a list that was put in another order,
/// both values are the order.
/// </summary>
public sealed record ValueChange(string Path, JsonElement? Before, JsonElement? After);

/// <summary>What changed in the status of a force: in words, and value by value.</summary>
public sealed record StatusChange(IReadOnlyList<string> Words, IReadOnlyList<ValueChange> Values)
{
    public static StatusChange None { get; } = new([], []);

    [JsonIgnore]
    public bool IsNone => Values.Count == 0;

    /// <param name="before">Null: the force was not on record.</param>
    /// <param name="after">Null: the force is no longer on record.</param>
    public static StatusChange Between(ForceAnswer? before, ForceAnswer? after)
    {
        if (ReferenceEquals(before, after)) return None;

        var values = StatusValues.Differing(before, after);
        return values.Count == 0 ? None : new(StatusWords.Of(before, after) is { Count: > 0 } words ? words : [.. values.Select(value => $"{value.Path}: stated otherwise")], values);
    }
}
