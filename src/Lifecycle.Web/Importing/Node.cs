using System.Globalization;
using System.Text;

namespace Lifecycle.Web.Importing;

internal enum NodeKind
{
    Object,
    Array,
    Text,
    Number,
    Boolean,
    Null,

    /// <summary>Could not be read; the fault is on record and nothing more is said of it.</summary>
    Faulty,
}

/// <summary>A JSON value that knows its line and its place in the file.</summary>
internal sealed class Node(NodeKind kind, int line, Node? parent, string step)
{
    public NodeKind Kind { get; } = kind;

    public int Line { get; } = line;

    /// <summary>The text of a string, a number or a boolean.</summary>
    public string Text { get; init; } = "";

    public List<Node> Items { get; } = [];

    public OrderedDictionary<string, Node> Members { get; } = new(StringComparer.Ordinal);

    public string Pointer => parent is null ? "" : parent.PointerTo(step);

    public string PointerTo(string name) =>
        $"{Pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>What was found, in a sentence about what was expected.</summary>
    public string Found() => Kind switch
    {
        NodeKind.Object => "an object",
        NodeKind.Array => "a list",
        NodeKind.Text => Quote.Excerpt(Text),
        NodeKind.Number => "a number",
        NodeKind.Boolean => Text,
        _ => "null",
    };

    /// <summary>One text for all spellings of the same value: the order of an object's properties carries no meaning.</summary>
    public string Canonical() => WriteTo(new StringBuilder()).ToString();

    private StringBuilder WriteTo(StringBuilder text)
    {
        switch (Kind)
        {
            case NodeKind.Object:
                text.Append('{');
                foreach (var (name, member) in Members.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                    member.WriteTo(text.Append(Quote.Exactly(name)).Append(':')).Append(',');
                return text.Append('}');
            case NodeKind.Array:
                text.Append('[');
                foreach (var item in Items) item.WriteTo(text).Append(',');
                return text.Append(']');
            case NodeKind.Text:
                return text.Append(Quote.Exactly(Text));
            case NodeKind.Number:
                return text.Append(double.Parse(Text, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture));
            default:
                return text.Append(Kind).Append(Text);
        }
    }
}
