using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Npgsql;

namespace Lifecycle.EventStore;

/// <summary>Writes the lines of a log file, and hashes them.</summary>
internal sealed class LogWriter(Stream to) : IDisposable
{
    private const int Full = 1 << 20;

    private static readonly JavaScriptEncoder AsItIs = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> _lines = new(2 * Full);
    private readonly Utf8JsonWriter _json = new(Stream.Null, new() { Encoder = AsItIs, SkipValidation = true });
    private long _events;

    internal Task Header(long lastPosition, long events, CancellationToken stop)
    {
        Start();
        _json.WriteString("format", LogFormat.Name);
        _json.WriteNumber("version", LogFormat.Version);
        _json.WriteNumber("lastPosition", lastPosition);
        _json.WriteNumber("events", events);
        return End(stop);
    }

    internal Task Event(NpgsqlDataReader row, CancellationToken stop)
    {
        _events++;
        Start();
        _json.WriteNumber("seq_id", row.GetInt64(0));
        _json.WriteString("id", row.GetGuid(1));
        Text("stream_id", row, 2);
        if (row.GetInt64(4) == 1) Text("stream_type", row, 3);
        _json.WriteNumber("version", row.GetInt64(4));
        _json.WriteString("type", row.GetString(5));
        _json.WriteString("timestamp", row.GetDateTime(6).ToString(LogFormat.Time, CultureInfo.InvariantCulture));
        Json("data", row, 7);
        Json("headers", row, 8);
        Text("mt_dotnet_type", row, 9);
        Text("correlation_id", row, 10);
        Text("causation_id", row, 11);
        Text("user_name", row, 12);
        Text("tenant_id", row, 13);
        if (row.IsDBNull(14)) _json.WriteNull("bdata");
        else _json.WriteBase64String("bdata", row.GetFieldValue<byte[]>(14));
        _json.WriteBoolean("is_archived", !row.IsDBNull(15) && row.GetBoolean(15));
        return End(stop);
    }

    /// <returns>The hash that stands in the trailer.</returns>
    internal async Task<string> Trailer(CancellationToken stop)
    {
        await Flush(stop);
        var sha256 = Convert.ToHexStringLower(_hash.GetHashAndReset());
        Start();
        _json.WriteNumber("events", _events);
        _json.WriteString("sha256", sha256);
        await End(stop);
        await Flush(stop);
        return sha256;
    }

    public void Dispose()
    {
        _json.Dispose();
        _hash.Dispose();
    }

    private void Start()
    {
        _json.Reset(_lines);
        _json.WriteStartObject();
    }

    private Task End(CancellationToken stop)
    {
        _json.WriteEndObject();
        _json.Flush();
        _lines.Write("\n"u8);
        return _lines.WrittenCount < Full ? Task.CompletedTask : Flush(stop);
    }

    private async Task Flush(CancellationToken stop)
    {
        _hash.AppendData(_lines.WrittenSpan);
        await to.WriteAsync(_lines.WrittenMemory, stop);
        _lines.ResetWrittenCount();
    }

    private void Text(string name, NpgsqlDataReader row, int column)
    {
        if (row.IsDBNull(column)) _json.WriteNull(name);
        else _json.WriteString(name, row.GetString(column));
    }

    // As the database writes it: one line, so that the same row gives the same text again.
    private void Json(string name, NpgsqlDataReader row, int column)
    {
        if (row.IsDBNull(column))
        {
            _json.WriteNull(name);
            return;
        }

        _json.WritePropertyName(name);
        _json.WriteRawValue(row.GetFieldValue<byte[]>(column), skipInputValidation: true);
    }
}
