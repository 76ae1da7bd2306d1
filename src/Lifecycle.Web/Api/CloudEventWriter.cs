using System.Buffers;
using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lifecycle.ReadModels.Feed;

namespace Lifecycle.Web.Api;

/// <summary>
/// Writes events of the feed in CloudEvents 1.0 (JSON format). Attributes beyond the standard's own are extensions in its types:
/// positions are strings, because its integers have 32 bits.
/// </summary>
internal sealed class CloudEventWriter : IDisposable
{
    /// <summary>One event.</summary>
    public const string Single = "application/cloudevents+json";

    /// <summary>A JSON array of events.</summary>
    public const string Batch = "application/cloudevents-batch+json";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonEncodedText SpecVersion = JsonEncodedText.Encode("specversion");
    private static readonly JsonEncodedText SpecVersionHere = JsonEncodedText.Encode("1.0");
    private static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText Source = JsonEncodedText.Encode("source");
    private static readonly JsonEncodedText SourceHere = JsonEncodedText.Encode("/api/events");
    private static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    private static readonly JsonEncodedText Subject = JsonEncodedText.Encode("subject");
    private static readonly JsonEncodedText Time = JsonEncodedText.Encode("time");
    private static readonly JsonEncodedText DataContentType = JsonEncodedText.Encode("datacontenttype");
    private static readonly JsonEncodedText DataContentTypeHere = JsonEncodedText.Encode("application/json");
    private static readonly JsonEncodedText Sequence = JsonEncodedText.Encode("sequence");
    private static readonly JsonEncodedText Position = JsonEncodedText.Encode("position");
    private static readonly JsonEncodedText StreamVersion = JsonEncodedText.Encode("streamversion");
    private static readonly JsonEncodedText SchemaVersion = JsonEncodedText.Encode("schemaversion");
    private static readonly JsonEncodedText Occurred = JsonEncodedText.Encode("occurred");
    private static readonly JsonEncodedText Voice = JsonEncodedText.Encode("voice");
    private static readonly JsonEncodedText Reason = JsonEncodedText.Encode("reason");
    private static readonly JsonEncodedText SourceLines = JsonEncodedText.Encode("sourcelines");
    private static readonly JsonEncodedText Data = JsonEncodedText.Encode("data");

    private readonly Utf8JsonWriter _json = new(Stream.Null, Plain);

    public void Dispose() => _json.Dispose();

    /// <returns>Its length in bytes.</returns>
    public long Write(in FeedEvent happened, IBufferWriter<byte> to)
    {
        Span<byte> text = stackalloc byte[FeedCursor.Length];
        _json.Reset(to);
        _json.WriteStartObject();
        _json.WriteString(SpecVersion, SpecVersionHere);
        _json.WriteString(Id, happened.Id);
        _json.WriteString(Source, SourceHere);
        _json.WriteString(Type, happened.Type);
        _json.WriteString(Subject, happened.Stream);
        _json.WriteString(Time, happened.RecordedAt);
        _json.WriteString(DataContentType, DataContentTypeHere);
        happened.Place.Write(text);
        _json.WriteString(Sequence, text);
        _json.WriteString(Position, Digits(happened.Place.Position, text));
        _json.WriteString(StreamVersion, Digits(happened.Version, text));
        _json.WriteNumber(SchemaVersion, happened.Schema);
        WriteUnlessEmpty(Occurred, happened.Occurred);
        WriteUnlessEmpty(Voice, happened.Voice);
        WriteUnlessEmpty(Reason, happened.Reason);
        WriteUnlessEmpty(SourceLines, happened.Sources);
        _json.WritePropertyName(Data);
        // The database wrote it.
        _json.WriteRawValue(happened.Data, skipInputValidation: true);
        _json.WriteEndObject();
        _json.Flush();
        return _json.BytesCommitted;
    }

    // An attribute without a value is left out: the standard knows no null.
    private void WriteUnlessEmpty(JsonEncodedText name, ReadOnlySpan<byte> text)
    {
        if (!text.IsEmpty) _json.WriteString(name, text);
    }

    private static ReadOnlySpan<byte> Digits(long number, Span<byte> text)
    {
        Utf8Formatter.TryFormat(number, text, out var length);
        return text[..length];
    }
}
