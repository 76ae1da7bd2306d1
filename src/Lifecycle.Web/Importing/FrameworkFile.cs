using Lifecycle.Domain;
using Lifecycle.Domain.Frameworks;
using Lifecycle.Domain.Time;

namespace Lifecycle.Web.Importing;

/// <summary>Reads <c>"kind": "framework"</c>.</summary>
internal static class FrameworkFile
{
    public static FactFile Read(Entry root)
    {
        var framework = root.Get("framework", Atoms.Slug);
        var title = root.Get("title", Atoms.Words);
        var programme = root.Get("programme", Atoms.DateOrPeriod);
        var stream = StreamId.Framework(framework ?? "");
        var origin = new Provenance(programme is null ? Occasion.NotRecorded : new Occasion(programme), null, Voice.Inspectorate, Items<Citation>.Empty);

        if (framework is not null && title is not null && programme is not null)
            root.Reading.State(stream, new FrameworkOutline(framework, title, programme), origin, root.At);
        if (root.Required("scale", "an object with the grades, best first") is { } scale) Scale(new Entry(scale, root.Reading), stream, origin);
        foreach (var node in root.List("questions", 1)) Question(new Entry(node, root.Reading), stream, origin);
        foreach (var node in root.List("lineage")) Lineage(new Entry(node, root.Reading), stream, origin with { Voice = Voice.System });

        var earlier = root.Reading.Statements.Select(statement => statement.Held.Fact).OfType<QuestionLineage>()
            .SelectMany(lineage => lineage.From.Concat(lineage.FromPassages)).Select(question => StreamId.Framework(question.Scope))
            .Where(other => other != stream).Distinct().Order(StringComparer.Ordinal);
        return new FactFile(root.Reading.Path, FileKind.Framework, stream, root.At, root.Reading, [.. earlier]);
    }

    private static void Scale(Entry entry, string stream, Provenance origin)
    {
        var grades = entry.List("grades", 2).Select(node => ScaleGrade(new Entry(node, entry.Reading))).OfType<ScaleGrade>().ToList();
        var sources = entry.FindSources();
        var basis = entry.Find("basis", Atoms.Words);
        if (entry.At.Kind == NodeKind.Object && entry.Has("source") == entry.Has("basis"))
            entry.Shape(entry.Has("source")
                ? "the scale has both \"source\" and \"basis\"; expected one of them"
                : "the scale says nothing of where it comes from; expected \"source\" or \"basis\"");
        if (entry.IsWhole()) entry.Reading.State(stream, new GradingScale(Items.Of(grades), basis), origin with { Sources = sources }, entry.At);
    }

    private static ScaleGrade? ScaleGrade(Entry entry)
    {
        var grade = entry.Get("grade", Atoms.Grade);
        var positive = entry.Flag("positive");
        var definition = entry.Get("definition", Atoms.Words);
        return entry.IsWhole() ? new ScaleGrade(grade, positive, definition) : null;
    }

    private static void Question(Entry entry, string stream, Provenance origin)
    {
        var question = entry.Get("question", Atoms.Slug);
        var title = entry.Get("title", Atoms.Words);
        var role = entry.Get("role", WordAtom<QuestionRole>.Any);
        var gradable = entry.Flag("gradable");
        var sources = entry.Sources();
        if (entry.IsWhole()) entry.Reading.State(stream, new FrameworkQuestion(question, title, role, gradable), origin with { Sources = sources }, entry.At);
    }

    private static void Lineage(Entry entry, string stream, Provenance origin)
    {
        var question = entry.Get("question", Atoms.Slug);
        var faults = entry.Reading.Faults.Count;
        var relation = entry.Get("relation", WordAtom<Relation>.Any);
        var related = entry.Reading.Faults.Count == faults;
        var earlier = entry.Set("from", Atoms.QuestionOfFramework);
        var passages = entry.FindSet("fromPassages", Atoms.QuestionOfFramework);
        var comparable = entry.Get("comparable", WordAtom<Comparability>.Any);
        var note = entry.Get("note", Atoms.Words);
        var sources = entry.Sources();
        if (related) CheckArity(entry, relation);
        if (!entry.IsWhole()) return;

        var lineage = new QuestionLineage(question, relation, earlier, passages, comparable, note);
        entry.Reading.State(stream, lineage, origin with { Sources = sources }, entry.At);
    }

    private static void CheckArity(Entry entry, Relation relation)
    {
        var (least, most, passages) = relation switch
        {
            Relation.Merged => (2, int.MaxValue, false),
            Relation.New => (0, 0, false),
            Relation.SplitOut or Relation.Promoted => (0, 0, true),
            _ => (1, 1, false),
        };
        var wanted = (least, most) switch { (2, _) => "at least two predecessors", (0, _) => "no predecessor", _ => "one predecessor" };
        if (entry.At.Members.GetValueOrDefault("from") is { Kind: NodeKind.Array } from && (from.Items.Count < least || from.Items.Count > most))
            entry.Reading.Shape(from, $"found {Quote.Count(from.Items.Count)}; expected {wanted}, as the relation is \"{Words.Of(relation)}\"");
        if (entry.At.Kind == NodeKind.Object && entry.Has("fromPassages") != passages)
            entry.Shape(passages
                ? $"\"fromPassages\" is missing; expected at least one question that held a passage, as the relation is \"{Words.Of(relation)}\""
                : $"\"fromPassages\" does not go with the relation \"{Words.Of(relation)}\"; expected it only with \"split out\" and \"promoted\"");
    }
}
