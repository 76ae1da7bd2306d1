using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;

namespace Lifecycle.Web.Importing;

/// <summary>Reads what was gathered, found, intended and remarked in an inspection.</summary>
internal static class GatheringItems
{
    public static void Document(Entry entry, Inspected items)
    {
        var document = entry.Get("document", Atoms.Document);
        var title = entry.Get("title", Atoms.Words);
        var identifier = entry.Get("identifier", Atoms.Words);
        var address = entry.Get("address", Atoms.Address);
        var sha256 = entry.Get("sha256", Atoms.Sha256);
        var lines = entry.Count("lines");
        if (!entry.IsWhole()) return;

        var fact = new SourceDocument(document, title, identifier, address, sha256, lines);
        entry.Reading.Declared.Add((entry.At, fact));
        items.State(entry, fact, Items<Citation>.Empty);
    }

    public static void Evidence(Entry entry, Inspected items)
    {
        var id = entry.Get("id", Atoms.Slug);
        var method = entry.Get("method", WordAtom<Method>.Any);
        var about = entry.Get("about", Atoms.Words);
        var quantity = entry.Get("quantity", Atoms.Quantity);
        var informed = entry.Get("informedJudgments", WordAtom<Informed>.Any);
        var sources = entry.Sources();
        if (entry.IsWhole()) items.State(entry, new Evidence(id, method, about, quantity, informed), sources);
    }

    public static void FileReview(Entry entry, Inspected items)
    {
        var reference = entry.Get("reference", Atoms.Words);
        var offence = entry.Get("offence", Atoms.Words);
        var criteria = entry.List("criteria", 1).Select(node => Criterion(new Entry(node, entry.Reading))).OfType<Criterion>().ToList();
        var reviewer = entry.Get("reviewer", Atoms.Words);
        var sources = entry.Sources();
        if (!entry.IsWhole()) return;

        var asked = Items.Unordered(criteria, criterion => $"{criterion.Asked} {criterion.Met}");
        items.State(entry, new FileReview(reference, offence, asked, reviewer), sources);
    }

    public static void ActionPlan(Entry entry, Inspected items)
    {
        var id = entry.Get("id", Atoms.Slug);
        var name = entry.Get("name", Atoms.Words);
        var owner = entry.Get("owner", Atoms.Words);
        var demandedBy = entry.Get("demandedBy", Atoms.Words);
        var topics = entry.Set("topics", Atoms.Words);
        var reviewed = entry.Get("reviewed", Atoms.Words);
        var informed = entry.Get("informedJudgments", WordAtom<Informed>.Any);
        var sources = entry.Sources();
        if (entry.IsWhole()) items.State(entry, new ActionPlan(id, name, owner, demandedBy, topics, reviewed, informed), sources);
    }

    public static void Finding(Entry entry, Inspected items)
    {
        var id = entry.Get("id", Atoms.Slug);
        var question = entry.Get("question", Atoms.Slug);
        var polarity = entry.Get("polarity", WordAtom<Polarity>.Any);
        var statement = entry.Get("statement", Atoms.Words);
        var subjects = entry.Set("subjects", Atoms.Slug, 1);
        var evidence = entry.Set("evidence", Atoms.Slug);
        var since = entry.Find("since", Atoms.Date);
        var sources = entry.Sources();
        if (entry.IsWhole()) items.State(entry, new Finding(id, question, polarity, statement, subjects, evidence, since?.ToString()), sources);
    }

    public static void Monitoring(Entry entry, Inspected items)
    {
        var id = entry.Get("id", Atoms.Slug);
        var question = entry.Find("question", Atoms.Slug);
        var statement = entry.Get("statement", Atoms.Words);
        var sources = entry.Sources();
        if (entry.IsWhole()) items.State(entry, new MonitoringIntention(id, question, statement), sources);
    }

    public static void Link(Entry entry, Inspected items)
    {
        var id = entry.Get("id", Atoms.Slug);
        var name = entry.Get("name", Atoms.Words);
        var inspection = entry.Get("inspection", Atoms.InspectionId.Or("not recorded", "not recorded"));
        var date = entry.Get("date", Atoms.OccasionOrPeriod);
        var role = entry.Get("role", Atoms.Words);
        var sources = entry.Sources();
        if (entry.IsWhole()) items.State(entry, new InspectionLink(id, name, inspection, date, role), sources);
    }

    public static void Remark(Entry entry, Inspected items)
    {
        var id = entry.Get("id", Atoms.Slug);
        var about = entry.Get("about", WordAtom<RemarkAbout>.Any);
        var statement = entry.Get("statement", Atoms.Words);
        var sources = entry.Sources();
        if (entry.IsWhole()) entry.Reading.State(items.Stream, new Remark(id, about, statement), items.OfItsReaders with { Sources = sources }, entry.At);
    }

    public static void Redaction(Entry entry, Inspected items)
    {
        var kind = entry.Get("kind", WordAtom<Redactable>.Any);
        var item = entry.Get("item", Atoms.Words);
        var ground = entry.Get("ground", WordAtom<RedactionGround>.Any);
        var sources = entry.FindSources();
        if (entry.IsWhole()) items.State(entry, new Redaction(kind, item, ground), sources);
    }

    private static Criterion? Criterion(Entry entry)
    {
        var asked = entry.Get("criterion", Atoms.Words);
        var met = entry.Flag("met");
        return entry.IsWhole() ? new Criterion(asked, met) : null;
    }
}
