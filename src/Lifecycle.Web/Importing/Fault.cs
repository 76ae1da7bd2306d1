using System.Text.Json.Serialization;

namespace Lifecycle.Web.Importing;

/// <summary>Something wrong with a file: where, and in a sentence what is wrong and what was expected.</summary>
/// <param name="Path">The file, as the caller named it.</param>
/// <param name="Line">The line, from 1; null where the fault is the whole file's.</param>
/// <param name="Pointer">The JSON pointer (RFC 6901); empty for the root and where there is no tree to point into.</param>
/// <param name="Code">Stable: <see cref="Shape"/>, a code of this folder, or that of a domain refusal.</param>
/// <param name="Message">For people.</param>
internal sealed record Fault(string Path, int? Line, string Pointer, string Code, string Message)
{
    /// <summary>The shape is wrong. The JSON Schemas say the same, but for days that do not exist, and lines and periods that run backwards.</summary>
    public const string Shape = "shape";

    /// <summary>The text cannot be read at all: size, encoding, JSON itself.</summary>
    public const string Text = "text";

    [JsonIgnore]
    public bool IsOfShape => Code == Shape;

    public override string ToString() => $"{Path}{(Line is { } line ? $":{line}" : "")}: {(Pointer.Length > 0 ? $"{Pointer}: " : "")}{Message}";
}
