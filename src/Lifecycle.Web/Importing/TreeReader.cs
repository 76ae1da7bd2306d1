using System.Text.Json;

namespace Lifecycle.Web.Importing;

/// <summary>Reads JSON into nodes that know their lines, and reports what is wrong with the JSON itself.</summary>
internal ref struct TreeReader
{
    public const int MostLevels = 32;

    private readonly ReadOnlySpan<byte> _json;
    private readonly Reading _reading;
    private Utf8JsonReader _reader;
    private int _counted;
    private int _line = 1;

    private TreeReader(ReadOnlySpan<byte> json, Reading reading)
    {
        _json = json;
        _reading = reading;
        // Depth is checked here, where the pointer is known; the reader itself needs no stack for it.
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
    }

    /// <summary>The root; null where the text is no JSON.</summary>
    public static Node? Read(ReadOnlySpan<byte> json, Reading reading)
    {
        if (json.TrimStart(" \t\r\n"u8).IsEmpty)
        {
            reading.Text(1, "the file is empty; expected one JSON object");
            return null;
        }

        try
        {
            var tree = new TreeReader(json, reading);
            tree._reader.Read();
            var root = tree.Value(null, "", 1);
            tree._reader.Read();
            return root;
        }
        catch (JsonException broken)
        {
            reading.Text(
                1 + (int)(broken.LineNumber ?? 0),
                $"the text stops being JSON at byte {1 + (broken.BytePositionInLine ?? 0)} of this line; "
                + "look there and just before it for a missing or surplus comma, quotation mark or bracket");
            return null;
        }
    }

    private Node Value(Node? parent, string step, int level)
    {
        var line = Line();
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray when level > MostLevels:
                var deep = new Node(NodeKind.Faulty, line, parent, step);
                _reader.Skip();
                _reading.Add(deep, Fault.Text, $"nests deeper than {MostLevels} levels; expected at most {MostLevels}");
                return deep;
            case JsonTokenType.StartObject:
                return Object(new Node(NodeKind.Object, line, parent, step), level);
            case JsonTokenType.StartArray:
                return Array(new Node(NodeKind.Array, line, parent, step), level);
            case JsonTokenType.String:
                return Text(line, parent, step);
            case JsonTokenType.Number:
                return new Node(NodeKind.Number, line, parent, step) { Text = System.Text.Encoding.UTF8.GetString(_reader.ValueSpan) };
            case JsonTokenType.True or JsonTokenType.False:
                return new Node(NodeKind.Boolean, line, parent, step) { Text = _reader.TokenType == JsonTokenType.True ? "true" : "false" };
            default:
                return new Node(NodeKind.Null, line, parent, step);
        }
    }

    private Node Object(Node made, int level)
    {
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var at = new Node(NodeKind.Faulty, Line(), made, "");
            var name = Unescaped(at) ?? "";
            _reader.Read();
            var value = Value(made, name, level + 1);
            if (made.Members.TryAdd(name, value)) continue;

            var first = made.Members[name].Line;
            _reading.Add(value, Fault.Text, $"the property {Quote.Excerpt(name)} stands twice in one object, first on line {first}; expected each once");
        }

        return made;
    }

    private Node Array(Node made, int level)
    {
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
            made.Items.Add(Value(made, $"{made.Items.Count}", level + 1));
        return made;
    }

    private Node Text(int line, Node? parent, string step)
    {
        var at = new Node(NodeKind.Faulty, line, parent, step);
        return Unescaped(at) is { } text ? new Node(NodeKind.Text, line, parent, step) { Text = text } : at;
    }

    private readonly string? Unescaped(Node at)
    {
        try
        {
            var text = _reader.GetString()!;
            if (!text.Contains('\0')) return text;

            _reading.Add(at, Fault.Text, "the text holds the character U+0000, which cannot be kept; leave it out");
        }
        catch (InvalidOperationException)
        {
            _reading.Add(at, Fault.Text, "the text holds an escape for half of a surrogate pair; write the whole pair or the character itself");
        }

        return null;
    }

    private int Line()
    {
        var start = (int)_reader.TokenStartIndex;
        _line += _json[_counted..start].Count((byte)'\n');
        _counted = start;
        return _line;
    }
}
