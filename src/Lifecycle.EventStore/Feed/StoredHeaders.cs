using System.Text.Json;

namespace Lifecycle.EventStore;

/// <summary>What is read of the <c>headers</c> column: not the salts, nor what only an answer is rebuilt from.</summary>
internal readonly record struct StoredHeaders(Envelope Envelope, int Schema, DateTimeOffset? Clock)
{
    /// <summary>In place of headers that are missing or not ours.</summary>
    internal static StoredHeaders None { get; } = new(new("", null, "", [], null), 0, null);

    // Whoever speaks usually speaks for a while.
    [ThreadStatic]
    private static string? lastVoice;

    [ThreadStatic]
    private static string? lastActor;

    /// <exception cref="JsonException">It is not JSON, or lacks what every event has.</exception>
    /// <exception cref="InvalidOperationException">Something in it is not of its kind.</exception>
    internal static StoredHeaders FromJson(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var read = new Reading();
        Expect(ref reader, JsonTokenType.StartObject);
        while (Property(ref reader))
        {
            if (reader.ValueTextEquals("open"u8)) read.Open(ref reader);
            else if (reader.ValueTextEquals("closed"u8)) read.Closed(ref reader);
            else reader.Skip();
        }

        return read.Headers();
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (!reader.Read() || reader.TokenType != token) throw new JsonException($"The headers have a {reader.TokenType} in place of a {token}.");
    }

    private static bool Property(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }

    private static string? Text(ref Utf8JsonReader reader, ref string? last)
    {
        reader.Read();
        return last is not null && reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(last) ? last : last = reader.GetString();
    }

    private ref struct Reading
    {
        private string? _occurred;
        private string? _voice;
        private string? _reason;
        private string? _actor;
        private List<string>? _source;
        private int? _schema;
        private bool _closed;
        private DateTimeOffset? _clock;

        internal void Open(ref Utf8JsonReader reader)
        {
            Expect(ref reader, JsonTokenType.StartObject);
            while (Property(ref reader))
            {
                if (reader.ValueTextEquals("occurred"u8)) _occurred = Text(ref reader);
                else if (reader.ValueTextEquals("voice"u8)) _voice = Text(ref reader, ref lastVoice);
                else if (reader.ValueTextEquals("source"u8)) Source(ref reader);
                else if (reader.ValueTextEquals("reason"u8)) _reason = Text(ref reader);
                else if (reader.ValueTextEquals("schema"u8))
                {
                    Expect(ref reader, JsonTokenType.Number);
                    _schema = reader.GetInt32();
                }
                else reader.Skip();
            }
        }

        internal void Closed(ref Utf8JsonReader reader)
        {
            Expect(ref reader, JsonTokenType.StartObject);
            _closed = true;
            while (Property(ref reader))
            {
                if (reader.ValueTextEquals("actor"u8)) _actor = Text(ref reader, ref lastActor);
                else if (reader.ValueTextEquals("clock"u8))
                {
                    reader.Read();
                    _clock = reader.TokenType == JsonTokenType.Null ? null : reader.GetDateTimeOffset();
                }
                else reader.Skip();
            }
        }

        internal readonly StoredHeaders Headers() => _occurred is not null && _voice is not null && _source is not null && _schema is { } schema && _closed
            ? new(new(_occurred, _actor, _voice, _source, _reason), schema, _clock)
            : throw new JsonException("The headers lack what every event has.");

        private void Source(ref Utf8JsonReader reader)
        {
            Expect(ref reader, JsonTokenType.StartArray);
            _source = [];
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                _source.Add(reader.GetString() ?? throw new JsonException("A source is null."));
        }
    }
}
