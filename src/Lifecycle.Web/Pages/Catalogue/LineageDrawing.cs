using Lifecycle.Domain;
using Lifecycle.Domain.Frameworks;
using Lifecycle.ReadModels.Frameworks;

namespace Lifecycle.Web.Pages.Catalogue;

/// <summary>A question as a box.</summary>
internal sealed record LineageBox(QuestionRef Question, IReadOnlyList<string> Lines, bool IsHeadline, int X, int Y, int Height)
{
    public int Middle => Y + (Height / 2);
}

/// <summary>A framework as a column, with its heading.</summary>
internal sealed record LineageColumn(string Framework, string Title, int X);

/// <summary>
/// What leads from an earlier question to the point where the lines of a later one join; a passage hands down no grade.
/// </summary>
internal sealed record LineageLine(QuestionRef From, QuestionRef To, bool IsPassage, string Path);

/// <summary>The stretch from where a question's lines join to its box, with what its lineage is in words.</summary>
internal sealed record LineageJoint(QuestionRef To, string Relation, string Comparable, bool HasLines, Comparability Comparability, int X, int Y, int End);

/// <summary>
/// Frameworks as columns, the earliest at the left, their questions as boxes; lines that join are merged questions, lines that part are
/// questions that were split.
/// </summary>
internal sealed record LineageDrawing(
    IReadOnlyList<LineageColumn> Columns, IReadOnlyList<LineageBox> Boxes, IReadOnlyList<LineageLine> Lines, IReadOnlyList<LineageJoint> Joints, int Width, int Height)
{
    public const int BoxWidth = 330;

    public const int LineHeight = 18;

    private const int Top = 44;

    private const int Gap = 22;

    /// <summary>Where lines run, and then where their words stand.</summary>
    private const int Bends = 130;

    private const int Labels = 280;

    private const int Characters = 36;

    /// <summary>The frameworks in the order of their programmes.</summary>
    public static LineageDrawing Of(IReadOnlyList<FrameworkAnswer> frameworks)
    {
        var columns = frameworks.Select((framework, at) => new LineageColumn(framework.Framework, framework.Title, at * (BoxWidth + Bends + Labels))).ToList();
        var boxes = frameworks.Zip(columns).SelectMany(pair => Stack(pair.First, pair.Second.X)).ToList();
        var byQuestion = boxes.ToDictionary(box => box.Question);
        var lineages = frameworks.SelectMany(framework => framework.Lineage.Select(entry => (To: new QuestionRef(framework.Framework, entry.Fact.Question), entry.Fact)))
            .Where(lineage => byQuestion.ContainsKey(lineage.To))
            .ToList();
        var lines = lineages.SelectMany(lineage => lineage.Fact.From.Select(from => (from, lineage.To, IsPassage: false)).Concat(lineage.Fact.FromPassages.Select(from => (from, lineage.To, IsPassage: true))))
            .Where(line => byQuestion.ContainsKey(line.from))
            .Select(line => new LineageLine(line.from, line.To, line.IsPassage, Path(byQuestion[line.from], byQuestion[line.To])))
            .ToList();
        var joints = lineages.Select(lineage => Joint(lineage.To, lineage.Fact, byQuestion[lineage.To], lines)).ToList();
        return new(columns, boxes, lines, joints, columns.Count == 0 ? 0 : columns[^1].X + BoxWidth + 2, boxes.Count == 0 ? Top : boxes.Max(box => box.Y + box.Height) + 4);
    }

    private static IEnumerable<LineageBox> Stack(FrameworkAnswer framework, int x)
    {
        var y = Top;
        foreach (var question in framework.Questions.Select(entry => entry.Fact))
        {
            var lines = Texts.Lines(question.Title, Characters, 4);
            var height = (lines.Count * LineHeight) + 16;
            yield return new LineageBox(new QuestionRef(framework.Framework, question.Question), lines, question.Role == QuestionRole.Headline, x + 1, y, height);
            y += height + Gap;
        }
    }

    private static LineageJoint Joint(QuestionRef to, QuestionLineage lineage, LineageBox box, IEnumerable<LineageLine> lines) => new(
        to,
        Words.Of(lineage.Relation),
        lineage.From.Count > 0 ? $"grades comparable: {Words.Of(lineage.Comparable)}" : lineage.FromPassages.Count > 0 ? "from passages; no grade inherited" : "nothing before it",
        lines.Any(line => line.To == to),
        lineage.Comparable,
        box.X - Labels,
        box.Middle,
        box.X);

    private static string Path(LineageBox from, LineageBox to)
    {
        var (start, joint) = (from.X + BoxWidth, to.X - Labels);
        var middle = joint - (Bends / 2);
        return $"M {start} {from.Middle} C {middle} {from.Middle}, {middle} {to.Middle}, {joint} {to.Middle}";
    }
}
