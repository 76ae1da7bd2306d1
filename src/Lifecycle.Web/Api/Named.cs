using Lifecycle.ReadModels.Forces;
using Lifecycle.ReadModels.Inspections;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lifecycle.Web.Api;

/// <summary>
/// What a filter names must be on record: a misspelt force would otherwise be answered by an empty list, which reads as if nothing
/// were on record of it.
/// </summary>
public sealed class Named(ForcesQuery forces, InspectionsQuery inspections)
{
    /// <returns>The problem; null where what is named is on record, or nothing is named.</returns>
    public async Task<ProblemHttpResult?> Missing(string? force, string? inspection, Times times, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(times);
        if (force is not null && !await forces.Exists(force, times.At, stop)) return Problems.NotFound($"force \"{force}\"", times);

        return inspection is not null && !await inspections.Exists(inspection, times.At, stop) ? Problems.NotFound($"inspection \"{inspection}\"", times) : null;
    }
}
