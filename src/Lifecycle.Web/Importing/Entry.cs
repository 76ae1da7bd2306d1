using System.Globalization;
using Lifecycle.Domain;

namespace Lifecycle.Web.Importing;

/// <summary>
/// One object of a file while its properties are taken from it. Each getter names what it expects; <see cref="IsWhole"/>
/// at the end reports the properties that nobody asked for.
/// </summary>
internal sealed class Entry
{
    private readonly Reading _reading;
    private readonly List<string> _known = [];
    private readonly int _faultsBefore;
    private bool _faulty;

    public Entry(Node node, Reading reading)
    {
        (At, _reading, _faultsBefore) = (node, reading, reading.Faults.Count);
        if (node.Kind is not (NodeKind.Object or NodeKind.Faulty)) reading.Shape(node, $"found {node.Found()}; expected an object");
    }

    public Node At { get; }

    public Reading Reading => _reading;

    private bool IsReadable => At.Kind == NodeKind.Object;

    /// <summary>A property that must be there; the default where a fault says why not.</summary>
    public T Get<T>(string name, Atom<T> atom) =>
        Required(name, atom.Expected) is { } node && atom.TryTake(node, _reading, out var value) ? value : default!;

    /// <summary>A property that may be left out: null then.</summary>
    public T? Find<T>(string name, Atom<T> atom) where T : class =>
        Member(name) is { } node && atom.TryTake(node, _reading, out var value) ? value : null;

    public bool Flag(string name)
    {
        if (Required(name, "true or false") is not { } node) return false;
        if (node.Kind is not (NodeKind.Boolean or NodeKind.Faulty)) _reading.Shape(node, $"found {node.Found()}; expected true or false");
        return node.Text == "true";
    }

    /// <summary>A property that says true or is left out.</summary>
    public bool Mark(string name)
    {
        if (Member(name) is not { } node) return false;
        if (node is not ({ Kind: NodeKind.Faulty } or { Kind: NodeKind.Boolean, Text: "true" }))
            _reading.Shape(node, $"found {node.Found()}; expected true, or leave the property out");
        return true;
    }

    public int Count(string name)
    {
        const string expected = "a whole number from 1";
        if (Required(name, expected) is not { } node) return 0;
        if (node.Kind == NodeKind.Number && double.TryParse(node.Text, CultureInfo.InvariantCulture, out var count)
            && count is >= 1 and <= int.MaxValue && double.IsInteger(count)) return (int)count;
        if (node.Kind != NodeKind.Faulty) _reading.Shape(node, $"found {(node.Kind == NodeKind.Number ? node.Text : node.Found())}; expected {expected}");
        return 0;
    }

    /// <summary>The items of a list that must be there. No two items may be the same.</summary>
    public IReadOnlyList<Node> List(string name, int least = 0)
    {
        var expected = least == 0 ? "a list, which may be empty" : $"a list with at least {(least == 1 ? "one item" : "two items")}";
        return Required(name, expected) is { } node ? Listed(node, least, expected) : [];
    }

    /// <summary>The items of a list that may be left out, but is not empty when it is there.</summary>
    public IReadOnlyList<Node> FindList(string name) =>
        Member(name) is { } node ? Listed(node, 1, "a list with at least one item, or leave the property out") : [];

    /// <summary>A list of texts whose order carries no meaning.</summary>
    public Items<T> Set<T>(string name, Atom<T> atom, int least = 0) => Taken(List(name, least), atom);

    /// <inheritdoc cref="Set"/>
    public Items<T> FindSet<T>(string name, Atom<T> atom) => Taken(FindList(name), atom);

    /// <summary>The source lines, in one order.</summary>
    public Items<Citation> Sources(string name = "source") => Cited(List(name, 1));

    /// <inheritdoc cref="Sources"/>
    public Items<Citation> FindSources(string name = "source") => Has(name) ? Sources(name) : Ignore(name);

    /// <summary>Whether the property is there, whatever it holds.</summary>
    public bool Has(string name) => IsReadable && At.Members.ContainsKey(name);

    /// <summary>The property as it stands; a fault where it is missing.</summary>
    public Node? Required(string name, string expected)
    {
        var node = Member(name);
        if (node is null && IsReadable) _reading.Shape(At, $"\"{name}\" is missing; expected {expected}");
        return node;
    }

    public Node? Member(string name)
    {
        _known.Add(name);
        return IsReadable ? Seen(At.Members.GetValueOrDefault(name)) : null;
    }

    public void Shape(string message) => _reading.Shape(At, message);

    /// <summary>Whether everything of the object could be read. Call it last: what was never asked for is unknown.</summary>
    public bool IsWhole()
    {
        foreach (var (name, node) in At.Members)
            if (!_known.Contains(name)) _reading.Shape(node, $"unknown property {Quote.Excerpt(name)}; expected {Spelling.Nearest(name, _known)}");

        return IsReadable && !_faulty && _reading.Faults.Count == _faultsBefore;
    }

    // What was faulty already as JSON was reported then, and is not again.
    private Node? Seen(Node? node)
    {
        _faulty |= node?.Kind == NodeKind.Faulty || node?.Items.Any(item => item.Kind == NodeKind.Faulty) == true;
        return node;
    }

    private Items<Citation> Ignore(string name)
    {
        _known.Add(name);
        return Items<Citation>.Empty;
    }

    private Items<Citation> Cited(IReadOnlyList<Node> nodes)
    {
        var cited = new List<Citation>();
        foreach (var node in nodes)
        {
            if (!Atoms.Citation.TryTake(node, _reading, out var citation)) continue;

            cited.Add(citation);
            _reading.Cited.Add((node, citation));
        }

        return Items.Unordered(cited);
    }

    private Items<T> Taken<T>(IReadOnlyList<Node> nodes, Atom<T> atom)
    {
        var taken = new List<T>();
        foreach (var node in nodes)
            if (atom.TryTake(node, _reading, out var value)) taken.Add(value);
        return Items.Unordered(taken);
    }

    private IReadOnlyList<Node> Listed(Node node, int least, string expected)
    {
        if (node.Kind != NodeKind.Array)
        {
            if (node.Kind != NodeKind.Faulty) _reading.Shape(node, $"found {node.Found()}; expected {expected}");
            return [];
        }

        if (node.Items.Count < least) _reading.Shape(node, $"found {Quote.Count(node.Items.Count)}; expected {expected}");
        var first = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var item in node.Items)
            if (!first.TryAdd(item.Canonical(), item))
                _reading.Shape(item, $"the same stands in this list on line {first[item.Canonical()].Line}; expected each item once");

        return node.Items;
    }
}
