using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Threads;

namespace Lifecycle.Domain.Explanations;

/// <summary>
/// The reports that say nothing of what a thread calls new or gone. Who asserted it could look only into those on record by then: of a report
/// that was recorded later the thread says nothing.
/// </summary>
internal static class SilentReports
{
    /// <summary>Of what is new, the earlier inspections; of what is gone, the later ones; the first of them first.</summary>
    public static IReadOnlyList<OnRecord<InspectionOutline>> Of(Case about, LinkOnRecord link)
    {
        var own = Outlines(about, link).Select(outline => outline.Fact.Occurred).ToList();
        if (own.Count == 0) return [];

        return [.. about.Dossier.Standing<InspectionOutline>()
            .Where(other => other.Force == about.Force && !IsYounger(about, other, link))
            .Where(other => own.TrueForAll(date => link.Link.Strength == Strength.Gone ? Succession.CertainlyBefore(date, other.Fact.Occurred) : Succession.CertainlyBefore(other.Fact.Occurred, date)))
            .OrderBy(other => other.Fact.Occurred)];
    }

    /// <summary>The inspections whose items a link joins.</summary>
    public static IReadOnlyList<string> InspectionsOf(Case about, LinkOnRecord link) =>
        [.. link.Link.Earlier.Concat(link.Link.Later).Select(item => about.Items.Find(item)?.Inspection).OfType<string>().Distinct()];

    /// <summary>What it rests on that they say nothing: which inspections there were, and which came first.</summary>
    public static IEnumerable<OnRecord<Fact>> Grounds(Case about, LinkOnRecord link) =>
        link.Link.Strength is Strength.New or Strength.Gone ? Outlines(about, link).Concat(Of(about, link)).Select(outline => outline.As<Fact>()!) : [];

    private static IEnumerable<OnRecord<InspectionOutline>> Outlines(Case about, LinkOnRecord link) =>
        InspectionsOf(about, link).Select(about.Outline).OfType<OnRecord<InspectionOutline>>();

    /// <summary>Whether a report was recorded after a thread was asserted, or last revised. A correction does not make it younger.</summary>
    public static bool IsYounger(Case about, OnRecord<InspectionOutline> outline, LinkOnRecord link) =>
        about.Dossier.Entries.Where(entry => entry.Fact is InspectionOutline && entry.Inspection == outline.Inspection).Min(entry => entry.Event.Position) > link.Thread.Event.Position;
}
