using Lifecycle.Domain.Threads;

namespace Lifecycle.Domain.Inspections;

/// <summary>When inspections began at the earliest, by any version on record, and which of them an item belongs to.</summary>
public sealed class InspectionDates(IEnumerable<OnRecord<Fact>> entries)
{
    private readonly Dictionary<string, DateOnly> _began = entries
        .Where(entry => entry.Fact is InspectionOutline)
        .GroupBy(entry => entry.Inspection!, entry => ((InspectionOutline)entry.Fact).Occurred.Earliest)
        .ToDictionary(group => group.Key, group => group.Min());

    /// <summary>Whether an inspection may have begun by a day; of one that is not on record, nothing speaks against it.</summary>
    internal bool MayHaveBegun(string? inspection, DateOnly day) => inspection is null || !_began.TryGetValue(inspection, out var began) || began <= day;

    /// <summary>The inspections that came after those of these items: in them one can look for what is gone.</summary>
    internal IEnumerable<string> After(IEnumerable<ItemRef> items)
    {
        var last = items.Select(InspectionOf).OfType<string>().Select(inspection => _began[inspection]).DefaultIfEmpty(DateOnly.MinValue).Max();
        return _began.Where(pair => pair.Value > last).Select(pair => pair.Key);
    }

    /// <summary>The inspection that an item's id begins with; null where none on record does.</summary>
    internal string? InspectionOf(ItemRef item) =>
        _began.Keys.Where(inspection => item.Id.StartsWith($"{inspection}/", StringComparison.Ordinal) || item.Id.StartsWith($"{inspection}.", StringComparison.Ordinal)).MaxBy(inspection => inspection.Length);
}
