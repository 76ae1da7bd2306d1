using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lifecycle.EventStore;

/// <summary>
/// Which wire name and version stands for which CLR type. Names are public and stay; types may move.
/// Build it once at start; reading from it afterwards is safe from many threads.
/// </summary>
/// <param name="options">How bodies are written and read.</param>
public sealed class EventCatalogue(JsonSerializerOptions options)
{
    private readonly Dictionary<(string Name, int Version), Type> _types = [];
    private readonly Dictionary<Type, CatalogueEntry> _entries = [];
    private readonly Dictionary<(string Name, int Version), Func<JsonNode, JsonNode>> _upcasters = [];

    /// <summary>Every type that can be written or read, in the order of its registration.</summary>
    public IReadOnlyCollection<CatalogueEntry> Entries => _entries.Values;

    /// <summary>Registers a type under its wire name.</summary>
    /// <exception cref="ArgumentException">The type, or the name with this version, is registered already.</exception>
    public EventCatalogue Add<T>(string name, int version = 1)
        where T : notnull
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        if (_entries.ContainsKey(typeof(T)))
            throw new ArgumentException($"{typeof(T)} is in the catalogue already.", nameof(name));
        if (!_types.TryAdd((name, version), typeof(T)))
            throw new ArgumentException($"\"{name}\" version {version} is in the catalogue already.", nameof(name));

        _entries.Add(typeof(T), new CatalogueEntry(name, version, typeof(T)));
        return this;
    }

    /// <summary>Registers how a body of one version becomes the next one's. It must be pure.</summary>
    /// <exception cref="ArgumentException">This version has an upcaster already.</exception>
    public EventCatalogue Upcast(string name, int fromVersion, Func<JsonNode, JsonNode> upcaster)
    {
        if (!_upcasters.TryAdd((name, fromVersion), upcaster))
            throw new ArgumentException($"\"{name}\" version {fromVersion} has an upcaster already.", nameof(name));

        return this;
    }

    /// <summary>The event in its wire form.</summary>
    /// <exception cref="UnknownEventException">Its type is not registered.</exception>
    public NewEvent Write(object @event, Envelope envelope)
    {
        var type = @event.GetType();
        if (!_entries.TryGetValue(type, out var entry))
            throw new UnknownEventException(type.FullName ?? type.Name, 0, null);

        return new NewEvent(
            entry.Name,
            entry.Version,
            $"{type.FullName}, {type.Assembly.GetName().Name}",
            JsonSerializer.SerializeToUtf8Bytes(@event, type, options),
            envelope);
    }

    /// <summary>The stored event as the type that its name and version stand for today.</summary>
    /// <exception cref="UnknownEventException">No type is registered for its name and version, nor one that upcasters lead to.</exception>
    /// <exception cref="JsonException">The body does not have the shape that its name and version promise.</exception>
    public object Read(StoredEvent stored) => Read(stored.Type, stored.Schema, stored.Data.Span, stored.Position);

    private object Read(string name, int schema, ReadOnlySpan<byte> data, long position)
    {
        var version = schema;
        JsonNode? body = null;
        while (_upcasters.TryGetValue((name, version), out var upcast))
        {
            body = upcast(body ?? JsonNode.Parse(data) ?? throw Empty(name, position));
            version++;
        }

        if (!_types.TryGetValue((name, version), out var type)) throw new UnknownEventException(name, schema, position);

        return (body is null ? JsonSerializer.Deserialize(data, type, options) : body.Deserialize(type, options)) ?? throw Empty(name, position);
    }

    private static JsonException Empty(string name, long position) => new($"The body of \"{name}\" at position {position} is null.");
}
