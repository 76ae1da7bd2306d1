using Lifecycle.Domain;
using Lifecycle.Domain.Inspections;
using Lifecycle.ReadModels.Answers;
using Lifecycle.ReadModels.Measures;

namespace Lifecycle.Web.Tests.Drawing;

/// <summary>Made-up figures, as answers tell them.</summary>
internal static class Figures
{
    public static MeasureAnswer Of(string title, string? value, string? elsewhere = null, string? range = null, string? rangeElsewhere = null) => new(
        title,
        "2014.somewhere",
        "somewhere",
        title,
        value,
        range,
        null,
        false,
        value is null ? "rising" : null,
        Nature.Rate,
        "per 1,000 population",
        "1,000 population",
        "2013-07/2014-06",
        null,
        elsewhere is null ? [] : [Other("England and Wales", elsewhere, rangeElsewhere)],
        null,
        null,
        [],
        null,
        [],
        Items<Citation>.Empty,
        Event(1));

    public static ComparatorAnswer Other(string area, string value, string? range = null) => new(area, value, range, "not determinable: no range stated");

    public static Sourced<Caveat> Caveat(string id, long position) => new(new Caveat(id, $"About {id}.", Items<string>.Empty, Items<string>.Empty), Items<Citation>.Empty, Event(position));

    private static EventRef Event(long position) => new(position, Guid.Empty, "measure_recorded", "inspection/2014.somewhere", 1, DateTimeOffset.UnixEpoch);
}
