using System.Text.Json;
using System.Text.Unicode;

namespace Lifecycle.EventStore;

/// <summary>Reads the lines of a log file. What is wrong with one is said in the words that follow "line 7".</summary>
internal static class LogLine
{
    private static readonly string[] Columns =
    [
        "seq_id", "id", "stream_id", "stream_type", "version", "type", "timestamp", "data", "headers", "mt_dotnet_type",
        "correlation_id", "causation_id", "user_name", "tenant_id", "bdata", "is_archived",
    ];

    internal static LogHeader? Header(ReadOnlySpan<byte> line) => Read<LogHeader>(line);

    internal static LogTrailer? Trailer(ReadOnlySpan<byte> line) => Read<LogTrailer>(line);

    /// <summary>The event that the line holds; its <see cref="ImportRow.Fault"/> says what is wrong with it.</summary>
    internal static ImportRow Event(ReadOnlyMemory<byte> line)
    {
        if (!Utf8.IsValid(line.Span)) return Faulty("is not UTF-8");

        try
        {
            return Event(line, Values(line));
        }
        catch (FormatException wrong)
        {
            return Faulty(wrong.Message);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Faulty("is not one JSON object");
        }
    }

    private static ImportRow Event(ReadOnlyMemory<byte> line, Range?[] values)
    {
        ReadOnlyMemory<byte> Raw(int column) =>
            values[column] is { } range ? line[range] : throw new FormatException($"has no \"{Columns[column]}\"");
        string? Text(int column) => LogValue.Text(Raw(column).Span, Columns[column]);
        string Needed(int column) => Text(column) ?? throw new FormatException($"has no value for \"{Columns[column]}\"");

        var version = LogValue.Number(Raw(4).Span, Columns[4]);
        if (version == 1 != values[3] is not null) throw new FormatException("\"stream_type\" belongs to version 1 and to no other");
        if (Text(13) != LogFormat.Tenant) throw new FormatException($"\"tenant_id\" is not \"{LogFormat.Tenant}\"; one log has one tenant");
        if (!Raw(14).Span.SequenceEqual("null"u8)) throw new FormatException("\"bdata\" is not null; binary bodies are not kept here");
        if (!Raw(15).Span.SequenceEqual("false"u8)) throw new FormatException("\"is_archived\" is not false; nothing is archived here");

        var headers = Raw(8);
        var row = new ImportRow(
            Needed(2),
            version == 1 ? Text(3) : null,
            LogValue.Id(Needed(1)),
            Needed(5),
            Raw(7),
            headers.Span.SequenceEqual("null"u8) ? (ReadOnlyMemory<byte>?)null : headers)
        {
            ClrType = Text(9),
            CorrelationId = Text(10),
            CausationId = Text(11),
            UserName = Text(12),
            Version = version,
            Position = LogValue.Number(Raw(0).Span, Columns[0]),
            Recorded = LogValue.Time(Needed(6)),
        };
        return row with { Fault = FaultOf(row) };
    }

    private static string? FaultOf(ImportRow row)
    {
        if (row.Stream.Length is 0 or > AppendLimits.StreamIdLength) return $"\"stream_id\" has {row.Stream.Length} characters; it may have 1 to {AppendLimits.StreamIdLength}";
        if (row.Type.Length is 0 or > AppendLimits.EventTypeLength) return $"\"type\" has {row.Type.Length} characters; it may have 1 to {AppendLimits.EventTypeLength}";
        if (row.Position < 1 || row.Version < 1) return "\"seq_id\" and \"version\" begin at 1";
        if (Body.Fault(row.Data.Span) is { } body) return $"\"data\" {Body.Explain(body)}";
        if (row.Headers is { } headers && Body.Fault(headers.Span) is { } fault) return $"\"headers\" {Body.Explain(fault)}";

        string?[] texts = [row.Stream, row.StreamType, row.Type, row.ClrType, row.CorrelationId, row.CausationId, row.UserName];
        return texts.Any(text => text is not null && text.Contains('\0', StringComparison.Ordinal)) ? "holds U+0000" : null;
    }

    /// <summary>Where in the line each column's value stands.</summary>
    private static Range?[] Values(ReadOnlyMemory<byte> line)
    {
        var values = new Range?[Columns.Length];
        var reader = new Utf8JsonReader(line.Span, new JsonReaderOptions { MaxDepth = AppendLimits.Depth + 2 });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new FormatException("is not one JSON object");

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var column = Array.IndexOf(Columns, name);
            if (column < 0) throw new FormatException($"has \"{name}\", which is no column");
            if (values[column] is not null) throw new FormatException($"has \"{name}\" twice");

            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            values[column] = start..(int)reader.BytesConsumed;
        }

        // A second value after the object is refused by the reader itself.
        reader.Read();
        return values;
    }

    private static T? Read<T>(ReadOnlySpan<byte> line) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, LogValue.Strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static ImportRow Faulty(string fault) => new("", null, default, "", default, null) { Fault = fault };
}
