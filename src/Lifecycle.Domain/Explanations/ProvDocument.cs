using System.Text.Json.Serialization;

namespace Lifecycle.Domain.Explanations;

/// <summary>A graph in W3C PROV, as JSON-LD whose context is within it: nothing has to be fetched to read it.</summary>
public sealed record ProvDocument(
    [property: JsonPropertyName("@context")] IReadOnlyDictionary<string, ProvTerm> Context,
    [property: JsonPropertyName("@graph")] Items<ProvNode> Graph);

/// <summary>What a term of the context stands for; <paramref name="Type"/> <c>@id</c>: its values are nodes.</summary>
public sealed record ProvTerm(
    [property: JsonPropertyName("@id")] string Id,
    [property: JsonPropertyName("@type"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Type = null,
    [property: JsonPropertyName("@prefix"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Prefix = null);

/// <summary>
/// An entity (a fact, a document, lines of one), an activity (an inspection, the recording of an event) or an agent (an inspectorate, a
/// person by id, or "not recorded"). What a node does not have is left out.
/// </summary>
public sealed record ProvNode(
    [property: JsonPropertyName("@id")] string Id,
    [property: JsonPropertyName("@type")] Items<string> Types,
    string Label)
{
    private const JsonIgnoreCondition LeftOut = JsonIgnoreCondition.WhenWritingNull;

    /// <summary>What a fact says.</summary>
    [JsonIgnore(Condition = LeftOut)]
    public string? Value { get; init; }

    /// <summary>When it happened in the world, as its source states it (EDTF).</summary>
    [JsonIgnore(Condition = LeftOut)]
    public string? Occurred { get; init; }

    /// <summary>When an event was recorded.</summary>
    [JsonIgnore(Condition = LeftOut)]
    public DateTimeOffset? EndedAtTime { get; init; }

    /// <summary>The event's position in the log.</summary>
    [JsonIgnore(Condition = LeftOut)]
    public long? Position { get; init; }

    /// <summary>Why a correction or withdrawal was recorded.</summary>
    [JsonIgnore(Condition = LeftOut)]
    public string? Reason { get; init; }

    /// <summary>The lines of a document.</summary>
    [JsonIgnore(Condition = LeftOut)]
    public string? Lines { get; init; }

    /// <summary>The hash of a document.</summary>
    [JsonIgnore(Condition = LeftOut)]
    public string? Sha256 { get; init; }

    [JsonIgnore(Condition = LeftOut)]
    public string? WasGeneratedBy { get; init; }

    [JsonIgnore(Condition = LeftOut)]
    public Items<string>? WasDerivedFrom { get; init; }

    [JsonIgnore(Condition = LeftOut)]
    public Items<string>? WasAttributedTo { get; init; }

    [JsonIgnore(Condition = LeftOut)]
    public string? WasRevisionOf { get; init; }

    [JsonIgnore(Condition = LeftOut)]
    public string? WasInvalidatedBy { get; init; }

    [JsonIgnore(Condition = LeftOut)]
    public Items<string>? Used { get; init; }

    [JsonIgnore(Condition = LeftOut)]
    public Items<string>? WasInformedBy { get; init; }

    [JsonIgnore(Condition = LeftOut)]
    public Items<string>? WasAssociatedWith { get; init; }
}
