using Lifecycle.Domain;
using Lifecycle.Domain.Threads;

namespace Lifecycle.Web.Importing;

/// <summary>Reads <c>"kind": "threads"</c>.</summary>
internal static class ThreadsFile
{
    private static readonly (string Name, ItemKind Kind, Atom<string> Id)[] References =
    [
        ("finding", ItemKind.Finding, Atoms.ItemId),
        ("recommendation", ItemKind.Recommendation, Atoms.RecommendationId),
        ("measure", ItemKind.Measure, Atoms.ItemId),
        ("caveat", ItemKind.Caveat, Atoms.ItemId),
    ];

    public static FactFile Read(Entry root)
    {
        var force = root.Get("force", Atoms.Slug);
        foreach (var node in root.List("threads", 1)) Thread(new Entry(node, root.Reading), force);

        var statements = root.Reading.Statements;
        var items = statements.Select(statement => statement.Held.Fact).OfType<SubjectThread>()
            .SelectMany(thread => thread.Links).SelectMany(link => link.Earlier.Concat(link.Later));
        return new FactFile(
            root.Reading.Path,
            FileKind.Threads,
            statements.Select(statement => statement.Stream).Order(StringComparer.Ordinal).FirstOrDefault("thread/"),
            root.At,
            root.Reading,
            [.. items.Select(StreamOf).Append(StreamId.Force(force ?? "")).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>The stream that says whether an item is on record.</summary>
    public static string StreamOf(ItemRef item) => item.Kind == ItemKind.Recommendation
        ? StreamId.Recommendation(item.Id)
        : StreamId.Inspection(item.Id[..item.Id.LastIndexOf('/')]);

    private static void Thread(Entry entry, string? force)
    {
        var thread = entry.Get("thread", Atoms.Slug);
        var title = entry.Get("title", Atoms.Words);
        var assertedBy = entry.Get("assertedBy", Atoms.Words);
        var asserted = entry.Get("asserted", Atoms.Occasion);
        var status = entry.Get("status", WordAtom<ThreadStatus>.Any);
        var note = entry.Find("note", Atoms.Words);
        var links = entry.List("links", 1).Select(node => Link(new Entry(node, entry.Reading))).OfType<ThreadLink>().ToList();
        if (!entry.IsWhole() || force is null) return;

        var fact = new SubjectThread(thread, force, title, assertedBy, asserted, status, Items.Unordered(links, link => link.ToString()), note);
        entry.Reading.State(StreamId.Thread(thread), fact, new Provenance(asserted, assertedBy, Voice.System, Items<Citation>.Empty), entry.At);
    }

    private static ThreadLink? Link(Entry entry)
    {
        var faults = entry.Reading.Faults.Count;
        var strength = entry.Get("strength", WordAtom<Strength>.Any);
        var known = entry.Reading.Faults.Count == faults;
        var earlier = entry.List("earlier").Select(node => Reference(new Entry(node, entry.Reading))).OfType<ItemRef>().ToList();
        var later = entry.List("later").Select(node => Reference(new Entry(node, entry.Reading))).OfType<ItemRef>().ToList();
        var note = entry.Find("note", Atoms.Words);
        if (known) CheckSides(entry, strength);
        return entry.IsWhole() ? new ThreadLink(strength, Items.Unordered(earlier), Items.Unordered(later), note) : null;
    }

    private static void CheckSides(Entry entry, Strength strength)
    {
        CheckSide(entry, "earlier", strength, empty: strength == Strength.New);
        CheckSide(entry, "later", strength, empty: strength == Strength.Gone);
    }

    private static void CheckSide(Entry entry, string side, Strength strength, bool empty)
    {
        if (entry.At.Members.GetValueOrDefault(side) is not { Kind: NodeKind.Array } list || (list.Items.Count == 0) == empty) return;

        entry.Reading.Shape(list, $"found {Quote.Count(list.Items.Count)}; expected {(empty ? "none" : "at least one")}, as the strength is \"{Words.Of(strength)}\"");
    }

    private static ItemRef? Reference(Entry entry)
    {
        var named = References.Where(reference => entry.Has(reference.Name)).ToList();
        var items = References.Select(reference => (reference.Kind, Id: entry.Find(reference.Name, reference.Id))).ToList();
        var part = entry.Find("part", Atoms.Slug);
        if (entry.At.Kind == NodeKind.Object && named.Count != 1)
            entry.Shape($"found {(named.Count == 0 ? "no item" : $"{named.Count} items")}; expected one of {Quote.Choice(References.Select(reference => reference.Name))}");
        if (part is not null && !entry.Has("recommendation")) entry.Shape("only a recommendation has parts; expected \"recommendation\" beside \"part\"");
        if (!entry.IsWhole()) return null;

        var (kind, id) = items.Single(item => item.Id is not null);
        return new ItemRef(kind, id!, part);
    }
}
