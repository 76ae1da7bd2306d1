using System.Text.Json;
using System.Text.Unicode;

namespace Lifecycle.EventStore;

/// <summary>Event bodies: JSON that comes out of the database, and out of any reader's double, as it went in.</summary>
internal static class Body
{
    // One level more than allowed, so that nesting too deep is told from text that is not JSON.
    private static readonly JsonReaderOptions Reading = new() { MaxDepth = AppendLimits.Depth + 1 };

    internal static AppendResult.Refused? Refusal(string stream, NewEvent added)
    {
        var code = added.Data.Length > AppendLimits.EventBytes ? RefusalCode.TooLarge : Fault(added.Data.Span);
        return code is null ? null : new(code, $"The body of {added.Type} for stream \"{stream}\" {Explain(code)}.");
    }

    internal static string? Fault(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json)) return RefusalCode.NotUtf8;

        var reader = new Utf8JsonReader(json, Reading);
        var names = new Stack<HashSet<string>>();
        try
        {
            while (reader.Read())
            {
                if (TokenFault(ref reader, names) is { } fault) return fault;
            }

            return null;
        }
        catch (JsonException)
        {
            return RefusalCode.NotJson;
        }
        catch (InvalidOperationException)
        {
            // What GetString throws for an escaped half of a surrogate pair.
            return RefusalCode.LoneSurrogate;
        }
    }

    private static string? TokenFault(ref Utf8JsonReader reader, Stack<HashSet<string>> names)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray or JsonTokenType.StartObject when reader.CurrentDepth >= AppendLimits.Depth:
                return RefusalCode.TooDeep;
            case JsonTokenType.StartObject:
                names.Push(new(StringComparer.Ordinal));
                return null;
            case JsonTokenType.EndObject:
                names.Pop();
                return null;
            case JsonTokenType.PropertyName:
                var name = reader.GetString()!;
                if (name.Contains('\0')) return RefusalCode.NullCharacter;
                return names.Peek().Add(name) ? null : RefusalCode.DuplicateName;
            case JsonTokenType.String when reader.ValueIsEscaped && reader.GetString()!.Contains('\0'):
                return RefusalCode.NullCharacter;
            case JsonTokenType.Number when !Numbers.SurviveDouble(reader.ValueSpan):
                return RefusalCode.Number;
            default:
                return null;
        }
    }

    internal static string Explain(string code) => code switch
    {
        RefusalCode.TooLarge => $"has more than {AppendLimits.EventBytes} bytes",
        RefusalCode.NotUtf8 => "is not UTF-8",
        RefusalCode.TooDeep => $"nests deeper than {AppendLimits.Depth} levels",
        RefusalCode.NullCharacter => "holds U+0000",
        RefusalCode.LoneSurrogate => "holds half of a surrogate pair",
        RefusalCode.Number => "holds a number that changes when it is read as a double",
        RefusalCode.DuplicateName => "has the same name twice in one object",
        _ => "is not JSON",
    };
}
