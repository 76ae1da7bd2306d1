using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lifecycle.EventStore;

/// <summary>
/// The <c>headers</c> column: what whoever may see the event sees, and what stays closed. Each part has a salt of its own,
/// so that a hash of the part does not give away what few values it could have.
/// </summary>
internal sealed record EventHeaders(OpenHeaders Open, ClosedHeaders Closed)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        // For a database column, not a page: escaping would only make it longer.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <param name="added">The event.</param>
    /// <param name="count">How many events its append has, if it is the first; else null.</param>
    /// <param name="requestHash">The command's request hash, if it is the first and the caller named a key; else null.</param>
    internal static byte[] ToJson(NewEvent added, int? count, string? requestHash)
    {
        var said = added.Envelope;
        return JsonSerializer.SerializeToUtf8Bytes(
            new EventHeaders(
                new(said.Occurred, said.Voice, said.Source, said.Reason, added.Schema, Salt()),
                new(said.Actor, Salt()) { Count = count, RequestHash = requestHash }),
            Json);
    }

    private static string Salt() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}

internal sealed record OpenHeaders(string Occurred, string Voice, IReadOnlyList<string> Source, string? Reason, int Schema, string Salt);

internal sealed record ClosedHeaders(string? Actor, string Salt)
{
    /// <summary>Only on the first event of an append: from here its answer is rebuilt.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Count { get; init; }

    /// <summary>Only on the first event of an append whose command has a key.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RequestHash { get; init; }
}
