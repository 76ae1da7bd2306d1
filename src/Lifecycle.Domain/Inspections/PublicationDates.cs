using Lifecycle.Domain.Time;

namespace Lifecycle.Domain.Inspections;

/// <summary>When reports were published, as far as their own stated dates tell.</summary>
public sealed class PublicationDates
{
    private readonly Dictionary<string, Occasion> _stated = [];
    private readonly Dictionary<string, Edtf> _inspected = [];

    public PublicationDates(IEnumerable<OnRecord<Fact>> entries)
    {
        foreach (var entry in entries.Where(entry => entry.Stands))
        {
            if (entry.Fact is Publication publication) _stated[entry.Inspection!] = publication.Date;
            if (entry.Fact is InspectionOutline outline) _inspected[entry.Inspection!] = outline.Occurred;
        }
    }

    /// <summary>
    /// Since when something of an inspection (null: of none) was published: never before it happened, or was made known. Null where nothing
    /// says that it ever was.
    /// </summary>
    internal Beginning? Of(string? inspection, Edtf? happened)
    {
        var own = Beginning.On(happened);
        if (inspection is null) return own;
        if (!_stated.TryGetValue(inspection, out var date)) return null;
        if (date.Date is { } stated) return Beginning.On(stated).NotBefore(own);

        var inspected = _inspected.TryGetValue(inspection, out var occurred) ? occurred.Earliest : DateOnly.MinValue;
        return new Beginning(inspected, DateOnly.MaxValue, "publication date not recorded").NotBefore(own);
    }
}
