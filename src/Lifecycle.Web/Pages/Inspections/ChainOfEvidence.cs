using Lifecycle.Domain;
using Lifecycle.Domain.Explanations;

namespace Lifecycle.Web.Pages.Inspections;

/// <summary>A box of the picture, with its lines of text.</summary>
internal sealed record ChainNode(double X, double Y, double Width, double Height, IReadOnlyList<string> Text, string Class)
{
    public double Middle => Y + (Height / 2);
}

/// <summary>A line from one box to another that it rests on.</summary>
internal sealed record ChainEdge(ChainNode From, ChainNode To);

/// <summary>A row of the picture, and of its table: claims of one sort, with the source lines and events that they rest on.</summary>
internal sealed record ChainGroup(string Heading, ClaimKind Anchor, IReadOnlyList<Claim> Claims)
{
    public IReadOnlyList<Citation> Lines => MergedLines.Of(Claims.SelectMany(claim => claim.Sources));

    public IReadOnlyList<EventRef> Events => [.. Claims.SelectMany(claim => claim.Events).DistinctBy(happened => happened.Position).OrderBy(happened => happened.Position)];

    public IReadOnlyList<string> Threads => [.. Claims.Select(claim => claim.Thread).OfType<string>().Distinct()];
}

/// <summary>
/// What an explanation rests on, laid out from left to right: the judgment, its claims by what they are about, and the source lines,
/// earlier judgments and threads under them. Each claim group has its own, so that no line crosses another.
/// </summary>
internal sealed class ChainOfEvidence
{
    public const double Width = 1120;

    private const double JudgmentWidth = 230;
    private const double GroupX = 300;
    private const double GroupWidth = 270;
    private const double LeafX = 640;
    private const double LeafWidth = Width - LeafX;
    private const double LeafHeight = 30;
    private const double Space = 8;
    private const double RowSpace = 20;
    private const double LineHeight = 20;
    private const int CharactersInLeaf = 54;
    private const int CharactersInJudgment = 22;
    private const int LinesInJudgment = 8;

    private static readonly (string Heading, ClaimKind[] Kinds)[] Groups =
    [
        ("Judged and compared", [ClaimKind.Judgment, ClaimKind.NoGrade, ClaimKind.Mapping, ClaimKind.Comparability, ClaimKind.Criteria]),
        ("What lies between", [ClaimKind.Between, ClaimKind.Gap]),
        ("What was found", [ClaimKind.Weakness, ClaimKind.Mixed, ClaimKind.StrengthFound]),
        ("Reversed", [ClaimKind.Reversed]),
        ("Persisting, or by theme", [ClaimKind.Persisting, ClaimKind.Thematic]),
        ("New, gone, or not joined", [ClaimKind.New, ClaimKind.Gone, ClaimKind.Elsewhere, ClaimKind.NotLinked]),
        ("What was asked", [ClaimKind.Recommendation]),
        ("Figures and caveats", [ClaimKind.Measure, ClaimKind.Caveat]),
        ("Put right or withheld", [ClaimKind.Correction, ClaimKind.Withdrawal, ClaimKind.Redaction]),
        ("Inspected and published", [ClaimKind.Evidence, ClaimKind.Moderation, ClaimKind.Publication, ClaimKind.Inspection, ClaimKind.Force]),
    ];

