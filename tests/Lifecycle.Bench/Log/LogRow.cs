using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lifecycle.EventStore;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.Bench.Log;

/// <summary>An event as the store's tables hold it.</summary>
/// <param name="Stream">The stream's id.</param>
/// <param name="StreamType">The stream's kind.</param>
/// <param name="Event">The event in its wire form.</param>
/// <param name="Id">Its id.</param>
/// <param name="Headers">The envelope, in the form that the store writes.</param>
internal sealed record LogRow(string Stream, string StreamType, NewEvent Event, Guid Id, byte[] Headers)
{
    private static readonly EventCatalogue Catalogue = LifecycleEvents.Create().Catalogue;
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The row of the event at a position. Its id and its salts are worked out from the position, so that a log is the same each time.</summary>
    public static LogRow Of(LogEvent happened, long position)
    {
        var added = Catalogue.Write(happened.Happened, happened.From.ToEnvelope());
        return new LogRow(happened.Stream, happened.StreamType, added, Id5(position), HeadersOf(added, position));
    }

    private static byte[] HeadersOf(NewEvent added, long position)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(buffer, Json);
        writer.WriteStartObject();
        writer.WriteStartObject("open");
        writer.WriteString("occurred", added.Envelope.Occurred);
        writer.WriteString("voice", added.Envelope.Voice);
        writer.WriteStartArray("source");
        foreach (var line in added.Envelope.Source) writer.WriteStringValue(line);
        writer.WriteEndArray();
        writer.WriteString("reason", added.Envelope.Reason);
        writer.WriteNumber("schema", added.Schema);
        writer.WriteString("salt", Salt(position * 2));
        writer.WriteEndObject();
        writer.WriteStartObject("closed");
        writer.WriteString("actor", added.Envelope.Actor);
        writer.WriteString("salt", Salt((position * 2) + 1));
        writer.WriteNumber("count", 1);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static string Salt(long seed)
    {
        Span<byte> bytes = stackalloc byte[32];
        for (var at = 0; at < 4; at++) BitConverter.TryWriteBytes(bytes[(at * 8)..], Scrambled((ulong)((seed * 4) + at)));
        return Convert.ToBase64String(bytes);
    }

    private static Guid Id5(long position)
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Scrambled((ulong)position));
        BitConverter.TryWriteBytes(bytes[8..], Scrambled(~(ulong)position));
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x50);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    // SplitMix64: different numbers give different ones that look random.
    private static ulong Scrambled(ulong number)
    {
        number += 0x9e3779b97f4a7c15;
        number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9;
        number = (number ^ (number >> 27)) * 0x94d049bb133111eb;
        return number ^ (number >> 31);
    }
}
