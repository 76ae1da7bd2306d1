using Lifecycle.Domain.Inspections;

namespace Lifecycle.Domain.Tests;

/// <summary>Figures of these tests.</summary>
internal static class Measures
{
    public static Measure Rate(string id, string value, string? question = null, params Comparator[] comparators) => new(
        id, "Rate", "Northamptonshire", value, null, null, false, null, Nature.Rate, "per 1,000 population", "population", "2014-06", null,
        Items.Of(comparators), null, question, Items.Of<string>("crime"), null);
}
