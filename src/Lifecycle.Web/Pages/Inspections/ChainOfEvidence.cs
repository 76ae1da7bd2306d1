using Lifecycle.Domain.Explanations;

namespace Lifecycle.Web.Pages.Inspections;

/// <summary>A box of the picture, with its lines of text; of a group of claims or of what it rests on, that too.</summary>
internal sealed record ChainNode(double X, double Y, double Width, IReadOnlyList<string> Text, string Class, ChainGroup? Group = null, ChainLeaf? Leaf = null)
{
    public const double LineHeight = 20;

    private const double Padding = 7;

    public double Height => HeightOf(Text);

    public double Middle => Y + (Height / 2);

    public static double HeightOf(IReadOnlyList<string> text) => (text.Count * LineHeight) + (2 * Padding);

    public double Baseline(int line) => Y + Padding + 15 + (line * LineHeight);
}

/// <summary>A line from one box to another that it rests on.</summary>
internal sealed record ChainEdge(double FromX, double FromY, double ToX, double ToY);

/// <summary>The measures of the picture: side by side where there is room, else one under the other, each further in.</summary>
internal sealed record ChainForm(string Name, double Width, double JudgmentWidth, double GroupX, double GroupWidth, double LeafX, int LeafLines, bool IsBeside)
{
    public static ChainForm Wide { get; } = new("wide", 1120, 230, 300, 270, 640, 1, true);

    public static ChainForm Narrow { get; } = new("narrow", 330, 330, 24, 306, 56, 2, false);

    public static IReadOnlyList<ChainForm> All { get; } = [Wide, Narrow];

    public double LeafWidth => Width - LeafX;

    /// <summary>How many letters a line of a box has room for.</summary>
    public static int Room(double width) => (int)((width - 24) / 8);
}

/// <summary>
/// What an explanation rests on: the judgment, its claims by what they are about, and the source lines, earlier judgments and threads under
/// them. Each claim group has its own, so that no line crosses another.
/// </summary>
internal sealed class ChainOfEvidence
{
    private const double Space = 8;
    private const double RowSpace = 20;
    private const int LinesAtMost = 10;

    private readonly List<ChainNode> _nodes = [];
    private readonly List<ChainEdge> _edges = [];
    private readonly ChainForm _form;

    private ChainOfEvidence(Explanation explanation, IReadOnlyDictionary<string, string> titles, ChainForm form)
    {
        _form = form;
        var told = TextOf(explanation.Later, ChainForm.Room(form.JudgmentWidth));
        var y = form.IsBeside ? 0 : ChainNode.HeightOf(told) + RowSpace;
        foreach (var row in ChainGroup.Of(explanation))
        {
            List<(ChainLeaf Leaf, IReadOnlyList<string> Text)> leaves = [.. row.Leaves(explanation, titles, form.LeafLines * ChainForm.Room(form.LeafWidth)).Select(leaf => (leaf, Texts.Lines(leaf.Text, ChainForm.Room(form.LeafWidth), 3)))];
            y = form.IsBeside ? Beside(row, leaves, y) : Under(row, leaves, y);
        }

        Height = Math.Max(y - RowSpace, ChainNode.HeightOf(told));
        var judgment = new ChainNode(0, form.IsBeside ? (Height - ChainNode.HeightOf(told)) / 2 : 0, form.JudgmentWidth, told, "app-chain__judgment");
        foreach (var group in _nodes.Where(node => node.Group is not null && node.Leaf is null)) _edges.Add(EdgeOf(judgment, group));
        _nodes.Insert(0, judgment);
    }

    public double Height { get; }

    public IReadOnlyList<ChainNode> Nodes => _nodes;

    public IReadOnlyList<ChainEdge> Edges => _edges;

    /// <param name="explanation">What is to be drawn.</param>
    /// <param name="titles">The titles of cited documents, by their names.</param>
    /// <param name="form">The room that there is.</param>
    public static ChainOfEvidence Of(Explanation explanation, IReadOnlyDictionary<string, string> titles, ChainForm form) => new(explanation, titles, form);

    private double Beside(ChainGroup row, IReadOnlyList<(ChainLeaf Leaf, IReadOnlyList<string> Text)> leaves, double y)
    {
        string[] text = [row.Heading, row.Count];
        var stacked = leaves.Sum(leaf => ChainNode.HeightOf(leaf.Text) + Space) - Space;
        var height = Math.Max(ChainNode.HeightOf(text), stacked);
        var group = new ChainNode(_form.GroupX, y + ((height - ChainNode.HeightOf(text)) / 2), _form.GroupWidth, text, "app-chain__claims", row);
        _nodes.Add(group);
        Stack(group, leaves, y + ((height - stacked) / 2));
        return y + height + RowSpace;
    }

    private double Under(ChainGroup row, IReadOnlyList<(ChainLeaf Leaf, IReadOnlyList<string> Text)> leaves, double y)
    {
        var group = new ChainNode(_form.GroupX, y, _form.GroupWidth, [row.Heading, row.Count], "app-chain__claims", row);
        _nodes.Add(group);
        return Stack(group, leaves, y + group.Height + Space) - Space + RowSpace;
    }

    private double Stack(ChainNode group, IEnumerable<(ChainLeaf Leaf, IReadOnlyList<string> Text)> leaves, double y)
    {
        foreach (var (leaf, text) in leaves)
        {
            var node = new ChainNode(_form.LeafX, y, _form.LeafWidth, text, leaf.Class, group.Group, leaf);
            _nodes.Add(node);
            _edges.Add(EdgeOf(group, node));
            y += node.Height + Space;
        }

        return y;
    }

    // From the side of a box to the side of the next; or down from its lower edge, and then to the side.
    private ChainEdge EdgeOf(ChainNode from, ChainNode to) => _form.IsBeside
        ? new(from.X + from.Width, from.Middle, to.X, to.Middle)
        : new((from.X + to.X) / 2, from.Y + from.Height, to.X, to.Middle);

    private static IReadOnlyList<string> TextOf(JudgmentCited later, int characters) =>
        [Texts.Capital(ChainGroup.GradeOf(later)), .. Texts.Lines(later.Title, characters, LinesAtMost), Dates.OfStated(later.Occurred)];
}
