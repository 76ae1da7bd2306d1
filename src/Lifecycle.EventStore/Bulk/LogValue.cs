using System.Globalization;
using System.Text.Json;

namespace Lifecycle.EventStore;

/// <summary>Single values of a log file, each in the one form that the export writes.</summary>
internal static class LogValue
{
    internal static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    internal static string? Text(ReadOnlySpan<byte> json, string column)
    {
        var reader = Read(json);
        return reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String => reader.GetString(),
            _ => throw new FormatException($"\"{column}\" is not a text"),
        };
    }

    internal static long Number(ReadOnlySpan<byte> json, string column)
    {
        var reader = Read(json);
        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number)
            ? number
            : throw new FormatException($"\"{column}\" is not a whole number");
    }

    internal static Guid Id(string text) =>
        Guid.TryParseExact(text, "D", out var id) ? id : throw new FormatException($"\"id\" is \"{text}\"; expected a UUID");

    internal static DateTime Time(string text) =>
        DateTime.TryParseExact(text, LogFormat.Time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : throw new FormatException($"\"timestamp\" is \"{text}\"; expected a time in UTC with six decimals, such as 2026-03-01T09:30:00.000000Z");

    private static Utf8JsonReader Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return reader;
    }
}
