namespace Lifecycle.Faults.Checking;

/// <summary>What a projection wrote: every event of the log, once, in its order.</summary>
internal static class ProjectionChecks
{
    internal static IEnumerable<Finding> Check(Evidence evidence)
    {
        var taken = evidence.Projected.Select(seen => seen.Place).ToList();
        if (!taken.SequenceEqual(taken.Order())) yield return new(Fault.ProjectionReordered, "rows were not written in the order of positions");
        foreach (var place in taken.GroupBy(place => place).Where(times => times.Count() > 1))
            yield return new(Fault.ProjectionCountedTwice, $"{place.Key}: {place.Count()} times");

        var ids = evidence.Projected.Select(seen => (seen.Place, seen.Id)).ToHashSet();
        foreach (var row in evidence.Log.Where(row => !ids.Contains((row.Position, row.Id))))
            yield return new(Fault.ProjectionMissed, $"{row.Position}");
    }
}
