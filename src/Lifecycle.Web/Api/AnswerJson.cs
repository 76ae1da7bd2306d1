using System.Text.Json;
using System.Text.Json.Serialization;
using Lifecycle.ReadModels.Catalogue;

namespace Lifecycle.Web.Api;

/// <summary>How answers are written: as facts are, with nulls present, so that an absence can be seen.</summary>
public static class AnswerJson
{
    public static JsonSerializerOptions Options { get; } = new(EventJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    /// <summary>The same for people to read.</summary>
    public static JsonSerializerOptions Indented { get; } = new(Options) { WriteIndented = true };
}
