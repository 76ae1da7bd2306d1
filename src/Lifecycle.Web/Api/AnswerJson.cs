using System.Text.Json;
using System.Text.Json.Serialization;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.Web.Api;

/// <summary>How answers are written: as facts are, with nulls present, so that an absence can be seen.</summary>
public static class AnswerJson
{
    /// <summary>The member that states the basis, the first of every answer.</summary>
    public const string AsOf = "asOf";

    public static JsonSerializerOptions Options { get; } = new(EventJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    /// <summary>The same for people to read.</summary>
    public static JsonSerializerOptions Indented { get; } = new(Options) { WriteIndented = true };

    /// <summary>Writes an answer, which is an object, with the basis that it stands on.</summary>
    internal static void Write<T>(T answer, StatedBasis? basis, ReplyBuffer body)
    {
        using var writer = new Utf8JsonWriter(body, new() { Encoder = Options.Encoder, SkipValidation = true });
        if (basis is not null)
        {
            writer.WriteStartObject();
            writer.WritePropertyName(AsOf);
            JsonSerializer.Serialize(writer, basis, Options);
            writer.Flush();
        }

        var begins = body.Count;
        writer.Reset();
        JsonSerializer.Serialize(writer, answer, Options);
        writer.Flush();
        // The answer's members go on where the basis ended.
        if (basis is not null) body.Put(begins, (byte)',');
    }
}
