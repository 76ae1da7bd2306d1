using Lifecycle.Domain;
using Lifecycle.Domain.Forces;
using Lifecycle.Domain.Time;

namespace Lifecycle.Web.Importing;

/// <summary>Reads <c>"kind": "forces"</c>.</summary>
internal static class ForcesFile
{
    public static FactFile Read(Entry root)
    {
        foreach (var node in root.List("forces", 1)) Force(new Entry(node, root.Reading));

        var first = root.Reading.Statements.Select(statement => statement.Stream).Order(StringComparer.Ordinal).FirstOrDefault("force/");
        return new FactFile(root.Reading.Path, FileKind.Forces, first, root.At, root.Reading, []);
    }

    private static void Force(Entry entry)
    {
        var reading = entry.Reading;
        var force = entry.Get("force", Atoms.Slug);
        var ons = entry.Get("ons", Atoms.Ons);
        var basis = entry.Get("basis", Atoms.Words);
        var aliases = entry.Set("aliases", Atoms.Words);
        var origin = new Provenance(Occasion.NotRecorded, null, Voice.System, entry.FindSources());
        var names = entry.List("names", 1);
        var bodies = entry.List("bodies");
        var phases = entry.List("monitoring");
        if (!entry.IsWhole()) force = null;

        // A faulty force still has its names read, so that all faults are found at once.
        var stream = StreamId.Force(force ?? "");
        if (force is not null) reading.State(stream, new ForceOutline(force, ons, aliases, basis), origin, entry.At);
        foreach (var node in names) Called(new Entry(node, reading), stream, origin, (called, term) => new ForceName(called, term));
        foreach (var node in bodies) Called(new Entry(node, reading), stream, origin, (called, term) => new LocalPolicingBody(called, term));
        foreach (var node in phases) Phase(new Entry(node, reading), stream, origin);
    }

    private static void Called(Entry entry, string stream, Provenance origin, Func<string, Term, Fact> make)
    {
        var called = entry.Get("name", Atoms.Words);
        var begins = entry.Get("from", Atoms.Occasion);
        var ends = entry.Get("to", Atoms.End);
        if (entry.IsWhole()) entry.Reading.State(stream, make(called, Term(entry, begins, ends, "to")), origin with { Occurred = begins }, entry.At);
    }

    private static void Phase(Entry entry, string stream, Provenance origin)
    {
        var scheme = entry.Get("scheme", Atoms.Words);
        var phase = entry.Get("phase", Atoms.Words);
        var begins = entry.Get("since", Atoms.Occasion);
        var until = entry.Get("until", Atoms.End);
        var why = entry.Get("why", Atoms.Words);
        if (!entry.IsWhole()) return;

        var fact = new MonitoringPhase(scheme, phase, Term(entry, begins, until, "until"), why);
        entry.Reading.State(stream, fact, origin with { Occurred = begins }, entry.At);
    }

    private static Term Term(Entry entry, Occasion begins, End ends, string end)
    {
        if (begins.Date is { } first && ends.At?.Date is { } last && Edtf.Compare(last, first) == Comparison.Before)
            entry.Reading.Add(entry.At, "ends-before-it-begins", $"\"{end}\" is {last}, which is before {first}; expected an end that is not before the beginning");
        return new Term(begins, ends.At);
    }
}
