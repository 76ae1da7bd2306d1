using Lifecycle.Domain.Inspections;
using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Threads;

/// <summary>The links of threads at a basis: of all entries, some are there.</summary>
internal sealed class LinksAt
{
    private readonly HashSet<(ItemKind, string)> _leftOut;
    private readonly Dictionary<(ItemKind, string), string> _inspectionOf;
    private readonly Dictionary<string, Edtf> _inspections;

    public LinksAt(IReadOnlyList<OnRecord<Fact>> all, IReadOnlyList<OnRecord<Fact>> some)
    {
        _inspectionOf = Items(all).DistinctBy(item => item.Item).ToDictionary(item => item.Item, item => item.Inspection);
        _leftOut = [.. _inspectionOf.Keys];
        _leftOut.ExceptWith(Items(some).Select(item => item.Item));
        _inspections = some.Where(entry => entry.Stands && entry.Fact is InspectionOutline)
            .DistinctBy(entry => entry.Inspection).ToDictionary(entry => entry.Inspection!, entry => ((InspectionOutline)entry.Fact).Occurred);
    }

    /// <summary>The thread with the links whose items are there; null where none is left.</summary>
    public OnRecord<Fact>? Of(OnRecord<Fact> entry, SubjectThread thread)
    {
        var links = thread.Links.Where(IsThere).ToList();
        return links.Count == thread.Links.Count ? entry : links.Count == 0 ? null : entry with { Fact = thread with { Links = Domain.Items.Of<ThreadLink>(links) } };
    }

    // That something is gone can be said only once there is a later report to look for it in.
    private bool IsThere(ThreadLink link) =>
        link.Earlier.Concat(link.Later).All(item => !_leftOut.Contains(KeyOf(item)))
        && (link.Later.Count > 0 || link.Earlier.Count == 0 || _inspections.Count == 0 || link.Earlier.All(HasLater));

    private bool HasLater(ItemRef item) =>
        !_inspectionOf.TryGetValue(KeyOf(item), out var inspection) || !_inspections.TryGetValue(inspection, out var own)
        || _inspections.Values.Any(other => Edtf.Compare(own, other) == Comparison.Before);

    private static IEnumerable<((ItemKind, string) Item, string Inspection)> Items(IReadOnlyList<OnRecord<Fact>> entries) => entries
        .Where(entry => entry.Stands && ItemIndex.RefOf(entry) is not null)
        .Select(entry => (KeyOf(ItemIndex.RefOf(entry)!), entry.Inspection!));

    private static (ItemKind, string) KeyOf(ItemRef item) => (item.Kind, item.Id);
}
