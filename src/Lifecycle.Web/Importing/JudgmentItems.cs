using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;

namespace Lifecycle.Web.Importing;

/// <summary>Reads judgments, how they were moderated, and the publication that made them known.</summary>
internal static class JudgmentItems
{
    private static readonly Atom<JudgmentState> Ungraded = WordAtom<JudgmentState>.Among("not graded", "narrative", "not inspected", "not yet graded");

    public static void Judgment(Entry entry, Inspected items)
    {
        var question = entry.Get("question", Atoms.Slug);
        var sources = entry.Sources();
        if (Said(entry, question) is { } judgment && entry.IsWhole()) items.State(entry, judgment, sources);
    }

    public static void Moderations(Entry root, Inspected items)
    {
        const string expected = "a list of moderations, or \"not recorded\"";
        if (root.Required("moderation", expected) is not { } node) return;

        switch (node)
        {
            case { Kind: NodeKind.Text, Text: "not recorded" }:
                var absent = items.OfItsReaders with { Occurred = Occasion.NotRecorded, Sources = Items<Citation>.Empty };
                root.Reading.State(items.Stream, new UnrecordedModeration(), absent, node);
                break;
            case { Kind: NodeKind.Array }:
                foreach (var item in root.List("moderation", 1)) Moderation(new Entry(item, root.Reading), items);
                break;
            case { Kind: not NodeKind.Faulty }:
                root.Reading.Shape(node, $"found {node.Found()}; expected {expected}");
                break;
        }
    }

    public static void Publication(Entry root, Inspected items)
    {
        const string expected = "an object with \"date\" and \"source\", or \"not recorded\"";
        if (root.Required("publication", expected) is not { } node) return;

        switch (node)
        {
            case { Kind: NodeKind.Text, Text: "not recorded" }:
                root.Reading.State(items.Stream, new Publication(Occasion.NotRecorded), items.OfItsReaders with { Occurred = Occasion.NotRecorded, Sources = Items<Citation>.Empty }, node);
                break;
            case { Kind: NodeKind.Object }:
                var entry = new Entry(node, root.Reading);
                var date = entry.Get("date", Atoms.Date);
                var sources = entry.Sources();
                if (entry.IsWhole()) root.Reading.State(items.Stream, new Publication(new Occasion(date)), items.From with { Occurred = new Occasion(date), Sources = sources }, node);
                break;
            case { Kind: not NodeKind.Faulty }:
                root.Reading.Shape(node, $"found {node.Found()}; expected {expected}");
                break;
        }
    }

    private static Judgment? Said(Entry entry, string? question)
    {
        if (entry.Has("ungraded"))
        {
            var state = entry.Get("ungraded", Ungraded);
            var reason = entry.Get("reason", Atoms.Words);
            if (entry.Has("grade")) entry.Shape("the judgment has both \"grade\" and \"ungraded\"; expected one of them");
            entry.Find("grade", Atoms.Words);
            return question is null ? null : Domain.Inspections.Judgment.Ungraded(question, state, reason);
        }

        if (!entry.Has("grade"))
        {
            if (entry.At.Kind == NodeKind.Object) entry.Shape("the judgment has no grade; expected \"grade\", or \"ungraded\" with its \"reason\"");
            return null;
        }

        var grade = entry.Get("grade", Atoms.Grade);
        if (!entry.Has("carriedForwardFrom")) return question is null ? null : Domain.Inspections.Judgment.Given(question, grade);

        var carried = entry.Get("carriedForwardFrom", Atoms.QuestionOfInspection);
        return question is null ? null : Domain.Inspections.Judgment.Carried(question, grade, carried);
    }

    private static void Moderation(Entry entry, Inspected items)
    {
        var question = entry.Get("question", Atoms.Slug);
        var proposer = entry.Find("proposer", Atoms.Words);
        var moderator = entry.Get("moderator", Atoms.Words);
        var before = entry.Get("from", Atoms.Grade);
        var after = entry.Get("to", Atoms.Grade);
        var why = entry.Get("why", Atoms.Words);
        var occurred = entry.Get("occurred", Atoms.Date);
        var sources = entry.Sources();
        if (!entry.IsWhole()) return;

        var origin = items.From with { Occurred = new Occasion(occurred), Actor = moderator, Sources = sources };
        entry.Reading.State(items.Stream, new Moderation(question, proposer, moderator, before, after, why), origin, entry.At);
    }
}