    private ChainOfEvidence(Explanation explanation, IReadOnlyDictionary<string, string> titles)
    {
        Rows = [.. Groups
            .Select(group => (group.Heading, Claims: explanation.Claims.Where(claim => group.Kinds.Contains(claim.Kind)).ToList()))
            .Where(group => group.Claims.Count > 0)
            .Select(group => new ChainGroup(group.Heading, group.Claims[0].Kind, group.Claims))];

        var (nodes, edges, y) = (new List<ChainNode>(), new List<ChainEdge>(), 0d);
        var groups = new List<ChainNode>();
        foreach (var row in Rows)
        {
            var leaves = LeavesOf(row, explanation, titles).ToList();
            var height = Math.Max((2 * LineHeight) + 14, (leaves.Count * (LeafHeight + Space)) - Space);
            var group = new ChainNode(GroupX, y + ((height - (2 * LineHeight) - 14) / 2), GroupWidth, (2 * LineHeight) + 14, [row.Heading, CountOf(row)], "app-chain__claims");
            groups.Add(group);
            var leafY = y + ((height - (leaves.Count * (LeafHeight + Space)) + Space) / 2);
            foreach (var (text, css) in leaves)
            {
                var leaf = new ChainNode(LeafX, leafY, LeafWidth, LeafHeight, [text], css);
                nodes.Add(leaf);
                edges.Add(new(group, leaf));
                leafY += LeafHeight + Space;
            }

            y += height + RowSpace;
        }

        Height = Math.Max(y - RowSpace, 140);
        var told = TextOf(explanation.Later);
        var judgmentHeight = (told.Count * LineHeight) + 16;
        var judgment = new ChainNode(0, (Height - judgmentHeight) / 2, JudgmentWidth, judgmentHeight, told, "app-chain__judgment");
        Nodes = [judgment, .. groups, .. nodes];
        Edges = [.. groups.Select(group => new ChainEdge(judgment, group)), .. edges];
    }

    public double Height { get; }

    public IReadOnlyList<ChainGroup> Rows { get; }

    public IReadOnlyList<ChainNode> Nodes { get; }

    public IReadOnlyList<ChainEdge> Edges { get; }

    /// <param name="explanation">What is to be drawn.</param>
    /// <param name="titles">The titles of cited documents, by their names.</param>
    public static ChainOfEvidence Of(Explanation explanation, IReadOnlyDictionary<string, string> titles) => new(explanation, titles);

    private static IEnumerable<(string Text, string Class)> LeavesOf(ChainGroup row, Explanation explanation, IReadOnlyDictionary<string, string> titles)
    {
        if (row.Claims.Any(claim => claim.Kind == ClaimKind.Judgment))
            foreach (var earlier in explanation.Earlier.Take(3)) yield return (Texts.Short($"before: {GradeOf(earlier)}, {earlier.Judgment.Question}, {Dates.OfStated(earlier.Occurred)}", CharactersInLeaf), "app-chain__before");

        foreach (var document in row.Lines.GroupBy(citation => citation.Document))
            yield return (LinesOf(titles.GetValueOrDefault(document.Key, document.Key).Split(": ")[0], [.. document.SelectMany(citation => citation.Lines)]), "app-chain__lines");

        if (row.Threads.Count > 0) yield return (Texts.Short($"joined by {Sentences.Count(row.Threads.Count, "thread", "threads")}: {string.Join(", ", row.Threads)}", CharactersInLeaf), "app-chain__thread");
        else if (row.Lines.Count == 0) yield return (row.Events.Count == 0 ? "nothing on record: an absence" : $"no source line; {Sentences.Count(row.Events.Count, "event", "events")} on record", "app-chain__absence");
    }

    private static string LinesOf(string title, IReadOnlyList<LineRange> ranges)
    {
        var shown = ranges.Count;
        var text = Say();
        while (text.Length > CharactersInLeaf && shown > 1)
        {
            shown--;
            text = Say();
        }

        return Texts.Short(text, CharactersInLeaf);

        string Say() => $"{title}: {(ranges.Count == 1 && ranges[0].First == ranges[0].Last ? "line" : "lines")} {string.Join(", ", ranges.Take(shown))}{(shown < ranges.Count ? $" and {ranges.Count - shown} more" : "")}";
    }

    private static string CountOf(ChainGroup row) => $"{Sentences.Count(row.Claims.Count, "claim", "claims")}, {Sentences.Count(row.Events.Count, "event", "events")}";

    private static string GradeOf(JudgmentCited judged) => judged.Grade is { } grade ? $"{grade}" : judged.State;

    private static List<string> TextOf(JudgmentCited later) => [Texts.Capital(GradeOf(later)), .. Texts.Lines(later.Title, CharactersInJudgment, LinesInJudgment), Dates.OfStated(later.Occurred)];
}
