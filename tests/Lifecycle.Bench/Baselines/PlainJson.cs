using System.Text.Json;
using Lifecycle.Domain;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.Bench.Baselines;

/// <summary>Bodies and envelopes read by System.Text.Json, bodies with the product's own converters, and by nothing else.</summary>
internal static class PlainJson
{
    private static readonly Dictionary<string, Type> Types =
        LifecycleEvents.Create().Catalogue.Entries.ToDictionary(entry => entry.Name, entry => entry.Type);

    private static readonly JsonSerializerOptions HeadersJson = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static DomainEvent Read(string type, ReadOnlySpan<byte> body) =>
        (DomainEvent)JsonSerializer.Deserialize(body, Types[type], EventJson.Options)!;

    public static RawHeaders ReadHeaders(ReadOnlySpan<byte> headers) => JsonSerializer.Deserialize<RawHeaders>(headers, HeadersJson)!;
}

/// <summary>An event's envelope, as it is written.</summary>
internal sealed record RawHeaders(RawOpen Open, RawClosed Closed);

/// <summary>What whoever may see the event may see of its envelope.</summary>
internal sealed record RawOpen(string Occurred, string Voice, string[] Source, string? Reason, int Schema, string Salt);

/// <summary>The rest.</summary>
internal sealed record RawClosed(string? Actor, string Salt);
