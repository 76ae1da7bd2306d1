using System.Text.Json;
using Lifecycle.Domain;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.Bench.Baselines;

/// <summary>Bodies read by System.Text.Json with the product's own converters, and by nothing else.</summary>
internal static class PlainJson
{
    private static readonly Dictionary<string, Type> Types =
        LifecycleEvents.Create().Catalogue.Entries.ToDictionary(entry => entry.Name, entry => entry.Type);

    public static DomainEvent Read(string type, ReadOnlySpan<byte> body) =>
        (DomainEvent)JsonSerializer.Deserialize(body, Types[type], EventJson.Options)!;
}
